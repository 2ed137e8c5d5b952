import { readFileSync } from 'node:fs';
import { createCostingFunctions } from '../../src/functions/costingFunctions';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { openSample } from '../journeys/openJourney';
import { installCustomFunctions, type CellError } from './microsoftFunctions';

interface Declared {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly repeating?: true }[];
}

let associated: ReturnType<typeof installCustomFunctions>;
beforeAll(async () => {
  associated = installCustomFunctions();
  await import('../../src/functions/associateFunctions');
});

const { STAFFCOST, GRADEMIX, REQUIREMENT } = createCostingFunctions(officeWorkbook);

/** The cell's error that a function ends in. */
async function errorOf(compute: () => unknown): Promise<string> {
  try {
    return String(await compute());
  } catch (error) {
    const { code, message } = error as CellError;
    return `${code} ${message}`;
  }
}

describe('COSTING.STAFFCOST', () => {
  test('adds months × rate up over the grades, exactly', () => {
    expect(STAFFCOST(2, 18645, [2, 15820])).toBe(68930);
    expect(STAFFCOST(0.5, 12995, null)).toBe(6497.5);
    expect(STAFFCOST(3, 0.1, [3, 0.2])).toBe(0.9);
    expect(STAFFCOST(1, 18645, [[[1, 15820]], [[1, 12995]]])).toBe(47460);
  });

  test.each([
    ['months without a rate', [2], '#VALUE! Give the months and the monthly rate of each grade in turn'],
    ['a text', ['two', 3], '#VALUE! Give the months'],
    ['a rate below zero', [2, -15820], '#NUM! Give months and monthly rates that are not below zero'],
  ])('is an error of the cell for %s', async (_, more, text) => {
    expect(await errorOf(() => STAFFCOST(2, 18645, more))).toContain(text);
  });
});

describe('COSTING.GRADEMIX', () => {
  test('gives the only split in half months, of exact costs and of printed ones', () => {
    expect(GRADEMIX(4, 68930, 18645, 15820)).toEqual([[2, 2]]);
    // 96 897.5 is printed as 96 898.
    expect(GRADEMIX(5.5, 96898, 18645, 15820)).toEqual([[3.5, 2]]);
    expect(GRADEMIX(5.5, 96897.5, 18645, 15820)).toEqual([[3.5, 2]]);
  });

  test.each([
    ['no split costs so much', [4, 68931, 18645, 15820], '#N/A No split of 4 months'],
    ['several do', [4, 60000, 15000, 15000.1], '#N/A More than one split of 4 months'],
    ['the months are no half months', [4.25, 68930, 18645, 15820], '#N/A No split of 4.25 months'],
    ['a rate is zero', [4, 68930, 0, 15820], '#NUM! Give months and a cost'],
  ] as const)('is an error of the cell where %s', async (_, [months, cost, a, b], text) => {
    expect(await errorOf(() => GRADEMIX(months, cost, a, b))).toContain(text);
  });
});

describe('COSTING.REQUIREMENT', () => {
  test.each([
    ['1', 4241710],
    [2, 4054135],
    ['Option 2', 4054135],
    [null, 4241710],
  ])('of option %s is its grand total in the workbook', async (option, total) => {
    await openSample('working-file.xlsx');
    expect(await REQUIREMENT(option)).toBe(total);
  });

  test('follows the workbook', async () => {
    const { host } = await openSample('published.xlsx');
    host.user.setCell("'Table 1'!C4", '100000');
    expect(await REQUIREMENT('2')).toBe(4064135);
  });

  test('reads the workbook once for all cells that are computed together', async () => {
    const { host } = await openSample('published.xlsx');
    host.resetTraffic();
    await REQUIREMENT('1');
    const { syncs } = host.traffic;
    host.resetTraffic();
    expect(await Promise.all([REQUIREMENT('1'), REQUIREMENT('2'), REQUIREMENT('1')])).toEqual([
      4241710, 4054135, 4241710,
    ]);
    expect(host.traffic.syncs).toBe(syncs);
  });

  test('is an error of the cell for an option that the table has not, and where there is no table', async () => {
    const { host } = await openSample('published.xlsx');
    expect(await errorOf(() => REQUIREMENT('7'))).toBe('#VALUE! There is no option 7: name 1 or 2.');
    host.user.clear("'Table 1'!A1:J60");
    expect(await errorOf(() => REQUIREMENT('1'))).toMatch(/^#N\/A No table of resource requirements/u);
  });
});

describe('The functions that Excel is told of', () => {
  const { functions } = JSON.parse(
    readFileSync(new URL('../../src/functions/functions.json', import.meta.url), 'utf8'),
  ) as { functions: readonly Declared[] };

  test('are those that the add-in associates', () => {
    expect(functions.map(({ id }) => id).sort()).toEqual([...associated.keys()].sort());
  });

  const byId = new Map<string, (...values: never[]) => unknown>(Object.entries({ STAFFCOST, GRADEMIX, REQUIREMENT }));

  test('take as many values as they are declared with, only the last repeated, each described', () => {
    for (const { id, description, parameters } of functions) {
      const computed = byId.get(id);
      expect([id, computed?.length]).toEqual([id, parameters.length]);
      expect(parameters.slice(0, -1).some(({ repeating }) => repeating)).toBe(false);
      for (const text of [description, ...parameters.map((own) => own.description)]) expect(text).not.toBe('');
    }
  });
});
