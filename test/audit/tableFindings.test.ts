import { auditTable } from '../../src/audit/auditTable';
import { inferMixes } from '../../src/audit/inferMixes';
import type { FigureColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import type { CellValue } from '../../src/domain/snapshot';
import type { RequirementsTable } from '../../src/domain/table';
import { add, figureAt, makeTable, overwrite } from './fixture';
import { makeLiveTable, readerOf, recompute } from './liveTable';
import { explainedBy, runAudit, tell, tellAll } from './runAudit';
import { makeSummedTable } from './summedTable';

type Change = readonly [rowKey: string, column: FigureColumn, content: CellValue];

const published = makeTable('published');
const live = makeLiveTable();

const overwriteAll = (table: RequirementsTable, ...changes: readonly Change[]): RequirementsTable =>
  changes.reduce((so, change) => overwrite(so, ...change), table);

const audit = (table: RequirementsTable) => runAudit(table, readerOf(table));
const auditLive = (table: RequirementsTable): string[] => tellAll(audit(table));

describe('The order of findings', () => {
  test('what moves a grand total most comes first, whatever its sign', () => {
    const table = overwriteAll(published, ['3.4', 'pStaff', 93_252], ['5.1', 'gStaff', -25_990], ['8.3', 'gStaff', '']);
    expect(tellAll(runAudit(table))).toEqual([
      '5.1 gStaff sign 25990',
      '8.3 gStaff missing 38985',
      '3.4 pStaff transposed-digits 93225',
    ]);
  });

  test('what moves it alike comes by row and column', () => {
    const texts = overwriteAll(
      published,
      ['8.1', 'pStaff', '218 090'],
      ['8.1', 'activityCosts', '95 000'],
      ['2.1', 'activityCosts', '10 000'],
      ['subtotal:8', 'staff', '985 925'],
    );
    expect(tellAll(runAudit(texts))).toEqual([
      '2.1 activityCosts text-number 10000',
      '8.1 activityCosts text-number 95000',
      '8.1 pStaff text-number 218090',
      'subtotal:8 staff text-number 985925',
    ]);
  });
});

describe('A P staff cost without a split', () => {
  /** The table with amounts of P staff carried into the sums of workstream 2. */
  const carry = (table: RequirementsTable, amount: number): RequirementsTable =>
    add(
      table,
      amount,
      ...['subtotal:2', 'total:1', 'total:2'].flatMap((key) =>
        (['pStaff', 'staff', 'total'] as const).map((column) => [key, column] as const),
      ),
    );

  test('is a finding, but none while the person has splits to choose from', () => {
    const table = makeSummedTable(['pMonths', 'pStaff'], {
      '1.1': { pMonths: 3, pStaff: 600 },
      '1.2': { pMonths: 3, pStaff: 510 },
    });
    const alike = new Map(['P-3', 'P-2'].map((grade) => [grade, new Decimal(200)]));
    const { mixes, undecided, cells } = inferMixes(table, alike, new Map());
    const costing = { rates: alike, mixes };
    expect(auditTable({ table, costing, cells, undecided, formulas: null }).findings.map(tell)).toEqual([
      '1.2 pStaff no-grade-mix unknown',
    ]);
  });

  test('is one finding where the cell shows an error and the staff cost says it', () => {
    const table = overwriteAll(
      published,
      ['2.1', 'pStaff', '#REF!'],
      ['2.1', 'staff', 50_301],
      ['2.1', 'total', 60_301],
    );
    expect(tellAll(runAudit(carry(table, 16)))).toEqual(['2.1 pStaff error-value 50301']);
  });

  test('counts as found, no less where the row shows what it was before it was rounded', () => {
    const table = overwriteAll(
      published,
      ['2.1', 'pStaff', 50_301],
      ['2.1', 'staff', 50_300.6],
      ['2.1', 'total', 60_300.6],
    );
    const { coverage, findings } = runAudit(carry(table, 15.6));
    expect(findings.map(tell)).toEqual(['2.1 pStaff no-grade-mix unknown']);
    expect(coverage).toEqual({ ...runAudit(published).coverage, exact: 178, found: 1 });
  });
});

describe('A cell that is right today', () => {
  test('is not reported as text while it cannot be checked', () => {
    const table = overwrite({ ...makeTable('grades'), activeOption: null }, 'total', 'staff', '2 505 210');
    expect(tellAll(runAudit(table))).toEqual(['subtotal:1 activityCosts unexplained unknown']);
  });

  test('is stale where its formula gives another figure', () => {
    expect(auditLive(overwrite(live, '8.3', 'staff', 287_585, '=ROUND(J37*2,0)'))).toEqual([
      '8.3 staff stale-value 287585',
    ]);
  });

  test('is not stale where its formula reads a cell that went wrong since', () => {
    const before = overwrite(live, '8.3', 'staff', 287_585, '=ROUND(J37,0)+L37');
    expect(auditLive(overwriteAll(before, ['8.3', 'gStaff', 83_985], ['2.1', 'total', 1]))).toEqual([
      '2.1 total typed-over-formula 60285',
      '8.3 gStaff transposed-digits 38985',
    ]);
  });
});

describe('A wrong cell that passes on another', () => {
  test('is part of the one finding, also where it is text', () => {
    const { findings } = runAudit(overwriteAll(published, ['8.3', 'gStaff', 83_985], ['8.3', 'staff', '332 585']));
    expect(findings.map(tell)).toEqual(['8.3 gStaff transposed-digits 38985']);
    expect(findings.map(explainedBy)).toEqual([['I38']]);
  });

  test('is no stale one where it was computed before its part went stale', () => {
    const wrong = recompute(overwrite(live, '8.3', 'gStaff', 83_985));
    const { address, formula } = figureAt(wrong, '8.3', 'staff');
    const { findings } = audit(overwrite(wrong, '8.3', 'staff', 5, formula));
    expect(findings.map(tell)).toEqual(['8.3 staff stale-value 287585', '8.3 gStaff transposed-digits 38985']);
    expect(findings[0] && explainedBy(findings[0])).toContain(`N${address.row}`);
  });
});

describe('A sum that is off by the rounding of its parts', () => {
  const auditRounded = (...changes: readonly Change[]): string[] =>
    auditLive(recompute(overwriteAll(live, ...changes)));
  const right = ['subtotal:8', 'gStaff', 155_940] as const;

  test('is told where the parts are printed so, though another part is typed over its formula', () => {
    expect(auditRounded(['1.7', 'gStaff', 6498], ['7.1', 'gStaff', 32_488], right)).toEqual([
      '1.7 staff rounding-of-parts 15820',
      '7.1 staff rounding-of-parts 172325',
      'subtotal:8 gStaff typed-over-formula 155940',
      'total gStaff rounding-of-parts 311880',
    ]);
  });

  test('is not told where parts that are typed over their formulas have findings of their own', () => {
    expect(auditRounded(['subtotal:1', 'gStaff', 58_478], ['subtotal:7', 'gStaff', 32_488])).toEqual([
      'subtotal:1 gStaff typed-over-formula 58477.5',
      'subtotal:7 gStaff typed-over-formula 32487.5',
    ]);
  });
});
