import { inactiveOption } from '../../src/audit/cause/inactiveOption';
import type { Part } from '../../src/audit/cause/causeContext';
import { indexCells } from '../../src/audit/tableCells';
import { figureAt, makeTable, plannedMixes, rates, rowKeyOf } from './fixture';

const table = makeTable('published');

function partOf(key: string): Part {
  const row = table.rows.find((one) => rowKeyOf(one) === key);
  const figure = figureAt(table, key, 'total');
  if (!row) throw new Error(`The table has no row ${key}.`);
  return { figure, row, amount: figure.value };
}

/** What is said of a total that lacks the one row and has the other in its place. */
function exchange(own: string, other: string): string | null {
  const total = partOf('total:2');
  const [lacking, instead] = [partOf(own), partOf(other)];
  const explanation = inactiveOption({
    table,
    costing: { rates, mixes: plannedMixes(table) },
    cells: indexCells(table),
    figure: total.figure,
    row: total.row,
    column: 'total',
    isInput: false,
    expected: total.amount,
    isWrong: true,
    mix: null,
    gMonths: total.amount,
    included: [lacking],
    excluded: [instead],
    elsewhere: [],
    beside: new Set(),
    differences: [instead.amount.minus(lacking.amount)],
    formula: null,
    isTypedOver: false,
  });
  return explanation && explanation.message;
}

describe("Another option's row in a sum, in place of a row that is due", () => {
  test("is known where that is the option's own of the same workstream", () => {
    expect(exchange('1.2.3', '1.6')).toBe(
      "The figure includes 1.6 (J11), which is option 1's in place of 1.2.3 (J7): 187 575 too much.",
    );
  });

  test.each([
    ['a row that counts in every option', '1.1', '1.6'],
    ['a row of another workstream', '1.2.3', '8.5'],
    ['a row, where the other is a subtotal', '1.2.3', 'subtotal:1:1'],
  ])('is none for %s', (_, own, other) => {
    expect(exchange(own, other)).toBeNull();
  });
});
