import { translateFormulaToR1C1 } from '@borgar/fx';
import { byAddIn } from '../events';
import { HostError } from '../hostError';
import { formatAddress, formatRect } from '../model/address';
import { showFormula, showText, showValue, typeOfValue } from '../model/cellValue';
import { setColumns } from '../model/columns';
import {
  formatCells,
  clearCells,
  refuseProtected,
  refuseUnbounded,
  writeCells,
  type ClearScope,
} from '../model/editCells';
import { hideRows, selectCells } from '../model/editSheets';
import { mergeCells, unmergeCells } from '../model/mergeCells';
import { deleteCells, insertCells } from '../model/moveCells';
import { styleAt } from '../model/book';
import { columnCount, rowCount, spansAllColumns, spansAllRows } from '../model/rect';
import { trackRange } from '../session';
import { point, type RangeTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { clearLinks, readHyperlink, writeHyperlink } from './rangeHyperlink';
import { rangeLocators } from './rangeLocators';
import { columnsHidden, hasSpill, readCells, readFormulas, readRowProperties, rectOf, rowsHidden } from './readRange';

const clearScopes: Readonly<Record<string, ClearScope>> = {
  All: 'All',
  Formats: 'Formats',
  Contents: 'Contents',
};

export const range: ObjectDefinition<RangeTarget> = {
  get: {
    address: (target) => formatAddress(target.range.sheet.name, rectOf(target)),
    addressLocal: (target) => formatAddress(target.range.sheet.name, rectOf(target)),
    cellCount: (target) => {
      const count = rowCount(rectOf(target)) * columnCount(rectOf(target));
      return count < 2 ** 31 ? count : -1;
    },
    columnCount: (target) => columnCount(rectOf(target)),
    columnHidden: (target) => columnsHidden(target.range.sheet, rectOf(target)),
    columnIndex: (target) => rectOf(target).left - 1,
    formulas: readFormulas,
    formulasLocal: readFormulas,
    formulasR1C1: (target) =>
      readCells(target, (cell, row, column) => {
        const formula = showFormula(cell);
        const at = formatRect({ top: row, left: column, bottom: row, right: column });
        return cell?.formula == null ? formula : translateFormulaToR1C1(String(formula), at);
      }),
    hasSpill: (target) => hasSpill(target.range.sheet, rectOf(target)),
    hidden: (target) => {
      const [rows, columns] = [
        rowsHidden(target.range.sheet, rectOf(target)),
        columnsHidden(target.range.sheet, rectOf(target)),
      ];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    hyperlink: readHyperlink,
    isEntireColumn: (target) => spansAllRows(rectOf(target)),
    isEntireRow: (target) => spansAllColumns(rectOf(target)),
    numberFormat: (target) =>
      readCells(target, (_, row, column) => styleAt(target.session.book, target.range.sheet, row, column).numberFormat),
    rowCount: (target) => rowCount(rectOf(target)),
    rowHidden: (target) => rowsHidden(target.range.sheet, rectOf(target)),
    rowIndex: (target) => rectOf(target).top - 1,
    text: (target) => readCells(target, showText),
    values: (target) => readCells(target, showValue),
    valueTypes: (target) => readCells(target, (cell) => typeOfValue(cell?.value ?? null)),
  },
  set: {
    columnHidden: (target, value) => {
      const { left, right } = rectOf(target);
      refuseProtected(target.range.sheet);
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      setColumns(target.range.sheet, left, right, { hidden: value });
    },
    formulas: write,
    formulasLocal: write,
    hyperlink: writeHyperlink,
    numberFormat: writeNumberFormats,
    rowHidden: (target, value) => {
      const { top, bottom } = rectOf(target);
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      hideRows(target.session, target.range.sheet, top, bottom, value, byAddIn);
    },
    values: write,
  },
  objects: {
    conditionalFormats: (target) => point('ConditionalFormatCollection', target),
    format: (target) => point('RangeFormat', target),
    worksheet: ({ session, range: { sheet } }) => point('Worksheet', { session, sheet }),
  },
  methods: {
    ...rangeLocators,
    calculate: ({ session }) => session.calculation.calculate(false),
    clear: (target, args) => {
      const applyTo = args.optionalText() ?? 'All';
      if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') return clearLinks(target, applyTo);
      const scope = clearScopes[applyTo];
      if (!scope) throw new HostError('InvalidArgument');
      clearCells(target.session, target.range.sheet, rectOf(target), scope, byAddIn);
    },
    delete: (target, args) => {
      const [shift, rect] = [args.text(), rectOf(target)];
      if (shift !== 'Up' && shift !== 'Left') throw new HostError('InvalidArgument');
      const direction = spansAllColumns(rect) ? 'Up' : spansAllRows(rect) ? 'Left' : shift;
      deleteCells(target.session, target.range.sheet, rect, direction, byAddIn);
    },
    insert: (target, args) => {
      const [shift, rect] = [args.text(), rectOf(target)];
      if (shift !== 'Down' && shift !== 'Right') throw new HostError('InvalidArgument');
      const direction = spansAllColumns(rect) ? 'Down' : spansAllRows(rect) ? 'Right' : shift;
      insertCells(target.session, target.range.sheet, rect, direction, byAddIn);
      return point('Range', { session: target.session, range: trackRange(target.session, target.range.sheet, rect) });
    },
    getRowProperties: (target, args) => readRowProperties(target, args.any()),
    merge: (target, args) => mergeCells(target.session, target.range.sheet, rectOf(target), args.optionalFlag()),
    select: ({ session, range: selected }) => {
      if (!selected.rect) throw new HostError('InvalidReference');
      selectCells(session, selected.sheet, selected.rect);
    },
    unmerge: (target) => unmergeCells(target.range.sheet, rectOf(target)),
    _KeepReference: ({ session, range: kept }) => {
      kept.reference ??= `range-${session.nextReference++}`;
      session.kept.set(kept.reference, kept);
    },
    _ValidateArraySize: (target, args) => {
      const isFitting = args.integer() === rowCount(rectOf(target)) && args.integer() === columnCount(rectOf(target));
      if (!isFitting) throw new HostError('InvalidArgument');
    },
  },
};

function write(target: RangeTarget, value: unknown): void {
  writeCells(target.session, target.range.sheet, rectOf(target), value, byAddIn);
}

/** A format for each cell, or one for all, which may stand alone in a list of lists; null leaves a cell's own. */
function writeNumberFormats(target: RangeTarget, value: unknown): void {
  const rect = rectOf(target);
  refuseUnbounded(rect);
  const one: unknown =
    Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
      ? value[0][0]
      : value;
  const isOne = !Array.isArray(one);
  if (
    !isOne &&
    (one.length !== rowCount(rect) || one.some((row) => !Array.isArray(row) || row.length !== columnCount(rect)))
  ) {
    throw new HostError('InvalidArgument');
  }
  const set = (top: number, left: number, bottom: number, right: number, numberFormat: unknown): void => {
    if (numberFormat === null) return;
    if (typeof numberFormat !== 'string') throw new HostError('InvalidArgument');
    const change = numberFormat === '' ? 'General' : numberFormat;
    formatCells(
      target.session,
      target.range.sheet,
      { top, left, bottom, right },
      (style) => ({ ...style, numberFormat: change }),
      byAddIn,
    );
  };
  if (isOne) return set(rect.top, rect.left, rect.bottom, rect.right, one);
  one.forEach((row: unknown[], down) =>
    row.forEach((each, right) => set(rect.top + down, rect.left + right, rect.top + down, rect.left + right, each)),
  );
}
