import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { Host } from '../openHost';

/** Microsoft's client, bound to one workbook. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: { readonly context: Pick<Office.Context, 'requirements' | 'platform'> };
}

/** The newest ExcelApi that the client package knows: 1.15. */
const newestExcelApi = 15;

let script: vm.Script | undefined;

/** Loads Microsoft's client with the host's bridge, as a page of Excel's would. */
export function loadExcelClient(host: Host): ExcelClient {
  script ??= compileClient();
  const window = createWindow(host);
  script.runInContext(vm.createContext(window));
  // The client's own `context` cannot be set from outside: it is office.js that fills it, in Excel.
  window['Office'] = Object.create(window['Office'] as object, { context: { value: officeContext, enumerable: true } });
  const { Excel, OfficeExtension, Office } = window as unknown as ExcelClient;
  return { Excel, OfficeExtension, Office };
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
  const client = loadExcelClient(host);
  const before = Object.keys(client).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  Object.assign(globalThis, client);
  return () => {
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
function createWindow(host: Host): Record<string, unknown> {
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
    _richApiNativeBridge: host.bridge,
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
