import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { pagesFolder } from '../browser/buildPages';
import { openWorkbench, startWorkbench, type Workbench } from '../browser/workbenchPage';
import { limit, median, type Row, type Section } from './row';

const runs = 7;
const mostKilobytes = 100;
const mostStart = 500;
const mostSwitch = 200;
const mostSyncs = 2;

/** The pane as it is built, in the workbench's page. */
export async function measurePane(): Promise<Section> {
  const workbench = await startWorkbench();
  try {
    const starts: number[] = [];
    const switches: Switch[] = [];
    for (let run = 0; run <= runs; run++) {
      starts.push(await timeStart(workbench));
      switches.push(await timeSwitch(workbench));
    }
    // The first run readies the browser.
    const middle = (of: (each: Switch) => number): number => median(switches.slice(1).map(of));
    const rows: Row[] = [
      limit('script and style, gzip, without office.js', sizeOf('taskpane.js', 'taskpane.css'), mostKilobytes, 'kB'),
      limit('from loading the pane to its first question', median(starts.slice(1)), mostStart, 'ms'),
      limit(
        'click on the option to its preview',
        middle(({ preview }) => preview),
        mostSwitch,
        'ms',
      ),
      limit(
        'click on Apply to the new figures',
        middle(({ figures }) => figures),
        mostSwitch,
        'ms',
      ),
      limit(
        'requests of that click',
        middle(({ syncs }) => syncs),
        mostSyncs,
        'syncs',
      ),
    ];
    return { title: 'Pane', note, rows };
  } finally {
    await workbench.close();
  }
}

const note =
  'In the workbench, in Chromium, on localhost. The start is timed in the pane, from the beginning of its navigation until the button that confirms the table is there: Microsoft\'s client, the pane, the reading and the audit of the published sample. The switch is timed on the sample "option totals". Microsoft\'s template for task panes comes from the internet and was not built here, so the limits are compared with instead.';

function sizeOf(...files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(new URL(file, pagesFolder)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** What the pane's own clock says when the text is first there. */
async function waitInPane(page: Page, text: string): Promise<number> {
  const handle = await paneFrame(page).waitForFunction(
    (text) => (document.body?.textContent?.includes(text) ? performance.now() : 0),
    text,
  );
  return handle.jsonValue();
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  if (!frame) throw new Error('The page has no pane.');
  return frame;
}

async function timeStart(workbench: Workbench): Promise<number> {
  const page = await openWorkbench(workbench, 'published.xlsx');
  await page.waitForFunction(() => 'workbench' in window);
  const ready = await waitInPane(page, 'Yes, use this table');
  await page.close();
  return ready;
}

interface Switch {
  readonly preview: number;
  readonly figures: number;
  readonly syncs: number;
}

async function timeSwitch(workbench: Workbench): Promise<Switch> {
  const page = await openWorkbench(workbench, 'option-totals.xlsx');
  await page.waitForFunction(() => 'workbench' in window);
  await waitInPane(page, 'Yes, use this table');
  await clickInPane(page, 'Yes, use this table', 'US$ 4 241 710');
  const preview = await clickInPane(page, 'Option 2', 'Apply');
  await page.evaluate(() => window.workbench.host.resetTraffic());
  const figures = await clickInPane(page, 'Apply', 'US$ 4 054 135');
  const syncs = await page.evaluate(() => window.workbench.host.traffic.syncs);
  await page.close();
  return { preview, figures, syncs };
}

/** Clicks the button in the pane; how long until the pane has drawn the text, in milliseconds. */
async function clickInPane(page: Page, button: string, text: string): Promise<number> {
  const frame = paneFrame(page);
  return frame.evaluate(
    async ([button, text]) => {
      const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(button));
      if (!found) throw new Error(`There is no button ${button}.`);
      const started = performance.now();
      found.click();
      while (!document.body.textContent?.includes(text)) await new Promise(requestAnimationFrame);
      // The frame in which it is drawn has ended when the next one begins.
      await new Promise(requestAnimationFrame);
      return performance.now() - started;
    },
    [button, text] as const,
  );
}
