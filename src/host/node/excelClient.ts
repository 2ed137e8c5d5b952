import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { Bridge } from '../bridge';
import type { Host } from '../openHost';

/** Microsoft's client, bound to one workbook. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: { readonly context: Pick<Office.Context, 'requirements' | 'platform'> };
}

/** The newest ExcelApi that the client package knows: 1.15. */
const newestExcelApi = 15;

/** The client in a page of its own, with a bridge that leads to one workbook after the other. */
interface LoadedClient {
  readonly client: ExcelClient;
  connect(host: Host): void;
  /** What the client still waits for finds nobody. */
  disconnect(): void;
}

/** Clients that were given back: to load one takes longer than most that is done with it. */
const idle: LoadedClient[] = [];

/** A client for one workbook; `release` leaves it to the next. */
export function openExcelClient(host: Host): { readonly client: ExcelClient; release(): void } {
  const loaded = idle.pop() ?? loadClient();
  loaded.connect(host);
  return {
    client: loaded.client,
    release: () => {
      loaded.disconnect();
      // A client that listens would go on to do so in the next workbook.
      if (!host.isHeard) idle.push(loaded);
    },
  };
}

let script: vm.Script | undefined;

/** Loads Microsoft's client, as a page of Excel's would. */
function loadClient(): LoadedClient {
  script ??= compileClient();
  let connected: Host | null = null;
  const bridge: Bridge = { sendMessageToHost: (text) => connected?.bridge.sendMessageToHost(text) };
  const window = createWindow(bridge);
  script.runInContext(vm.createContext(window));
  // The client's own `context` cannot be set from outside: it is office.js that fills it, in Excel.
  window['Office'] = Object.create(window['Office'] as object, { context: { value: officeContext, enumerable: true } });
  const { Excel, OfficeExtension, Office } = window as unknown as ExcelClient;
  const disconnect = (): void => {
    if (connected) delete connected.bridge.onMessageFromHost;
    connected = null;
  };
  return {
    client: { Excel, OfficeExtension, Office },
    connect: (host) => {
      disconnect();
      connected = host;
      host.bridge.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
    },
    disconnect,
  };
}

/** The few things of `Office.context` that come from Excel, not from the client. */
const officeContext = {
  platform: 'OfficeOnline',
  requirements: {
    isSetSupported: (name: string, version = '1.1'): boolean => {
      const [major = 0, minor = 0] = version.split('.').map(Number);
      const newest = { ExcelApi: newestExcelApi, ExcelApiOnline: 1, SharedRuntime: 1 }[name] ?? 0;
      return major < 1 || (major === 1 && minor <= newest);
    },
  },
};

/** Makes `Excel`, `OfficeExtension` and `Office` global, as a script tag would; gives what takes them away again. */
export function installExcelGlobals(host: Host): () => void {
  const { client, release } = openExcelClient(host);
  const before = Object.keys(client).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  Object.assign(globalThis, client);
  return () => {
    release();
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

function compileClient(): vm.Script {
  const filename = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  return new vm.Script(readFileSync(filename, 'utf8'), { filename });
}

/**
 * What the client needs of a page to load. Not a DOM: that would take twice the time of the client itself. Errors,
 * promises and what JSON gives are those of this program, so that `instanceof` holds across the boundary.
 */
function createWindow(bridge: Bridge): Record<string, unknown> {
  const location = {
    href: 'https://localhost/',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    origin: 'https://localhost',
    search: '',
    hash: '',
  };
  const window: Record<string, unknown> = {
    Error,
    JSON,
    Promise,
    console,
    setTimeout: startTimer,
    clearTimeout,
    setInterval,
    clearInterval,
    Strings: {},
    _richApiNativeBridge: bridge,
    location,
    navigator: { userAgent: 'Mozilla/5.0', platform: '', language: 'en-US' },
    document: {
      readyState: 'complete',
      location,
      addEventListener: () => undefined,
      getElementsByTagName: () => [],
      documentElement: {},
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

/** The client's long timers, such as a retry after five seconds, must not keep a program alive that has ended. */
function startTimer(run: () => void, delay = 0): NodeJS.Timeout {
  const timer = setTimeout(run, delay);
  return delay >= 1000 ? timer.unref() : timer;
}
