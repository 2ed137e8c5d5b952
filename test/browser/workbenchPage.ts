import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { serveWorkbench } from '../../src/headless/serveWorkbench';
import type { Grid } from '../../src/workbench/showGrid';
import type { Host } from '../../src/host/openHost';
import { buildPages, copyPages, pagesFolder } from './buildPages';
import { launchBrowser } from './launchBrowser';

declare global {
  interface Window {
    workbench: { readonly host: Host; readonly grid: Grid };
  }
}

export interface Workbench {
  /** The one tab: a new one for each test would take seconds more. */
  readonly page: Page;
  readonly url: string;
  /** What stands beside the grid from the next workbook on: the add-in's pane, or one that does nothing of itself. */
  usePane(pane: 'add-in' | 'empty'): Promise<void>;
  close(): Promise<void>;
}

/** The test speaks to Excel through it. */
const emptyPane = '<!doctype html><title>Pane</title><script src="/officeLoader.js"></script><p>Empty pane</p>';

let opened: Promise<Workbench> | undefined;

/** The workbench of all tests in this file: to start a browser, and to compile the page anew in it, takes seconds. */
export const openWorkbench = (): Promise<Workbench> => (opened ??= startWorkbench());

export const closeWorkbench = async (): Promise<void> => (await opened)?.close();

/**
 * Builds the page where it is not built as its source is now, serves it, and starts the browser with one tab. Nothing
 * is put between browser and server: that would keep the browser from holding what it has compiled.
 */
export async function startWorkbench(): Promise<Workbench> {
  await buildPages();
  const pages = await copyPages('workbench', {});
  const server = await serveWorkbench({ pages });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(30_000);
  return {
    page,
    url: server.url,
    usePane: async (pane) => {
      const page = pane === 'empty' ? emptyPane : await readFile(new URL('taskpane.html', pagesFolder));
      await writeFile(path.join(pages, 'taskpane.html'), page);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens the page on a sample, or another sample in it, and gives the pane's frame, once both are ready. */
export async function openSample({ page, url }: Workbench, sample: string): Promise<Frame> {
  if (!page.url().startsWith(url)) await page.goto(`${url}?sample=${sample}`);
  else {
    const pane = await paneOf(page);
    await pane.evaluate(() => Object.assign(window, { isLeft: true }));
    await page.locator('#samples').selectOption(sample);
    await pane.waitForFunction(() => !('isLeft' in window));
  }
  return paneOf(page);
}

/** The pane's frame, once Excel is ready in it. */
export async function paneOf(page: Page): Promise<Frame> {
  const pane = await page.locator('#pane').elementHandle();
  await page.waitForFunction(() => 'workbench' in window);
  const frame = await pane?.contentFrame();
  if (!frame) throw new Error('The page has no pane.');
  await frame.waitForFunction(() => 'Office' in window && Office.onReady().then(() => 'Excel' in window));
  return frame;
}

/** Clicks the cell in the grid, where it is drawn. */
export async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const { x, y } = await page.evaluate(
    ([row, column]) => {
      const { model } = window.workbench.grid;
      const { sheet, top_row: top, left_column: left } = model.getSelectedView();
      let [x, y] = [30, 28];
      for (let each = left; each < column; each++) x += model.getColumnWidth(sheet, each);
      for (let each = top; each < row; each++) y += model.getRowHeight(sheet, each);
      const box = document.querySelector('#sheet canvas')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + x + 8, y: (box?.y ?? 0) + y + 8 };
    },
    [row, column] as const,
  );
  await page.mouse.click(x, y);
}

/** What the grid shows in the cell of the first sheet, without the space that some number formats begin with. */
export function shownText(page: Page, row: number, column: number, sheet = 0): Promise<string> {
  return page.evaluate(
    ([sheet, row, column]) => window.workbench.grid.model.getFormattedCellValue(sheet, row, column).trim(),
    [sheet, row, column] as const,
  );
}
