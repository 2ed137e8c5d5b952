import type { CellAddress } from '../../domain/cellAddress';
import { runBusy, type Pane } from '../pane';

/** Selects a cell in the workbook. */
export async function showCell(pane: Pane, address: CellAddress): Promise<void> {
  await runBusy(pane, 'reading', () => pane.port.select(address));
}
