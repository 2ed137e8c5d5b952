import { findSubtotalIssues } from '../../src/table/subtotalIssues';
import { decodeSmall, line } from './workplanTable';

/** The rows of a table from row 2 on, each with figures. */
const rowsOf = (...labels: string[]) => decodeSmall(labels.map((label) => line(label, 100, 1, 0))).rows;
/** The labels that are asked about. */
const strayOf = (...labels: string[]) =>
  findSubtotalIssues(rowsOf(...labels)).map(({ address }) => labels[(address?.row ?? 0) - 2]);

describe('what a subtotal that names no workstream adds up', () => {
  test.each<[string, string[]]>([
    ['below each workstream', ['1.1 A', '1.2 B', '1.3 C', 'Subtotal', '2.1 D', 'Subtotal', 'Total']],
    [
      'where each option has its own',
      ['1.1 A', '1.2 B', 'Subtotal (option 1)', 'Subtotal (option 2)', 'Subtotal (option 3)'],
    ],
    ['below more than half of its workstream', ['1.1 A', 'Subtotal workstream 2', '1.2 B', '1.3 C', 'Subtotal']],
  ])('is told %s', (_, labels) => {
    expect(strayOf(...labels)).toStrictEqual([]);
  });

  test.each<[string, string[], string[]]>([
    ['above the activities', ['Subtotal', '1.1 A', '1.2 B'], ['Subtotal']],
    ['below half of its workstream', ['1.1 A', 'Subtotal workstream 2', '1.2 B', 'Subtotal'], ['Subtotal']],
    [
      'below less than half of it, among those of another',
      ['1.1 A', '1.2 B', 'Subtotal workstream 3', '2.1 C', '2.2 D', '1.3 E', 'Subtotal'],
      ['Subtotal'],
    ],
    ['beside another of the same rows', ['1.1 A', 'Subtotal', 'Subtotal (2)'], ['Subtotal', 'Subtotal (2)']],
    ['beside that of one option', ['1.1 A', 'Subtotal', 'Subtotal (option 1)'], ['Subtotal', 'Subtotal (option 1)']],
    [
      'beside another of its option',
      ['1.1 A', 'Subtotal (option 1)', 'Subtotal option 1'],
      ['Subtotal (option 1)', 'Subtotal option 1'],
    ],
    ['beside one that names the workstream', ['1.1 A', 'Subtotal workstream 1', 'Subtotal'], ['Subtotal']],
  ])('is asked about %s', (_, labels, stray) => {
    expect(strayOf(...labels)).toEqual(stray);
  });

  test('is not asked where its label names the workstream, wherever it stands', () => {
    expect(strayOf('1.1 A', 'Subtotal workstream 2', '2.1 B', '2.2 C')).toEqual([]);
  });

  test('is asked in one sentence with its place, and what to do', () => {
    const rows = rowsOf('1.1 A', 'Subtotal workstream 2', '1.2 B', 'Subtotal');
    expect(findSubtotalIssues(rows)).toEqual([
      {
        address: { sheet: 'Sheet 1', row: 5, column: 3 },
        severity: 'blocking',
        message:
          'Row 5 of \'Sheet 1\' is labelled "Subtotal", and whether it adds up workstream 1 cannot be told from where it stands: put the rows back in their order, or let its label beside \'Sheet 1\'!C5 name the workstream ("Subtotal workstream 1").',
      },
    ]);
  });

  test('is no matter where it holds no figures', () => {
    const rows = rowsOf('1.1 A', 'Subtotal', 'Subtotal').map((row) => ({ ...row, figures: new Map() }));
    expect(findSubtotalIssues(rows)).toEqual([]);
  });
});
