import { formatCell } from '../../src/domain/cellAddress';
import { createOfficeWorkbook } from '../../src/excel/officeWorkbook';
import type { WorkbookPort } from '../../src/excel/port';
import type { Host } from '../../src/host/openHost';

export const faultCodes = [
  'GeneralException',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'ConnectionLost',
  'NeverAnswers',
] as const;

/** A batch stops before that action; where the answer is lost, so is the news of it. */
export interface InjectedFault {
  /** From 0. */
  readonly batch: number;
  /** From 0; the number of the batch's actions for a fault after all of them. */
  readonly action: number;
  readonly code: (typeof faultCodes)[number];
}

/** Excel with faults to come, and the port that speaks to it. */
export interface FaultyExcel {
  readonly port: WorkbookPort;
  /** Counts batches from 0 again; these fail. */
  inject(faults: readonly InjectedFault[]): void;
  /** How many actions each batch since then had. */
  readonly batches: readonly number[];
  /** Which actions of each of those batches set something, and so leave a trace where the batch stops after them. */
  readonly settings: readonly (readonly number[])[];
  /** Of the injected faults, how many have struck. */
  readonly struck: number;
}

/** The client's number for an action that sets a property. */
const setsProperty = 4;

/** Stands between Microsoft's client and the host. Nobody waits: an answer that will not come is given up at once. */
export function createFaultyExcel(host: Host): FaultyExcel {
  const { bridge } = host;
  const answer = bridge.onMessageFromHost?.bind(bridge);
  const send = bridge.sendMessageToHost.bind(bridge);
  if (!answer) throw new Error('The client is not loaded yet.');
  let faults: readonly InjectedFault[] = [];
  let batches: number[] = [];
  let settings: number[][] = [];
  let struck = 0;
  let lost: InjectedFault['code'] | null = null;
  let giveUp = (): void => undefined;

  bridge.sendMessageToHost = (text) => {
    const { message } = JSON.parse(text) as { message: { body: { Actions: { ActionType: number }[] } } };
    const { Actions: actions } = message.body;
    const fault = faults.find(({ batch }) => batch === batches.length);
    batches.push(actions.length);
    settings.push(actions.flatMap(({ ActionType: type }, index) => (type === setsProperty ? [index] : [])));
    const isLost = fault?.code === 'ConnectionLost' || fault?.code === 'NeverAnswers';
    if (fault && fault.action < actions.length + Number(isLost)) struck++;
    lost = fault && isLost ? fault.code : null;
    host.failAt(fault ? { sync: 0, action: fault.action, code: isLost ? 'GeneralException' : fault.code } : null);
    send(text);
  };
  bridge.onMessageFromHost = (text) => {
    if (lost === null) return answer(text);
    const { id, type } = JSON.parse(text) as { id: number; type: number };
    if (type !== 2) return answer(text);
    if (lost === 'NeverAnswers') return giveUp();
    const body = JSON.stringify({ error: { code: 'ConnectionFailure', message: 'The connection was lost.' } });
    answer(JSON.stringify({ id, type, message: { statusCode: 503, headers: {}, body } }));
  };
  return {
    port: createOfficeWorkbook((stop) => {
      giveUp = stop;
      return () => undefined;
    }),
    inject(next) {
      faults = next;
      batches = [];
      settings = [];
      struck = 0;
      lost = null;
      host.failAt(null);
    },
    get batches() {
      return batches;
    },
    get settings() {
      return settings;
    },
    get struck() {
      return struck;
    },
  };
}

/**
 * All that a person has in the workbook, as one text: cells, hidden rows, names, links, charts, how sheets are printed,
 * and what the add-in keeps. Of the cells
 * in `stale` ("Table 1!G42") the formula alone counts: their saved result is not theirs, and any calculation mends it.
 */
export function stateOf(host: Host, stale: ReadonlySet<string> = new Set()): string {
  const { sheets, names, customXml } = host.book;
  return JSON.stringify({
    sheets: sheets.map(({ name, visibility, rows, hiddenRows, links, charts, page }) => ({
      name,
      visibility,
      links: links.map(({ rect, location, screenTip }) => JSON.stringify([rect, location, screenTip])).sort(),
      charts: charts.map((chart) => [chart.name, chart.design?.title, chart.design?.place]),
      page,
      hiddenRows: [...hiddenRows].sort((a, b) => a - b),
      cells: [...rows]
        .sort(([a], [b]) => a - b)
        .flatMap(([row, cells]) =>
          [...cells]
            .sort(([a], [b]) => a - b)
            .filter(([, { value, formula }]) => value !== null || formula !== null)
            .map(([column, { value, formula, style }]) => [
              row,
              column,
              stale.has(`${name}!${formatCell({ row, column })}`) ? null : value,
              formula,
              style.numberFormat,
            ]),
        ),
    })),
    names: names.map(({ name, formula }) => `${name}=${formula}`).sort(),
    customXml: customXml.map(({ xml }) => xml),
  });
}
