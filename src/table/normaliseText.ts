/** A text for comparing: lower case, one space between words, Latin letters without accents, typographic quotes plain. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[a-z])[\u0300-\u036f]+/gu, '')
    .normalize('NFC')
    .replace(/[\u2018\u2019`´]/gu, "'")
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A pattern for whole words, `\p{L}*` allowed for endings; JavaScript's `\b` knows no Cyrillic. */
export function wholeWord(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
