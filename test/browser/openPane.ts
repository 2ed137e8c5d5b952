import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { engineModule } from '../../src/host/node/engineModule';
import { openHost, type Host } from '../../src/host/openHost';
import { serveWorkbench } from '../../src/headless/serveWorkbench';
import { buildPages, copyPages } from './buildPages';
import { launchBrowser } from './launchBrowser';

const root = new URL('../../', import.meta.url);

export interface PaneOptions {
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly width?: number;
  readonly height?: number;
}

/** The built pane in the browser, Microsoft's client in it, and the workbook's host here. */
export interface OpenPane {
  readonly page: Page;
  readonly host: Host;
  /** What the page wrote to its console as errors. */
  readonly errors: readonly string[];
}

/** One tab of the browser, in which workbooks are opened one after the other: a new tab each would take seconds more. */
export interface PaneTab {
  /** Opens a workbook file and the pane beside it, in the place of what was open. */
  open(file: string, options?: PaneOptions): Promise<OpenPane>;
  /** Runs one of the ribbon's commands as Excel does; resolves when it has said that it is done. */
  runCommand(name: string): Promise<void>;
  close(): Promise<void>;
}

let opened: Promise<PaneTab> | undefined;

/** The tab of all tests in this file: to start a browser, and to compile the page anew in it, takes seconds. */
export const openPaneTab = (): Promise<PaneTab> => (opened ??= startPaneTab());

export const closePaneTab = async (): Promise<void> => (await opened)?.close();

/** Builds the page where it is not built as its source is now, and starts the browser with one tab. */
async function startPaneTab(): Promise<PaneTab> {
  await buildPages();
  const server = await serveWorkbench({
    pages: await copyPages('pane', { 'officeLoader.js': officeLoader, 'officeOfExcel.js': officeOfExcel }),
  });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  let errors: string[] = [];
  let host: Host | null = null;
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await page.exposeFunction('sendToHost', (text: string) => host?.bridge.sendMessageToHost(text));
  page.on(
    'request',
    (request) => void (request.url().startsWith(server.url) || errors.push(`asked for ${request.url()}`)),
  );
  return {
    open: async (file, options = {}) => {
      const { colorScheme = 'light', forcedColors = 'none', language = 'en-US', width = 340, height = 800 } = options;
      host = null;
      await page.goto('about:blank');
      errors = [];
      const opened = await openHost(readFileSync(new URL(file, root)), { engine: engineModule(), name: file });
      host = opened;
      opened.bridge.onMessageFromHost = (text) => {
        page.evaluate(`_richApiNativeBridge.onMessageFromHost(${JSON.stringify(text)})`).catch((error: unknown) => {
          // A page that was left has nobody to tell.
          if (host === opened) throw error;
        });
      };
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await page.goto(`${server.url}taskpane.html#${language}`);
      return { page, host: opened, errors };
    },
    runCommand: (name) =>
      page.evaluate(`new Promise((completed) => officeActions.get(${JSON.stringify(name)})({ completed }))`),
    close: async () => {
      host = null;
      await browser.close();
      await server.close();
    },
  };
}

/** In the place of Microsoft's loader: its client over the bridge, and the few things that Excel itself gives. */
const officeLoader = `
  var Strings = {};
  var _richApiNativeBridge = { sendMessageToHost: (text) => sendToHost(text) };
  var officeActions = new Map();
  var shownAsTaskpane = 0;
  document.write('<script src="/office-js/excel-web-16.00.js"></' + 'script><script src="/officeOfExcel.js"></' + 'script>');`;

const officeOfExcel = `
  Office = Object.create(Office, {
    context: { value: { displayLanguage: location.hash.slice(1), platform: 'OfficeOnline', requirements: { isSetSupported: () => true } } },
    onReady: { value: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }) },
    actions: { value: { associate: (name, action) => officeActions.set(name, action) } },
    addin: { value: { showAsTaskpane: async () => void shownAsTaskpane++ } },
  });`;
