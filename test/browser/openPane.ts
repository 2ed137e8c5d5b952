import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { describe } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { engineModule } from '../../src/host/node/engineModule';
import { openHost, type Host } from '../../src/host/openHost';

const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const hasChromium = existsSync(chromiumPath);

/** `describe` where there is a browser; else the tests are skipped, and the run says so. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (hasChromium) return describe(title, tests);
  console.warn(`Skipped, because there is no ${chromiumPath} (Debian's package chromium): ${title}`);
  describe.skip(title, tests);
}

const root = new URL('../../', import.meta.url);
const folder = new URL('node_modules/.cache/pane/', root);
const lock = new URL('node_modules/.cache/pane.lock', root);
const mostBuildTime = 180_000;
const origin = 'https://pane.test';
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Builds the pane as `npm run build` does, where the source is newer than what was built last. */
export function buildPane(): void {
  lockBuild();
  try {
    if (isCurrent()) return;
    const command = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
    const options = [command, '--mode', 'production', '--output-path', folder.pathname];
    const { status, stdout } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The pane cannot be built:\n${stdout}`);
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function isCurrent(): boolean {
  const built = new URL('taskpane.js', folder);
  const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' });
  const files = [...sources.map((name) => new URL(`src/${name}`, root)), new URL('webpack.config.js', root)];
  return existsSync(built) && files.every((file) => statSync(file).mtimeMs < statSync(built).mtimeMs);
}

/** Test files run beside each other: one builds, the others wait. A lock left by a run that was stopped is void. */
function lockBuild(): void {
  mkdirSync(new URL('.', lock), { recursive: true });
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!isLockTaken()) Atomics.wait(pause, 0, 0, 250);
}

function isLockTaken(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > mostBuildTime) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

export function launchBrowser(): Promise<Browser> {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false, args });
}

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
  host.bridge.onMessageFromHost = (text) => {
    // A page that is being closed has nobody to tell.
    if (!page.isClosed()) void page.evaluate(`_richApiNativeBridge.onMessageFromHost(${JSON.stringify(text)})`);
  };
  await page.route('**/*', (route) => {
    const address = route.request().url();
    if (address === officeAddress)
      return route.fulfill({ contentType: 'text/javascript', body: officeLoader(language) });
    const path = new URL(address).pathname.slice(1);
    const place = new URL(path, folder);
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
    close: () => context.close(),
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
