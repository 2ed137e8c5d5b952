const plainLatin = /^[\u0020-\u007e]*$/;

/** A text for comparing: lower case, one space between words, Latin letters without accents, typographic quotes plain. */
export function normaliseText(text: string): string {
  // Before marks are folded: an accent that stands for a quote would become a space and a mark.
  const quoted = text.replace(/[\u2018\u2019`´]/g, "'");
  // Most labels are plain Latin, for which the longer way changes nothing but takes most of its time.
  const folded = plainLatin.test(quoted) ? quoted.toLowerCase() : foldMarks(quoted);
  return folded.replace(/\s+/g, ' ').trim();
}

function foldMarks(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[a-z])[\u0300-\u036f]+/gu, '')
    .normalize('NFC')
    .replace(/[‐‑–—]/gu, '-');
}

/**
 * A letter of the scripts that tables are headed in, as part of a pattern's class. Unicode's own class of letters has
 * hundreds of ranges, which take longer to compile than a table of thirty rows to check.
 */
export const letter =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u3040-\\ud7ff';

/** Where a word begins, and where it ends; JavaScript's `\b` knows no Cyrillic. */
export const wordStart = `(?<![${letter}\\d])`;
export const wordEnd = `(?![${letter}\\d])`;

/** A pattern for whole words. */
export function wholeWord(...alternatives: string[]): RegExp {
  return new RegExp(`${wordStart}(?:${alternatives.join('|')})${wordEnd}`, 'u');
}
