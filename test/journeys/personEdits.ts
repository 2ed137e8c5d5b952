import fc from 'fast-check';
import type { BoundTable } from '../../src/app/bindTable';
import { formatCell, formatRange, quoteSheet, type CellAddress } from '../../src/domain/cellAddress';
import type { TableRow } from '../../src/domain/table';
import { unmergeCells } from '../../src/host/model/mergeCells';
import type { Journey } from './openJourney';

const nth = fc.nat(200);
const source = fc.constantFrom('Local' as const, 'Remote' as const);
const months = fc.integer({ min: 0, max: 12 }).map((halves) => halves / 2);

const simple = <Does extends string>(does: Does) => fc.record({ does: fc.constant(does), at: nth, source });

/** What a person or a co-author does; `at` says where, counted among the places where it can be done. */
export const personEdit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('types an input' as const), at: nth, input: months, source }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('types over a figure' as const),
      at: nth,
      input: fc.nat(500_000),
      source,
    }),
  },
  simple('types letters into a figure'),
  simple('clears a figure'),
  fc.record({ does: fc.constant('types beside the table' as const), at: nth, input: fc.nat(9), source }),
  simple('inserts a row'),
  simple('deletes an activity'),
  simple('inserts a column before the table'),
  simple('inserts a column in the table'),
  simple('deletes a column of the table'),
  { weight: 2, arbitrary: simple('sorts activities of a workstream') },
  { weight: 2, arbitrary: simple('sorts all rows') },
  { weight: 2, arbitrary: simple('filters the table') },
  simple('clears the filter'),
  simple('hides a row'),
  simple('shows all rows'),
  simple('renames the sheet'),
  simple('moves the sheet'),
  simple('deletes the sheet'),
  { weight: 2, arbitrary: simple('takes the last step back') },
);

export type PersonEdit = typeof personEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** The edits that move rows about and change no figure. */
export const isSort = ({ does }: PersonEdit): boolean => does.startsWith('sorts ');

/** The edits that leave every cell where it is, which undo takes back by its content. */
export const movesNoCells = ({ does }: PersonEdit): boolean =>
  /^(?:types|clears|filters|hides|shows|sorts) /u.test(does);

export const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(1, items.length)];

const inputColumns = /^(?:activityCosts|pMonths|gMonths|months:.*)$/u;
const place = (address: CellAddress): string => `${quoteSheet(address.sheet)}!${formatCell(address)}`;

/** Does the edit in the workbook; `takeBack` is what undoes the step before it. */
export function act(
  { host: { user, book } }: Journey,
  { table, cells }: BoundTable,
  step: PersonEdit,
  takeBack: () => void,
): void {
  const { sheet, top, left, right, bottom } = table.range;
  const wholeRow = (row: number): string => `${quoteSheet(sheet)}!${row}:${row}`;
  const wholeColumn = (column: number): string => {
    const name = formatCell({ row: 1, column }).replace(/\d+$/u, '');
    return `${quoteSheet(sheet)}!${name}:${name}`;
  };
  const sort = (first: number, last: number): void => {
    // Excel sorts no merged cells: a person takes them apart, or leaves the column of the workstreams out.
    const hasLabels = table.columns.some(({ meaning, column }) => meaning === 'workstream' && column === left);
    const block = { top: first, left: hasLabels && step.at % 2 === 0 ? left + 1 : left, bottom: last, right };
    const home = book.sheets.find(({ name }) => name === sheet);
    if (home) unmergeCells(home, block);
    const by = 1 + (step.at % (right - block.left + 1));
    user.sortRows(`${quoteSheet(sheet)}!${formatRange(block)}`, by, { source: step.source });
  };
  const activities = table.rows.filter(({ kind }) => kind === 'activity');
  const inputs = activities.flatMap(({ figures }) =>
    [...figures].flatMap(([column, { address, formula }]) =>
      inputColumns.test(column) && formula === null ? [address] : [],
    ),
  );
  const figure = pick(cells, step.at)?.figure.address;
  const { at, source } = step;
  switch (step.does) {
    case 'types an input': {
      const address = pick(inputs, at);
      if (address) user.setCell(place(address), step.input, { source });
      break;
    }
    case 'types over a figure':
      if (figure) user.setCell(place(figure), step.input, { source });
      break;
    case 'types letters into a figure':
      if (figure) user.setCell(place(figure), 'see note', { source });
      break;
    case 'clears a figure':
      if (figure) user.clear(place(figure), { source });
      break;
    case 'types beside the table':
      user.setCell(place({ sheet, row: top + at, column: right + 3 }), step.input, { source });
      break;
    case 'inserts a row':
      user.insertRows(wholeRow(1 + (at % bottom)), { source });
      break;
    case 'deletes an activity': {
      const row: TableRow | undefined = pick(activities, at);
      if (row && activities.length > 10) user.deleteRows(wholeRow(row.row), { source });
      break;
    }
    case 'inserts a column before the table':
      if (left < 4) user.insertColumns(wholeColumn(1), { source });
      break;
    case 'inserts a column in the table':
      user.insertColumns(wholeColumn(left + 1 + (at % (right - left))), { source });
      break;
    case 'deletes a column of the table':
      user.deleteColumns(wholeColumn(left + (at % (right - left + 1))), { source });
      break;
    case 'sorts activities of a workstream': {
      const { workstream } = pick(activities, at) ?? { workstream: '' };
      const rows = activities.filter((row) => row.workstream === workstream).map(({ row }) => row);
      sort(Math.min(...rows), Math.max(...rows));
      break;
    }
    case 'sorts all rows':
      sort(activities[0]?.row ?? top + 1, bottom);
      break;
    case 'filters the table': {
      const column = 1 + (at % (right - left + 1));
      user.filterRows(`${quoteSheet(sheet)}!${formatRange(table.range)}`, column, ['-', '0', '1', ''], { source });
      break;
    }
    case 'clears the filter':
      user.clearFilter(sheet, { source });
      break;
    case 'hides a row':
      user.hideRows(wholeRow(top + (at % (bottom - top))), true, { source });
      break;
    case 'shows all rows':
      user.hideRows(`${quoteSheet(sheet)}!${top}:${bottom}`, false, { source });
      break;
    case 'renames the sheet':
      user.renameSheet(sheet, `Table ${at + 2} (draft)`, { source });
      break;
    case 'moves the sheet':
      if (book.sheets.length === 1) user.addSheet('Notes', { source });
      user.moveSheet(sheet, at % book.sheets.length, { source });
      break;
    case 'deletes the sheet':
      if (!book.sheets.some(({ name, visibility }) => name !== sheet && visibility === 'visible'))
        user.addSheet('Notes', { source });
      user.deleteSheet(sheet, { source });
      break;
    case 'takes the last step back':
      takeBack();
      break;
  }
}
