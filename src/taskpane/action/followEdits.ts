import { recheckEdit } from '../../app/recheckEdit';
import { formatCell } from '../../domain/cellAddress';
import type { CellEdit } from '../../excel/port';
import type { Pane } from '../pane';
import { refreshTable } from './readTable';

/** How long the workbook must rest before it is read again, in milliseconds: a paste or a sort tells of many changes. */
const rest = 250;

/** More cells than a sentence can name. */
const mostNamed = 6;

/** Says at once what an edit leaves off, and reads again once a run of changes is over. */
export function followEdits(pane: Pane): (edit: CellEdit | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (edit) => {
    if (edit) showEdit(pane, edit);
    clearTimeout(timer);
    timer = setTimeout(() => void refreshTable(pane), rest);
  };
}

/** Names the cells that no longer follow from an edited figure. */
export function showEdit(pane: Pane, edit: CellEdit): void {
  const { bound, isConfirmed, busy, preview } = pane.state();
  const check = bound && isConfirmed && !busy && !preview ? recheckEdit(bound, edit) : null;
  if (!check) return;
  const cells = check.off.map(({ figure }) => formatCell(figure.address));
  const named = cells.slice(0, mostNamed);
  const { edited } = pane.language.strings.notice;
  pane.change({
    notice: cells.length === 0 ? '' : edited(formatCell(check.edited.address), named, cells.length - named.length),
  });
}
