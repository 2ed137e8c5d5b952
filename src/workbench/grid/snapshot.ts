import { ensureCell, getCell, type Book, type Sheet } from '../../host/model/book';
import type { StyleFile } from '../../host/xlsx/workbookFile';
import { inputOf, isSameContent, type Content } from './cellInput';

/** One cell, and what is typed into it. */
export interface CellEdit {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly input: string;
}

/** How the workbook was, so that a deletion can be taken back. */
export interface Snapshot {
  /** The edits that bring back what the cells held, once the deleted place is there again. */
  contents(): CellEdit[];
  /** Puts formats, merged cells, heights and hidden rows of the sheet back as they were. */
  restoreLayout(): void;
}

interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: StyleFile;
}

/** Takes down the contents of every sheet and the layout of that one. */
export function takeSnapshot(book: Book, sheet: Sheet): Snapshot {
  const cells = new Map(book.sheets.map((each) => [each, copyCells(each)]));
  const { merges, rowHeights, hiddenRows, columns } = sheet;
  const layout = structuredClone({ merges, rowHeights, hiddenRows, columns });
  return {
    contents: () =>
      [...cells].flatMap(([home, seen]) =>
        seen
          .filter(({ row, column, content }) => !isSameContent(content, getCell(home, row, column) ?? empty))
          .map(({ row, column, content }) => ({ sheet: home, row, column, input: inputOf(content) })),
      ),
    restoreLayout: () => {
      // A person's edit knows no formats, so they are put back in the workbook itself.
      for (const { row, column, style } of cells.get(sheet) ?? []) ensureCell(book, sheet, row, column).style = style;
      Object.assign(sheet, structuredClone(layout));
    },
  };
}

const empty: Content = { value: null, formula: null };

function copyCells(sheet: Sheet): SeenCell[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].map(([column, { value, formula, style }]) => ({ row, column, content: { value, formula }, style })),
  );
}
