import type { PublishedRow } from './publishTable';

export type TableFormat = 'text' | 'csv' | 'html';

/**
 * The printed table as a text for reading, as CSV for a spreadsheet, or as HTML for a word processor; its notes below it,
 * but not in CSV, which holds the table alone.
 */
export function renderTable(rows: readonly PublishedRow[], format: TableFormat, notes: readonly string[] = []): string {
  if (format === 'csv') return rows.map(({ cells }) => cells.map(quoteCsv).join(',')).join('\r\n');
  if (format === 'html') return [renderHtml(rows), ...notes.map((note) => `<p>${escapeHtml(note)}</p>`)].join('\n');
  return [renderText(rows), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

const negativeFigure = /^-[\d\u00a0.]+$/u;

/** Quoted where needed; a text that a spreadsheet would run as a formula is kept from it by an apostrophe. */
function quoteCsv(text: string): string {
  const runs = /^[=+@\t\r]|^-./u.test(text) && !negativeFigure.test(text);
  const safe = runs ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function renderHtml(rows: readonly PublishedRow[]): string {
  const lines = rows.map(({ kind, cells }) => {
    const tag = kind === 'header' ? 'th' : 'td';
    const printed = cells.map((cell, column) => {
      const isFigure = kind !== 'header' && column >= 2 && column !== 3;
      const text = kind === 'subtotal' || kind === 'total' ? `<b>${escapeHtml(cell)}</b>` : escapeHtml(cell);
      return `<${tag}${isFigure ? ' align="right"' : ''}>${text}</${tag}>`;
    });
    return `<tr class="${kind}">${printed.join('')}</tr>`;
  });
  return `<table border="1">\n${lines.join('\n')}\n</table>`;
}

const widths = [18, 44, 12, 18, 8, 12, 8, 12, 12, 14];

/** Columns of fixed width; long texts wrap within theirs. */
function renderText(rows: readonly PublishedRow[]): string {
  return rows
    .flatMap(({ kind, cells }) => {
      const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 12));
      const height = Math.max(...wrapped.map((lines) => lines.length));
      const lines = Array.from({ length: height }, (_, line) =>
        wrapped
          .map((column, index) => {
            const text = column[line] ?? '';
            const width = widths[index] ?? 12;
            return kind !== 'header' && index >= 2 && index !== 3 ? text.padStart(width) : text.padEnd(width);
          })
          .join('  ')
          .trimEnd(),
      );
      return kind === 'header' || kind === 'total' ? [...lines, ''] : lines;
    })
    .join('\n')
    .trimEnd();
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
