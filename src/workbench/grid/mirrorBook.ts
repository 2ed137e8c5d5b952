import type { Model } from '@ironcalc/wasm';
import type { Host } from '../../host/openHost';
import type { Sheet } from '../../host/model/book';
import { formatRect } from '../../host/model/address';
import type { Rect } from '../../host/model/rect';
import { inputOf, isSameContent, type Content } from './cellInput';
import { mirrorLayout, type LayoutSeen } from './mirrorLayout';
import { scrollTo, type View } from './scrollTo';

/** Keeps the grid's model the same as the host's workbook. */
export interface Mirror {
  /** Brings over what changed in the workbook since the last time. */
  update(): void;
  /** Makes the next update write the cell again, whatever the model holds. */
  forget(sheet: Sheet, row: number, column: number): void;
  /** Takes note of the selection as the model has it. Gives it where it is new. */
  readSelection(): { readonly sheet: Sheet; readonly rect: Rect } | null;
}

interface SeenSheet {
  readonly sheet: Sheet;
  name: string;
  isVisible: boolean;
  readonly cells: Map<number, Map<number, Content>>;
  readonly layout: LayoutSeen;
}

/** The model must be new: one empty sheet. It computes nothing; what cells show is asked of the host. */
export function mirrorBook(host: Host, model: Model, view: View): Mirror {
  /** In the model's order. */
  const seen: SeenSheet[] = [];
  let selected = '';
  let blanks = 1;

  const addSheet = (sheet: Sheet): SeenSheet => {
    if (blanks > 0) blanks -= 1;
    else model.newSheet();
    const added = {
      sheet,
      name: '',
      isVisible: true,
      cells: new Map(),
      layout: { columns: '', rows: '', rest: '', fitted: new Map() },
    };
    seen.push(added);
    // The model goes to a sheet that is new, wherever the workbook is.
    selected = '';
    return added;
  };

  const mirrorSheets = (): void => {
    const { sheets } = host.book;
    const known = new Set(seen.map(({ sheet }) => sheet));
    for (const sheet of sheets) if (!known.has(sheet)) addSheet(sheet);
    for (const [index, { sheet }] of [...seen.entries()].reverse()) {
      if (sheets.includes(sheet)) continue;
      model.deleteSheet(index);
      seen.splice(index, 1);
      selected = '';
    }
    for (const [to, sheet] of sheets.entries()) {
      const from = seen.findIndex((each) => each.sheet === sheet);
      if (from === to) continue;
      model.moveSheet(from, to);
      seen.splice(to, 0, ...seen.splice(from, 1));
    }
    renameSheets();
    for (const [index, each] of seen.entries()) {
      const isVisible = each.sheet.visibility === 'visible';
      if (isVisible === each.isVisible) continue;
      if (isVisible) model.unhideSheet(index);
      else model.hideSheet(index);
      each.isVisible = isVisible;
    }
  };

  /** Two passes, so that sheets can exchange their names. */
  const renameSheets = (): void => {
    const renamed = [...seen.entries()].filter(([, each]) => each.name !== each.sheet.name);
    for (const [index] of renamed) model.renameSheet(index, `renamed ${index} #`);
    for (const [index, each] of renamed) {
      model.renameSheet(index, each.sheet.name);
      each.name = each.sheet.name;
    }
  };

  const mirrorCells = (index: number, { sheet, cells }: SeenSheet): void => {
    for (const [row, inRow] of sheet.rows) {
      let seenRow = cells.get(row);
      if (!seenRow) cells.set(row, (seenRow = new Map()));
      for (const [column, cell] of inRow) {
        const before = seenRow.get(column) ?? empty;
        if (isSameContent(cell, before)) continue;
        model.setUserInput(index, row, column, inputOf(cell));
        seenRow.set(column, { value: cell.value, formula: cell.formula });
      }
    }
    for (const [row, inRow] of cells) {
      for (const [column, before] of inRow) {
        if (sheet.rows.get(row)?.has(column)) continue;
        if (!isSameContent(before, empty)) model.setUserInput(index, row, column, '');
        inRow.delete(column);
      }
    }
  };

  const mirrorSelection = (): void => {
    const { active } = host.book;
    const { selection } = active;
    if (`${active.id}!${formatRect(selection)}` === selected) return;
    const index = seen.findIndex(({ sheet }) => sheet === active);
    model.setSelectedSheet(index);
    model.setSelectedCell(selection.top, selection.left);
    model.setSelectedRange(selection.top, selection.left, selection.bottom, selection.right);
    scrollTo(model, selection, view);
    selected = `${active.id}!${formatRect(selection)}`;
  };

  return {
    update: () => {
      mirrorSheets();
      for (const [index, each] of seen.entries()) {
        mirrorCells(index, each);
        mirrorLayout(model, index, each.sheet, each.layout, view.fontFamily);
      }
      mirrorSelection();
    },
    forget: (sheet, row, column) => {
      const cells = seen.find((each) => each.sheet === sheet)?.cells;
      const inRow = cells?.get(row) ?? new Map<number, Content>();
      cells?.set(row, inRow.set(column, forgotten));
    },
    readSelection: () => {
      const { sheet: index, range } = model.getSelectedView();
      const sheet = seen[index]?.sheet;
      if (!sheet) return null;
      const [top, left, bottom, right] = range;
      const rect = {
        top: Math.min(top, bottom),
        left: Math.min(left, right),
        bottom: Math.max(top, bottom),
        right: Math.max(left, right),
      };
      const key = `${sheet.id}!${formatRect(rect)}`;
      if (key === selected) return null;
      selected = key;
      return { sheet, rect };
    },
  };
}

const empty: Content = { value: null, formula: null };

/** Equal to no content. */
const forgotten: Content = { value: { error: '' }, formula: null };
