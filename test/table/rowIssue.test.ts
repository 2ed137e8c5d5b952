import type { Cell } from './snapshotOf';
import { decodeOnly, line, smallHeadings } from './workplanTable';

const [, ...costs] = line('', 90000, 3, 1);
const [, , ...costHeadings] = smallHeadings;
/** Cell, severity and sentence of the issues of a table with columns for workstream, activity, code and option from B on. */
const issuesOf = (...labels: readonly [Cell, Cell, Cell, Cell][]) => {
  const rows = [
    ['Remarks', 'Workstream', 'Activity', 'Code', 'Option', ...costHeadings],
    ...labels.map((own) => ['', ...own, ...costs.slice(1)]),
  ];
  return decodeOnly({ name: 'Plan', rows }).issues.map(({ address, severity, message }) => [
    `${'ABCDEFGHIJKLM'[(address?.column ?? 0) - 1]}${address?.row}`,
    severity,
    message,
  ]);
};
const meetings: [Cell, Cell, Cell, Cell] = ['1. Water', 'Meetings', '1.1', ''];
const both = 'Total (options 1 and 2)';

describe('a question about a row stands', () => {
  test.each<[string, [Cell, Cell, Cell, Cell][], string, string, string]>([
    ['at its code, where it has none', [meetings, ['', 'Network', '', '']], 'D3', 'blocking', 'in Plan!D3, or label'],
    [
      'at its code, where that comes again below the total',
      [meetings, ['', 'Total', '', ''], meetings],
      'D4',
      'question',
      'Then give Plan!D4 a code of its own.',
    ],
    ['at its option, where that is none', [['', 'Meetings', '1.1', 'x y']], 'E2', 'question', '"x y" in Plan!E2?'],
    ['at its label, in the column of activities', [meetings, ['', both, '', '']], 'C3', 'question', 'in Plan!C3?'],
    ['at its label, in that of workstreams', [meetings, [both, 'All', '', '']], 'B3', 'question', 'in Plan!B3?'],
    ['at its label, in that of codes', [meetings, ['', 'All', both, '']], 'D3', 'question', 'in Plan!D3?'],
    [
      'at the label of the second total, in the column of activities',
      [meetings, ['', 'Total', '', ''], ['Total', 'All', '', '']],
      'C4',
      'question',
      'Say so in Plan!C4.',
    ],
    [
      'at the label of the second total, in that of workstreams',
      [meetings, ['', 'Total', '', ''], ['Total', '', '', '']],
      'B4',
      'question',
      'Say so in Plan!B4.',
    ],
    [
      'at the label of the second total, in that of codes',
      [meetings, ['', 'Total', '', ''], ['', '', 'Total', '']],
      'D4',
      'question',
      'Say so in Plan!D4.',
    ],
  ])('%s', (_, labels, cell, severity, said) => {
    expect(issuesOf(...labels)).toStrictEqual([[cell, severity, expect.stringContaining(said)]]);
  });
});
