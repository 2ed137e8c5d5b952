import { describe, expect, test } from '@jest/globals';
import { groupFindings } from '../../src/audit/groupFindings';
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
    const typed = overwrite(overwrite(table, '1.1', 'pStaff', '47 460'), '1.1', 'total', '60 455');
    expect(groupsOf(overwrite(typed, '1.4 and 1.4.1', 'pStaff', '68 930'))).toEqual([
      ['1.1 pStaff text-number', '1.1 total text-number', '1.4 and 1.4.1 pStaff text-number'],
    ]);
  });

  test('of other figures are each their own', () => {
    const typed = overwrite(overwrite(table, '1.2.3', 'pStaff', 51_310), '1.3', 'pStaff', 160_220);
    expect(groupsOf(typed)).toHaveLength(2);
  });
});
