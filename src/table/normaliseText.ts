const plainLatin = /^[\u0020-\u007e]*$/;

/** A text for comparing: lower case, one space between words, Latin letters without accents, typographic quotes plain. */
export function normaliseText(text: string): string {
  // Most labels are plain Latin, for which the longer way changes nothing but takes most of its time.
  const folded = plainLatin.test(text) ? text.toLowerCase() : foldMarks(text);
  return folded
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function foldMarks(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[a-z])[\u0300-\u036f]+/gu, '')
    .normalize('NFC')
    .replace(/[‐‑–—]/gu, '-');
}

/** A pattern for whole words, `\p{L}*` allowed for endings; JavaScript's `\b` knows no Cyrillic. */
export function wholeWord(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
