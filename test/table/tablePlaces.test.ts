import { describe, expect, test } from '@jest/globals';
import { formatRange } from '../../src/domain/cellAddress';
import { decodeTables, type DecodeHints } from '../../src/table/decodeTable';
import { snapshotOf, type SheetDraft } from './snapshotOf';
import { decodeOnly, line, smallHeadings, type Rows } from './workplanTable';

const meetings = line('1.1 Meetings', 90000, 3, 1);
const small: Rows = [smallHeadings, meetings, line('Total', 90000, 3, 1)];
const places = (sheets: readonly SheetDraft[], hints?: DecodeHints): string[] =>
  decodeTables(snapshotOf(...sheets), hints).tables.map(({ range }) => `${range.sheet} ${formatRange(range)}`);

describe('two tables', () => {
  test('on one sheet, below each other', () => {
    const rows = [['Biennium 2025–2026'], ...small, [], ['Biennium 2027–2028'], ...small];
    expect(places([{ name: 'Plan', rows }])).toEqual(['Plan A2:J4', 'Plan A7:J9']);
  });

  test('on two sheets', () => {
    expect(
      places([
        { name: 'A', rows: small },
        { name: 'B', rows: small },
      ]),
    ).toEqual(['A A1:J3', 'B A1:J3']);
  });

  test('of which one is on a hidden sheet: the one that is shown', () => {
    expect(
      places([
        { name: 'Old', rows: small, isVisible: false },
        { name: 'New', rows: small },
      ]),
    ).toEqual(['New A1:J3']);
    expect(places([{ name: 'Old', rows: small, isVisible: false }])).toEqual(['Old A1:J3']);
  });

  test('of which one lacks columns: the one that has all', () => {
    const part = small.map((row) => row.slice(0, 9));
    expect(
      places([
        { name: 'Part', rows: part },
        { name: 'Whole', rows: small },
      ]),
    ).toEqual(['Whole A1:J3']);
  });

  test('of which the person names one by its sheet or its block', () => {
    const rows = [...small, [], ...small];
    const sheets = [
      { name: 'Plan', rows },
      { name: 'Copy', rows: small },
    ];
    expect(places(sheets, { sheet: 'copy' })).toEqual(['Copy A1:J3']);
    const range = { top: 5, left: 1, bottom: 7, right: 10 };
    expect(places(sheets, { sheet: 'Plan', range })).toEqual(['Plan A5:J7']);
    expect(places(sheets, { sheet: 'Plan', range: { ...range, bottom: 999, right: 99 } })).toEqual(['Plan A5:J7']);
    expect(places(sheets, { sheet: 'Nowhere' })).toEqual([]);
  });
});

test('a page break right after the total of a workstream ends no table', () => {
  const rows = [smallHeadings, meetings, line('Total', 90000, 3, 1), smallHeadings, line('2.1 Water', 20000, 2, 0)];
  expect(places([{ name: 'Plan', rows: [...rows, line('Grand total', 110000, 5, 1)] }])).toEqual(['Plan A1:J6']);
});

test('hidden rows are told', () => {
  const { rows } = decodeOnly({ rows: small, hiddenRows: [2] });
  expect(rows.map(({ isHidden }) => isHidden)).toEqual([false, true, false]);
});

describe('the fingerprint of a table', () => {
  const fingerprintOf = (sheet: SheetDraft): string => decodeOnly(sheet).fingerprint;

  test('stays where the table moves, figures change and pages break', () => {
    const moved = { rows: [['Note'], ...small], top: 7, left: 3 };
    const changed = [smallHeadings, line('1.1 Meetings', 1, 2, 3), smallHeadings, line('Total', 1, 2, 3)];
    expect(fingerprintOf(moved)).toBe(fingerprintOf({ rows: small }));
    expect(fingerprintOf({ rows: changed })).toBe(fingerprintOf({ rows: small }));
  });

  test('tells other codes, options and headings', () => {
    const others = [
      [smallHeadings, line('1.2 Meetings', 90000, 3, 1), line('Total', 90000, 3, 1)],
      [smallHeadings, meetings, line('Total (option 1)', 90000, 3, 1)],
      [smallHeadings.with(9, 'Total requirements'), meetings, line('Total', 90000, 3, 1)],
    ];
    for (const rows of others) expect(fingerprintOf({ rows })).not.toBe(fingerprintOf({ rows: small }));
  });
});
