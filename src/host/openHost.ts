import { createBridge, type Bridge, type Fault, type Traffic } from './bridge';
import { createCalculation } from './engine/calculation';
import { createEngine, initialiseEngine, type Engine } from './engine/engine';
import { createEvents } from './events';
import type { Book } from './model/book';
import { createBook } from './model/createBook';
import { collectEdits } from './model/collectEdits';
import type { Session } from './session';
import { createUser, type User } from './user';
import { readWorkbookFile } from './xlsx/readWorkbookFile';
import { saveWorkbookFile } from './xlsx/saveWorkbookFile';
import type { WorkbookFile } from './xlsx/workbookFile';

/** A workbook that is open as in Excel: the add-in on one side of the bridge, a person on the other. */
export interface Host {
  /** For Microsoft's client, as the global `_richApiNativeBridge`. */
  readonly bridge: Bridge;
  /** What went over the bridge since the start or the last reset. */
  readonly traffic: Readonly<Traffic>;
  resetTraffic(): void;
  /** Makes an action fail; null takes that back. */
  failAt(fault: Fault | null): void;
  /** Whether the add-in has ever asked to hear of events. */
  readonly isHeard: boolean;
  /** What a person, here or elsewhere, does in the workbook. */
  readonly user: User;
  /** What the host could not do as Excel would, in sentences. */
  readonly notes: readonly string[];
  /** The workbook as it stands now, results included, for a page that shows it. */
  readonly book: Book;
  /** Grows with everything that the add-in or a person may have changed, the selection included; reading leaves it. */
  readonly revision: number;
  /** The original file with what changed. Throws a `SaveError` when a change cannot be saved. */
  save(): Uint8Array;
  /** Resolves when all replies and events have reached the add-in. */
  settled(): Promise<void>;
}

export interface OpenOptions {
  /** The engine's compiled WebAssembly, or what compiles it when it is first needed. */
  readonly engine: WebAssembly.Module | (() => WebAssembly.Module);
  /** The file's name, as `workbook.name` gives it. */
  readonly name?: string;
}

/** Opens an .xlsx file. Throws a `WorkbookFileError` with one sentence for the person when it is none. */
export async function openHost(bytes: Uint8Array, options: OpenOptions): Promise<Host> {
  const file = readWorkbookFile(bytes);
  return openWorkbook(file, options, (edits) => saveWorkbookFile(bytes, edits));
}

/** Opens a workbook that has been read already; `write` saves what changed. */
export function openWorkbook(
  file: WorkbookFile,
  { engine, name = 'Workbook.xlsx' }: OpenOptions,
  write: (edits: ReturnType<typeof collectEdits>) => Uint8Array,
): Host {
  const book = createBook(file);
  const notes: string[] = [];
  const note = (text: string): void => {
    if (!notes.includes(text)) notes.push(text);
  };
  const openEngine = (): Engine => {
    initialiseEngine(engine);
    return createEngine(book);
  };
  const calculation = createCalculation(book, openEngine, note);
  const session: Session = {
    name,
    book,
    calculation,
    events: createEvents(),
    kept: new Map(),
    ranges: new Set(),
    nextReference: 1,
    revision: 0,
  };
  calculation.open();
  const control = createBridge(session);
  return {
    bridge: control.bridge,
    traffic: control.traffic,
    resetTraffic: control.resetTraffic,
    failAt: control.failAt,
    user: createUser(session, control.sendEvents),
    notes,
    get isHeard() {
      return session.events.isHeard;
    },
    get book() {
      calculation.settle();
      return book;
    },
    get revision() {
      return session.revision;
    },
    save: () => write(collectEdits(session, file, note)),
    settled: control.settled,
  };
}
