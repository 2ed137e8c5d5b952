import { plainStyle } from '../../src/host/xlsx/plainStyle';
import type { ConditionalFormatFile } from '../../src/host/xlsx/workbookFile';
import { createConditionalLook } from '../../src/workbench/grid/conditionalLook';
import { openTestHost } from '../host/openTestHost';

const format = (formula: string, fill: string, priority = 1): ConditionalFormatFile => ({
  type: 'Custom',
  areas: ['A1:A2'],
  priority,
  stopIfTrue: false,
  formula,
  fill,
  fontColor: null,
});

function look(row: number, ...conditionalFormats: readonly ConditionalFormatFile[]) {
  const { host } = openTestHost({ S: { cells: [[1]], conditionalFormats } });
  return createConditionalLook()(host.book.active, row, 1, plainStyle);
}

describe('The grid', () => {
  test('lays the fill of a rule that always holds over the cell, its font as it is', () => {
    const marked = look(2, format('ISTEXT("Workplan Costing")', '#F8D7DA'));
    expect(marked).toEqual({ ...plainStyle, fill: '#F8D7DA' });
    expect(look(3, format('TRUE', '#F8D7DA'))).toBe(plainStyle);
  });

  test('draws the rule with the top priority, and none that depends on cells', () => {
    expect(look(1, format('TRUE', '#111111', 2), format('TRUE()', '#222222', 1)).fill).toBe('#222222');
    expect(look(1, format('A1>0', '#222222'))).toBe(plainStyle);
  });

  test('keeps one style for one look, so that it is worked out once', () => {
    const { host } = openTestHost({ S: { cells: [[1]], conditionalFormats: [format('TRUE', '#222222')] } });
    const lookOf = createConditionalLook();
    const [first, second] = [1, 2].map((row) => lookOf(host.book.active, row, 1, plainStyle));
    expect(first).toBe(second);
  });
});
