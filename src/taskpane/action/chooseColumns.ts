import { bindTable } from '../../app/bindTable';
import type { ColumnChoice } from '../../domain/column';
import { showError, type Pane } from '../pane';
import { readHints, showTable } from './readTable';

/** Notes what a column is to be taken for; several are read together, since two may trade places. */
export function chooseColumn(pane: Pane, key: string, choice: ColumnChoice): void {
  pane.change({ columnDrafts: new Map(pane.state().columnDrafts).set(key, choice) });
}

/** Reads the table with the columns as chosen; a table that cannot be read so stays as it was read before. */
export function readColumnsAsChosen(pane: Pane): void {
  const { bound, columnDrafts } = pane.state();
  const hints = readHints(pane);
  if (!bound || !hints.ok) return;
  const columns = new Map([...bound.columns, ...columnDrafts]);
  const read = bindTable(bound.workbook, { ...hints.value, columns });
  if (!read.ok) return showError(pane, read.failure);
  pane.change({ columns, columnDrafts: new Map(), error: null });
  showTable(pane, bound.workbook);
}
