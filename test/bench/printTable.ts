/** Rows of equal keys as a Markdown table. */
export function printTable(rows: readonly object[]): string {
  const keys = Object.keys(rows[0] ?? {});
  const lines = [keys, keys.map(() => '---'), ...rows.map((row) => Object.values(row).map(String))];
  const widths = keys.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}
