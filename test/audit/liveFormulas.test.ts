import type { RequirementsTable } from '../../src/domain/table';
import { makeTable, overwrite } from './fixture';
import { makeLiveTable, readerOf, recompute, writeFormula } from './liveTable';
import { explainedBy, runAudit, tellAll } from './runAudit';

const live = makeLiveTable();
const audit = (table: RequirementsTable) => runAudit(table, readerOf(table));

describe('A table with live formulas', () => {
  test('has no finding when every formula adds up what it should', () => {
    const { coverage, findings } = audit(live);
    expect(findings).toEqual([]);
    expect(coverage.exact).toBe(coverage.computed);
  });

  test('a row that a subtotal leaves out is named, and the total that passes it on is explained', () => {
    const report = audit(writeFormula(live, 'subtotal:8', 'activityCosts', '=SUM(C36:C39)'));
    expect(tellAll(report)).toEqual(['subtotal:8 activityCosts omits-row 657500']);
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      message: 'The figure leaves out 8.1 (C35): 95 000 too little.',
      fix: 'Extend the sum to C35: =SUM(C35:C39).',
    });
  });

  test('rows that a subtotal leaves out at both ends are named, and the formula that adds up all', () => {
    const report = audit(writeFormula(live, 'subtotal:8', 'activityCosts', '=SUM(C36:C38)'));
    expect(report.findings[0]).toMatchObject({
      cause: 'omits-row',
      message: 'The figure leaves out 8.1 (C35) and 8.5 (C39): 115 000 too little.',
      fix: 'Extend the sum to C35, C39: =SUM(C35:C39).',
    });
  });

  test('rows that a subtotal counts twice are named', () => {
    const formula = '=SUM(C35:C39)+C35+C36';
    expect(audit(writeFormula(live, 'subtotal:8', 'activityCosts', formula)).findings[0]).toMatchObject({
      cause: 'double-counts',
      message: 'The figure counts 8.1 (C35) and 8.2 (C36) twice: 105 000 too much.',
      fix: `Count 8.1 (C35) and 8.2 (C36) once in ${formula}.`,
    });
  });

  test('a row left out is named before one that is counted twice', () => {
    expect(audit(writeFormula(live, 'subtotal:8', 'activityCosts', '=SUM(C35:C38)+C38')).findings[0]).toMatchObject({
      cause: 'omits-row',
      message: 'The figure leaves out 8.5 (C39): 20 000 too little.',
    });
  });

  test("a part of its own row that an option's sum leaves out is no row of the option's", () => {
    const table = writeFormula(makeTable('published'), 'subtotal:1:2', 'total', '=C14');
    expect(audit(table).findings).toMatchObject([
      { cause: 'omits-row', message: 'The figure leaves out staff (I14): 474 035 too little.' },
    ]);
  });

  test('a column that a row leaves out is named by its heading', () => {
    expect(audit(writeFormula(live, '6.2', 'total', '=C30*1')).findings[0]).toMatchObject({
      cause: 'omits-row',
      message: 'The figure leaves out staff (M30): 87 575 too little.',
      fix: 'Extend the sum to M30: =SUM(C30,M30).',
    });
  });

  test('a grade that the P staff cost leaves out is named by its heading', () => {
    expect(audit(writeFormula(live, '8.1', 'pStaff', '=H35')).findings[0]).toMatchObject({
      cause: 'omits-row',
      message: 'The figure leaves out cost:P-2 (I35): 31 640 too little.',
      fix: 'Extend the sum to I35: =SUM(H35,I35).',
    });
  });

  test('subtotals that a total leaves out are named, each, and the formula of all rows', () => {
    expect(audit(writeFormula(live, 'total', 'activityCosts', '=SUM(C13,C17,C22,C26,C28)')).findings[0]).toMatchObject({
      cause: 'omits-row',
      message: expect.stringMatching(
        /^The figure leaves out the subtotal of workstream 6 \(C32\), the subtotal of workstream 7 \(C34\) and the subtotal of workstream 8 \(C40\): [\d ]+ too little\.$/,
      ),
      fix: expect.stringContaining('=SUM(C4:C6,C8:C12,C14:C16,C18:C21,C23:C25,C27,C29:C31,C33,C35:C39)'),
    });
  });

  test("another option's nil row in the sum is a warning: the figure is right today", () => {
    const report = audit(writeFormula(live, 'subtotal:1', 'gMonths', '=SUM(K4:K12)'));
    expect(report.findings[0]).toMatchObject({ cause: 'inactive-option-included', severity: 'warning' });
  });

  test('a wrong constant that no other cause explains is one among formulas', () => {
    expect(audit(overwrite(live, '6.2', 'total', 97_000)).findings[0]).toMatchObject({
      cause: 'typed-over-formula',
      severity: 'error',
      message: '97 000 is typed where the cells of the column hold formulas.',
    });
  });

  test('a subtotal that reaches into the workstream before counts its rows', () => {
    const report = audit(writeFormula(live, 'subtotal:8', 'activityCosts', '=SUM(C33:C39)'));
    expect(report.findings[0]).toMatchObject({
      cause: 'double-counts',
      message:
        'The figure counts 7.1 (C33) and the subtotal of workstream 7 (C34), which is counted elsewhere: 170 000 too much.',
      fix: 'Count 7.1 (C33) and the subtotal of workstream 7 (C34) once in =SUM(C33:C39).',
    });
  });

  test('a constant in a formula that has no other fault is explained by nothing', () => {
    const report = audit(writeFormula(live, 'subtotal:8', 'activityCosts', '=SUM(C35:C39)+5'));
    expect(tellAll(report)).toEqual(['subtotal:8 activityCosts unexplained 657500']);
  });

  test('a nil row that a formula leaves out is a warning: the figure is right today', () => {
    const report = audit(writeFormula(live, 'subtotal:6', 'activityCosts', '=SUM(C29:C30)'));
    expect(tellAll(report)).toEqual(['subtotal:6 activityCosts omits-row 20000']);
    expect(report.findings[0]?.severity).toBe('warning');
    expect(report.coverage.found).toBe(0);
  });

  test('a subtotal that a total counts twice is named', () => {
    const table = live.rows.find(({ kind }) => kind === 'total')?.figures.get('gMonths')?.formula ?? '';
    const report = audit(writeFormula(live, 'total', 'gMonths', `${table}+K22`));
    expect(tellAll(report)).toEqual(['total gMonths double-counts 24']);
  });

  test("another option's row in the sum is named as that option's", () => {
    const report = audit(writeFormula(live, 'subtotal:1', 'activityCosts', '=SUM(C4:C12)'));
    expect(tellAll(report)).toEqual(['subtotal:1 activityCosts inactive-option-included 399000']);
    expect(report.findings[0]).toMatchObject({
      message: "The figure includes 1.2.3 (C7), which is option 2's: 50 000 too much.",
      fix: "Add up the option's own rows only: =SUM(C4:C6,C8:C12).",
    });
  });

  test("the option's own row left out of the sum is named as the option's", () => {
    const report = audit(writeFormula(live, 'subtotal:1', 'activityCosts', '=SUM(C4:C6,C8:C10,C12)'));
    expect(tellAll(report)).toEqual(['subtotal:1 activityCosts option-missing 399000']);
    expect(report.findings[0]?.message).toBe(
      "The figure leaves out 1.6 (C11): 150 000 too little; the row is option 1's own.",
    );
  });

  test('a figure that its formula no longer gives is stale', () => {
    const formula = live.rows.find(({ kind }) => kind === 'total')?.figures.get('total')?.formula ?? null;
    const report = audit(overwrite(live, 'total', 'total', 4241000, formula));
    expect(tellAll(report)).toEqual(['total total stale-value 4241710']);
    expect(report.findings[0]).toMatchObject({
      message: 'The formula =C41+M41 gives 4 241 710, but the cell shows 4 241 000.',
      fix: 'Recalculate the workbook (F9), and set its calculation to automatic.',
    });
  });

  test('an error value is found where it begins, and explains every cell that refers to it', () => {
    const report = audit(writeFormula(live, '8.1', 'pStaff', '=#REF!+1'));
    expect(tellAll(report)).toEqual(['8.1 pStaff error-value 218090']);
    expect(report.findings[0]).toMatchObject({
      message: 'The cell shows #REF!: its formula =#REF!+1 cannot be computed.',
      fix: 'Mend the formula =#REF!+1.',
    });
    expect(report.findings[0] && explainedBy(report.findings[0])).toEqual(['M35', 'N35']);
  });

  test('a constant among formulas is a warning even when it is right, and mentioned when it is wrong', () => {
    const right = audit(overwrite(live, '6.2', 'total', 97575));
    expect(tellAll(right)).toEqual(['6.2 total typed-over-formula 97575']);
    expect(right.findings[0]).toMatchObject({
      severity: 'warning',
      message: '97 575 is typed where the cells of the column hold formulas: right today, it will not follow a change.',
      fix: 'Put the formula of the neighbouring cells back.',
    });
    const report = audit(recompute(overwrite(live, '6.2', 'total', 95775)));
    expect(tellAll(report)).toEqual(['6.2 total transposed-digits 97575']);
    expect(report.findings[0]?.message).toMatch(/typed where the column holds formulas/);
  });

  test('a constant in the only total row is one among the formulas of its row', () => {
    expect(tellAll(audit(overwrite(live, 'total', 'total', 4241710)))).toEqual([
      'total total typed-over-formula 4241710',
    ]);
  });

  test('a total that was computed before its subtotal went stale is not stale itself', () => {
    const formula = live.rows.find((row) => row.kind === 'subtotal' && row.workstream === '8')?.figures.get('total');
    const wrong = recompute(overwrite(live, 'subtotal:2', 'total', 148395000));
    const report = audit(overwrite(wrong, 'subtotal:8', 'total', 1635925, formula?.formula ?? null));
    expect(tellAll(report).sort()).toEqual(['subtotal:2 total scale 148395', 'subtotal:8 total stale-value 1643425']);
  });

  test('a formula that counts a subtotal twice is wrong also while it shows an error', () => {
    const formula = live.rows.find(({ kind }) => kind === 'total')?.figures.get('gMonths')?.formula ?? '';
    const report = audit(
      recompute(overwrite(writeFormula(live, 'total', 'gMonths', `${formula}+K22`), '5.1', 'gMonths', '#N/A')),
    );
    expect(tellAll(report)).toContain('total gMonths double-counts 24');
  });

  test('a figure stored as text is the cause of every sum that passes it over', () => {
    const report = audit(recompute(overwrite(live, '8.2', 'activityCosts', '10 000')));
    expect(tellAll(report)).toEqual(['8.2 activityCosts text-number 10000']);
    expect(report.findings[0]).toMatchObject({ severity: 'error' });
  });

  test('figures without a formula reader are audited as figures', () => {
    expect(runAudit(makeTable('grades')).findings).toEqual([]);
    expect(runAudit(live).findings).toEqual([]);
  });
});
