import { foreseeWorkbook } from '../../src/app/foreseeWorkbook';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot';
import { createCellLookup } from '../../src/table/formula/workbookCells';

/** A cell as a person leaves it: a constant, or a formula; `saved` is a figure that the file keeps from before. */
export type Edit = { readonly row: number; readonly column: number } & (
  { readonly value: CellValue } | { readonly formula: string } | { readonly saved: CellValue }
);

/**
 * The workbook after the edits, every formula computed anew; a saved figure stays as it is. With `followSaved` the other
 * formulas are computed from the saved figures, without it from what the formulas give.
 */
export function editWorkbook(
  workbook: WorkbookSnapshot,
  sheetName: string,
  edits: readonly Edit[],
  followSaved = false,
): WorkbookSnapshot {
  const saved = edits.filter((edit) => 'saved' in edit);
  const edited = onSheet(workbook, sheetName, (sheet) => {
    const [values, formulas] = [copyGrid(sheet.values), copyGrid(sheet.formulas)];
    for (const edit of edits) {
      const [values_, formulas_] = [values[edit.row - sheet.top] ?? [], formulas[edit.row - sheet.top] ?? []];
      const place = edit.column - sheet.left;
      if ('value' in edit) [values_[place], formulas_[place]] = [edit.value, edit.value];
      else if ('formula' in edit) formulas_[place] = edit.formula;
    }
    return { ...sheet, values, formulas };
  });
  return onSheet(edited, sheetName, (sheet) => {
    const cells = foreseeWorkbook(createCellLookup(edited));
    if (followSaved) {
      for (const { row, column, saved: value } of saved)
        cells.write({ address: { sheet: sheetName, row, column }, content: { value } });
    }
    const values = sheet.values.map((line, row) =>
      line.map((value, column) => {
        const content = sheet.formulas[row]?.[column];
        if (typeof content !== 'string' || !content.startsWith('=')) return value;
        return cells.content({ sheet: sheetName, row: sheet.top + row, column: sheet.left + column });
      }),
    );
    for (const { row, column, saved: value } of saved) {
      const line = values[row - sheet.top];
      if (line) line[column - sheet.left] = value;
    }
    return { ...sheet, values };
  });
}

function onSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function copyGrid(grid: readonly (readonly CellValue[])[]): CellValue[][] {
  return grid.map((line) => [...line]);
}
