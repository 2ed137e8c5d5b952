import { readFileSync } from 'node:fs';
import { installExcelGlobals } from '../../src/host/node/excelClient';
import { engineModule } from '../../src/host/node/engineModule';
import { openHost, type Host } from '../../src/host/openHost';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { readTable } from '../../src/taskpane/action/readTable';
import { loadLanguage } from '../../src/taskpane/language/language';
import { createPane, type Pane } from '../../src/taskpane/pane';
import type { PaneState } from '../../src/taskpane/state';
import type { BoundTable } from '../../src/app/bindTable';

/** A workbook open in the host, Microsoft's client over it, and a pane that has read it. */
export interface Session {
  readonly pane: Pane;
  readonly host: Host;
  /** Every state that was drawn. */
  readonly drawn: readonly PaneState[];
  bound(): BoundTable;
  /** What a cell shows now. */
  shows(address: string): Promise<unknown>;
  /** Another pane over the workbook as it is now, as after the first was closed. */
  reopenPane(): Promise<Pane>;
  close(): void;
}

export async function openSession(file: string): Promise<Session> {
  const host = await openHost(readFileSync(new URL(`../../${file}`, import.meta.url)), { engine: engineModule() });
  const dispose = installExcelGlobals(host);
  const drawn: PaneState[] = [];
  const pane = createPane(officeWorkbook, await loadLanguage('en-US'), (state) => drawn.push(state));
  await readTable(pane);
  return {
    pane,
    host,
    drawn,
    bound: () => {
      const { bound, obstacle } = pane.state();
      if (!bound) throw new Error(obstacle ?? 'No table was read.');
      return bound;
    },
    shows: async (address) => {
      const mark = address.lastIndexOf('!');
      const context = new Excel.RequestContext();
      const range = context.workbook.worksheets
        .getItem(address.slice(0, mark).replaceAll("'", ''))
        .getRange(address.slice(mark + 1));
      range.load('values');
      await context.sync();
      return range.values[0]?.[0];
    },
    reopenPane: async () => {
      const later = createPane(officeWorkbook, await loadLanguage('en-US'), () => undefined);
      await readTable(later);
      return later;
    },
    close: dispose,
  };
}
