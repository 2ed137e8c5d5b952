import { groupFindings } from '../../src/audit/groupFindings';
import type { Finding } from '../../src/domain/finding';
import type { RequirementsTable } from '../../src/domain/table';
import { makeTable, overwrite } from './fixture';
import { runAudit } from './runAudit';

const groupsOf = (table: RequirementsTable) =>
  groupFindings(runAudit(table).findings).map((group) =>
    group.map(({ row, column, cause }) => `${row} ${column} ${cause}`),
  );

describe('Findings', () => {
  const table = makeTable('published');

  test('of texts among numbers are one group, each right today', () => {
    const typed = overwrite(overwrite(table, '1.1', 'pStaff', '47 460'), '1.1', 'staff', '60 455');
    expect(groupsOf(overwrite(typed, '1.4 and 1.4.1', 'pStaff', '68 930'))).toEqual([
      ['1.1 pStaff text-number', '1.1 staff text-number', '1.4 and 1.4.1 pStaff text-number'],
    ]);
  });

  test('of other figures are each their own', () => {
    const typed = overwrite(overwrite(table, '1.2.3', 'pStaff', 51_310), '1.3', 'pStaff', 160_220);
    expect(groupsOf(typed)).toHaveLength(2);
  });

  const finding = (told: Partial<Finding>): Finding => ({
    address: { sheet: 'Table 1', row: 4, column: 6 },
    row: '1.1',
    column: 'pStaff',
    option: null,
    expected: null,
    actual: null,
    severity: 'error',
    cause: 'unexplained',
    explains: [],
    impact: new Map(),
    message: 'F4 says “12 a” and 12 995.5.',
    fix: 'Write 5 in F4.',
    ...told,
  });
  const sizes = (...told: readonly Partial<Finding>[]) => groupFindings(told.map(finding)).map(({ length }) => length);

  test('are the same errors where only the cell differs, and stand with the first of them', () => {
    const moved = { message: 'AB12 says “12 a” and 12 995.5.', fix: 'Write 5 in AB12.' };
    expect(sizes({}, { cause: 'sign' }, moved)).toEqual([2, 1]);
    expect(sizes({}, { ...moved, fix: 'Write 6 in AB12.' })).toEqual([1, 1]);
    expect(sizes({}, { severity: 'info' })).toEqual([1, 1]);
    expect(sizes({ message: 'F4 says 1 234567' }, { message: 'F4567 says 1 234567' }, { message: 'XF4 a' })).toEqual([
      2, 1,
    ]);
  });

  test('are others where one names a cell or a figure and one does not, or says its words elsewhere', () => {
    const warning = { severity: 'warning' } as const;
    expect(sizes({ fix: 'See F4.' }, { fix: 'See .' })).toEqual([1, 1]);
    expect(sizes({ ...warning, fix: 'Write 5.' }, { ...warning, fix: 'Write .' })).toEqual([1, 1]);
    expect(sizes({ message: 'See to it.', fix: '' }, { message: '', fix: 'See to it.' })).toEqual([1, 1]);
  });

  test('are the same warnings whatever their figures', () => {
    const warning = { severity: 'warning' } as const;
    const other = { ...warning, message: 'G7 says “tbc” and 7.25.', fix: 'Write 1 234.5 in G7.' };
    expect(sizes(warning, other)).toEqual([2]);
    expect(sizes(warning, { ...other, message: 'G7 says “tbc” and 7.25 or more.' })).toEqual([1, 1]);
    expect(sizes(warning, { ...other, message: 'G7 says “tbc” and nothing.' })).toEqual([1, 1]);
  });
});
