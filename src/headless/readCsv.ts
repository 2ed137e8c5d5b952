import { failure, success, type Result } from '../domain/result';

/** A field, quoted or bare, and what ends it: a separator, a line's end or the text's end. */
const fieldPattern = (separator: string) =>
  new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r\\n|\\n|\\r|$)`,
    'uy',
  );

/**
 * The rows of a CSV text as RFC 4180 writes it; also with the semicolons or tabs that Excel writes where a comma marks
 * decimals, and with a byte order mark. Fails where a quotation mark is not closed.
 */
export function readCsv(content: string): Result<readonly (readonly string[])[], string> {
  const text = content.replace(/^\uFEFF/u, '');
  const pattern = fieldPattern(findSeparator(text));
  const rows: string[][] = [[]];
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) {
      const line = text.slice(0, start).split(/\r\n|\n|\r/u).length;
      return failure(`line ${line} has a quotation mark that is not closed or stands inside a text`);
    }
    const [, quoted, bare = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    const isLast = pattern.lastIndex === text.length;
    if (end === '') break;
    if (/[\r\n]/u.test(end ?? '')) {
      if (!isLast) rows.push([]);
    } else if (isLast) rows.at(-1)?.push('');
  }
  return success(rows);
}

/** The one of comma, semicolon and tab that the first line has most of, outside quotation marks. */
function findSeparator(text: string): string {
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split(/[\r\n]/u);
  const count = (mark: string) => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
