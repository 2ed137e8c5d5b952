import { readMessage, wrapMessage } from './frameMessage';

/**
 * Stands in the place of office.js in a page that is shown outside Excel: it gives the few things of `Office` that
 * come from Excel, and loads Microsoft's client, bound to the workbook of the page around.
 */
type Handler = (event: { completed(): void }) => void;

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** The newest ExcelApi that the client package knows. */
const newest: Readonly<Record<string, number>> = { ExcelApi: 15, SharedRuntime: 1 };

const hostInfo = { host: 'Excel', platform: 'OfficeOnline' };
const commands = new Map<string, Handler>();

const bridge: NativeBridge = {
  sendMessageToHost: (text) => window.parent.postMessage(wrapMessage(text), window.location.origin),
};
window.addEventListener('message', ({ source, data }) => {
  const text = source === window.parent ? readMessage(data) : null;
  if (text !== null) bridge.onMessageFromHost?.(text);
});

const loaded = new Promise<void>((resolve, reject) => {
  const script = document.createElement('script');
  script.src = '/office-js/excel-web-16.00.js';
  script.onload = () => {
    // The client puts its own `Office` in place of ours; what it has no host for is ours again.
    putOffice(Object.create((window as unknown as { Office: object }).Office) as object);
    resolve();
  };
  script.onerror = () => reject(new Error('Microsoft’s client for Excel could not be loaded: reload the page.'));
  document.head.append(script);
});

const own = {
  onReady: async (callback?: (info: typeof hostInfo) => void): Promise<typeof hostInfo> => {
    await loaded;
    callback?.(hostInfo);
    return hostInfo;
  },
  context: {
    ...hostInfo,
    displayLanguage: new URLSearchParams(window.location.search).get('language') ?? navigator.language,
    contentLanguage: 'en-US',
    requirements: {
      isSetSupported: (name: string, version = '1.1'): boolean => {
        const [major = 0, minor = 0] = version.split('.').map(Number);
        return major === 1 && minor <= (newest[name] ?? 0);
      },
    },
  },
  actions: { associate: (name: string, handler: Handler): void => void commands.set(name, handler) },
  addin: {
    showAsTaskpane: (): Promise<void> => Promise.resolve(),
    hide: (): Promise<void> => Promise.resolve(),
    onVisibilityModeChanged: (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve()),
    getStartupBehavior: (): Promise<string> => Promise.resolve('None'),
    setStartupBehavior: (): Promise<void> => Promise.resolve(),
  },
};

function putOffice(office: object): void {
  for (const [name, value] of Object.entries(own)) Object.defineProperty(office, name, { value, enumerable: true });
  Object.assign(window, { Office: office });
}

Object.assign(window, { _richApiNativeBridge: bridge, Strings: {} });
putOffice({});
