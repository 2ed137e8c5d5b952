import fc from 'fast-check';
import { detectRates } from '../../src/calc/detectRates';
import type { StaffCost } from '../../src/calc/rateEvidence';
import { Decimal, roundHalfAwayFromZero } from '../../src/domain/decimal';
import { printedStaffCosts, toPlainObject } from './publishedWorkplan';

const [pRows, gRows] = [printedStaffCosts('p'), printedStaffCosts('g')];
const publishedRates = { 'P-3': '18645', 'P-2': '15820', G: '12995' };

function listRates(p: readonly StaffCost[], g: readonly StaffCost[]): Record<string, string>[] {
  return detectRates(p, g).candidates.map(({ rates }) => toPlainObject(rates));
}

function printCost(months: number, cost: number | Decimal, decimals = 0): StaffCost {
  const printed = roundHalfAwayFromZero(new Decimal(cost), decimals);
  return { months: new Decimal(months), cost: printed, decimals: printed.decimalPlaces() };
}

describe('The monthly rates of the published table', () => {
  test('are the three that explain every staff cost, and no others', () => {
    const { candidates } = detectRates(pRows, gRows);
    expect(candidates.map(({ rates, explained }) => [toPlainObject(rates), explained])).toEqual([
      [publishedRates, { cells: 40, of: 40 }],
    ]);
  });

  test('are found without the one-month rows, which show them directly', () => {
    expect(
      listRates(
        pRows.filter(({ months }) => !months.equals(1)),
        gRows,
      ),
    ).toEqual([publishedRates]);
  });

  test('are found in thousands with decimals', () => {
    const inThousands = (rows: readonly StaffCost[]) =>
      rows.map((row) => ({ ...row, decimals: row.cost.div(1000).decimalPlaces() - 3 }));
    expect(listRates(inThousands(pRows), inThousands(gRows))).toEqual([publishedRates]);
  });

  test('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pRows, { minLength: pRows.length }),
        fc.shuffledSubarray(gRows, { minLength: gRows.length }),
        (p, g) => {
          expect(listRates(p, g)).toEqual([publishedRates]);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('grow with the costs', () => {
    const double = (row: StaffCost): StaffCost => printCost(row.months.toNumber(), row.cost.times(2));
    const exact = (rows: readonly StaffCost[]) => rows.filter(({ months }) => months.isInteger()).map(double);
    expect(listRates(exact(pRows), exact(gRows))).toEqual([{ 'P-3': '37290', 'P-2': '31640', G: '25990' }]);
  });

  test('count what they explain of a table with wrong cells', () => {
    const wrong = pRows.map((row, index) => (index === 3 ? { ...row, cost: new Decimal(51_310) } : row));
    expect(detectRates(wrong, gRows).candidates[0]?.explained).toEqual({ cells: 39, of: 40 });
  });

  test('stay the same with a dozen wrong cells', () => {
    const wrongs = fc.uniqueArray(
      fc.record({
        index: fc.integer({ min: 0, max: 57 }),
        kind: fc.integer({ min: 0, max: 6 }),
        by: fc.integer({ min: 1, max: 9_000 }),
      }),
      { maxLength: 12, selector: ({ index }) => index },
    );
    fc.assert(
      fc.property(wrongs, (list) => {
        const rows = [...pRows, ...gRows];
        for (const { index, kind, by } of list) rows[index] = spoil(rows[index] ?? printCost(0, 0), kind, by);
        expect(listRates(rows.slice(0, pRows.length), rows.slice(pRows.length))[0]).toEqual(publishedRates);
      }),
      { seed: 2025, numRuns: 40 },
    );
  });

  test('stay the same where five costs are of last year, at other rates', () => {
    const stale = pRows.map((row, index) =>
      index >= 24 ? printCost(row.months.toNumber(), row.cost.div('1.04')) : row,
    );
    expect(listRates(stale, gRows)).toEqual([publishedRates]);
  });
});

describe('The monthly rates of a table', () => {
  test('with one P grade are one, named without its number', () => {
    const rows = [1, 2, 3.5, 5, 7].map((months) => printCost(months, months * 18_645));
    expect(listRates(rows, [])).toEqual([{ P: '18645' }]);
  });

  test('with one P grade stay one rate with a wrong cell', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((months) => printCost(months, months * 18_645));
    expect(listRates([...rows, printCost(3, 51_310)], [])).toEqual([{ P: '18645' }]);
  });

  test('without P staff are that of G staff', () => {
    expect(listRates([], gRows)).toEqual([{ G: '12995' }]);
  });

  test('without staff are none', () => {
    expect(listRates([], [])).toEqual([]);
    expect(listRates([printCost(0, 0)], [printCost(0, 0)])).toEqual([]);
  });

  test('are a question where two G costs contradict each other', () => {
    const rates = listRates(pRows, [printCost(1, 12_995), printCost(1, 13_400)]);
    expect(rates.map(({ G }) => G).sort()).toEqual(['12995', '13400']);
  });

  test('are a question to the cent where costs are printed in whole dollars', () => {
    const rows = [printCost(4, 53_494), printCost(5, 66_867)];
    const cents = listRates(rows, []).map(({ P }) => P);
    expect(cents).toEqual(['13373.4', '13373.44', '13373.39', '13373.41', '13373.46', '13373.45', '13373.47']);
    expect(listRates(rows, rows)).toHaveLength(9);
  });

  test('are a pair to the cent where costs show two', () => {
    const costs = [
      [1.5, 19_404],
      [2.5, 52_626],
      [3.5, 45_276],
      [4, 51_744],
      [5, 64_681],
      [5, 84_966],
      [11.5, 242_077],
    ] as const;
    const rows = costs.map(([months, cost]) => printCost(months, cost));
    expect(listRates(rows, [])).toEqual([
      { 'P-3': '21050.2', 'P-2': '12936.1' },
      { 'P-3': '21050.2', 'P-2': '12936.11' },
      { 'P-3': '21050.21', 'P-2': '12936.1' },
      { 'P-3': '21050.21', 'P-2': '12936.11' },
    ]);
  });

  test.each([
    [8, ['18645']],
    [9, ['18645', '18645.2']],
  ])('are a question where %i costs that whole dollars give when rounded are exact in cents', (count, found) => {
    const rows = Array.from({ length: count }, () => printCost(2.5, 46_613));
    expect(listRates(rows, []).map(({ P }) => P)).toEqual(found);
  });

  test('are not found in costs that have nothing to do with the months', () => {
    const rows = pRows.map((_, index) => printCost(1 + (index % 9), 20_011 + 7_919 * ((index * index) % 23) + index));
    expect(listRates(rows, gRows)).toEqual([]);
  });

  test('are not found where they explain no more than half of the cells', () => {
    const rows = [printCost(1, 18_645), printCost(2, 37_290), printCost(3, 11_111)];
    expect(listRates(rows, [])).toEqual([{ P: '18645' }]);
    expect(listRates([...rows, printCost(4, 23_456)], [])).toEqual([]);
  });

  test('are weighed on the cells that repeat, where there are many', () => {
    const wrong = Array.from({ length: 400 }, (_, index) => printCost(1 + (index % 9), 20_011 + 7 * index * index));
    const right = Array.from({ length: 201 }, (_, index) => printCost((index + 1) / 2, (index + 1) * 9_300));
    expect(listRates([...wrong, ...right, ...right], [])).toEqual([{ P: '18600' }]);
  });

  test('are weighed, where none repeat, on those of the fewest months and the least cost, whatever their order', () => {
    const costs = (from: number, count: number, rate: number) =>
      Array.from({ length: count }, (_, index) => printCost(from + index / 2, (from + index / 2) * rate));
    const rows = [printCost(0.5, 1), ...costs(0.5, 150, 50_000), ...costs(0.5, 150, 45_000), ...costs(80, 290, 1_000)];
    expect([rows, rows.toReversed()].map((list) => listRates([], list))).toEqual([[{ G: '45000' }], [{ G: '45000' }]]);
  });

  test('are not found where costs are rounded to thousands', () => {
    const rows = pRows.map((row) => ({ ...row, cost: row.cost.div(1000).round().times(1000), decimals: -3 }));
    expect(listRates(rows, gRows)).toEqual([]);
  });

  test('are recovered from any table of fifteen rows or more, with a wrong cell in ten', () => {
    fc.assert(
      fc.property(fc.noBias(tables), ({ higher, lower, g, rows, wrong }) => {
        const p = rows.map(({ months, part }) => {
          const atHigher = Math.round(months * 2 * part) / 2;
          return printCost(months, atHigher * higher + (months - atHigher) * lower);
        });
        for (const { index, by } of wrong.slice(0, Math.floor(rows.length / 10))) {
          const row = p[index % p.length] ?? printCost(0, 0);
          p[index % p.length] = { ...row, cost: row.cost.plus(by) };
        }
        const found = listRates(
          p,
          rows.map(({ gMonths }) => printCost(gMonths, gMonths * g)),
        );
        expect(found).toEqual([{ 'P-3': String(higher), 'P-2': String(lower), G: String(g) }]);
      }),
      { seed: 2026, numRuns: 50 },
    );
  });
});

/** Rows that show each grade alone and both together, so that the table leaves no other pair of rates as likely. */
const telling = [
  { months: 1, part: 1, gMonths: 1 },
  { months: 2.5, part: 1, gMonths: 0.5 },
  { months: 3, part: 1, gMonths: 0 },
  { months: 1, part: 0, gMonths: 2 },
  { months: 1.5, part: 0, gMonths: 0 },
  { months: 4, part: 0, gMonths: 1 },
  { months: 4, part: 1 / 8, gMonths: 0 },
  { months: 3.5, part: 5 / 7, gMonths: 0 },
];

/** Tables in whole dollars, with P rates a tenth to three quarters apart. */
const tables = fc
  .record({
    lower: fc.integer({ min: 4_000, max: 25_000 }),
    apart: fc.integer({ min: 110, max: 175 }),
    g: fc.integer({ min: 2_000, max: 20_000 }),
    others: fc.array(
      fc.record({
        months: fc.integer({ min: 1, max: 16 }).map((halves) => halves / 2),
        part: fc.integer({ min: 0, max: 16 }).map((share) => share / 16),
        gMonths: fc.integer({ min: 0, max: 6 }).map((halves) => halves / 2),
      }),
      { minLength: 7, maxLength: 30 },
    ),
    wrong: fc.array(fc.record({ index: fc.nat(100), by: fc.integer({ min: 1, max: 9_000 }) }), { maxLength: 4 }),
  })
  .map(({ apart, others, ...table }) => ({
    ...table,
    higher: Math.round((table.lower * apart) / 100),
    rows: [...telling, ...others],
  }));

/** The same cell with one of the mistakes that people make. */
function spoil(row: StaffCost, kind: number, by: number): StaffCost {
  const { months, cost } = row;
  const digits = [...cost.toFixed(0)];
  switch (kind) {
    case 0:
      return { ...row, cost: cost.plus(by) };
    case 1:
      return { ...row, cost: cost.times(10) };
    case 2:
      return { ...row, cost: cost.negated() };
    case 3:
      return { ...row, cost: new Decimal(0) };
    case 4:
      return { ...row, cost: new Decimal([digits[1], digits[0], ...digits.slice(2)].join('')) };
    case 5:
      return { ...row, cost: roundHalfAwayFromZero(cost.times('1.04'), 0) };
    default:
      return { ...row, months: months.plus(by % 2 === 0 ? 1 : 0.5) };
  }
}
