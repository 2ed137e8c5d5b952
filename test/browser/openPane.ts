import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { engineModule } from '../../src/host/node/engineModule';
import { openHost, type Host } from '../../src/host/openHost';
import { pagesFolder } from './buildPages';

const root = new URL('../../', import.meta.url);
const origin = 'https://pane.test';
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

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
  /** Runs one of the ribbon's commands as Excel does; resolves when it has said that it is done. */
  runCommand(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a workbook file and the pane beside it. */
export async function openPane(browser: Browser, file: string, options: PaneOptions = {}): Promise<OpenPane> {
  const { language = 'en-US', colorScheme = 'light', forcedColors = 'none', width = 340, height = 800 } = options;
  const host = await openHost(readFileSync(new URL(file, root)), { engine: engineModule(), name: file });
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    forcedColors,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await page.exposeFunction('sendToHost', (text: string) => host.bridge.sendMessageToHost(text));
  let isClosing = false;
  host.bridge.onMessageFromHost = (text) => {
    page.evaluate(`_richApiNativeBridge.onMessageFromHost(${JSON.stringify(text)})`).catch((error: unknown) => {
      // A page that is being closed has nobody to tell.
      if (!isClosing) throw error;
    });
  };
  await page.route('**/*', (route) => {
    const address = route.request().url();
    if (address === officeAddress)
      return route.fulfill({ contentType: 'text/javascript', body: officeLoader(language) });
    const path = new URL(address).pathname.slice(1);
    const place = new URL(path, pagesFolder);
    if (!address.startsWith(`${origin}/`) || !existsSync(place)) {
      errors.push(`asked for ${address}`);
      return route.abort();
    }
    return route.fulfill({
      contentType: contentTypes[extname(path)] ?? 'application/octet-stream',
      body: readFileSync(place),
    });
  });
  await page.goto(`${origin}/taskpane.html`);
  return {
    page,
    host,
    errors,
    runCommand: (name) =>
      page.evaluate(`new Promise((completed) => officeActions.get(${JSON.stringify(name)})({ completed }))`),
    close: () => {
      isClosing = true;
      return context.close();
    },
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** What Microsoft's address answers with here: its client over the bridge, and the few things that Excel itself gives. */
function officeLoader(language: string): string {
  const client = readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js'),
    'utf8',
  );
  const excel = `
    var officeActions = new Map();
    var shownAsTaskpane = 0;
    Office = Object.create(Office, {
      context: { value: { displayLanguage: '${language}', platform: 'OfficeOnline', requirements: { isSetSupported: () => true } } },
      onReady: { value: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }) },
      actions: { value: { associate: (name, action) => officeActions.set(name, action) } },
      addin: { value: { showAsTaskpane: async () => void shownAsTaskpane++ } },
    });`;
  return `var Strings = {}; var _richApiNativeBridge = { sendMessageToHost: (text) => sendToHost(text) };\n${client}\n${excel}`;
}
