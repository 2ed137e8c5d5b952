import { findSheet, type SheetSnapshot } from '../../src/domain/snapshot';

const makeSheet = (name: string): SheetSnapshot => ({
  id: name,
  name,
  isVisible: true,
  top: 1,
  left: 1,
  values: [],
  formulas: [],
  hiddenRows: new Set(),
});

test('a sheet is found by its name, whatever the case of its letters', () => {
  const sheets = [makeSheet('Rates'), makeSheet('Table 1')];
  expect(findSheet({ sheets }, 'TABLE 1')?.id).toBe('Table 1');
  expect(findSheet({ sheets }, 'Rates')?.id).toBe('Rates');
  expect(findSheet({ sheets }, 'Rates 2')).toBeUndefined();
});
