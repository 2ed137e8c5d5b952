import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { pagesFolder } from '../browser/buildPages';
import { openSample, startWorkbench, type Workbench } from '../browser/workbenchPage';
import { limit, median, type Row, type Section } from './row';

/** With the largest of the languages, of which each person fetches one. */
const files = ['taskpane.js', 'taskpane.css', 'language-ru.js'];
const mostKilobytes = 100;
const runs = 7;
const newBrowsers = 5;
const switches = 100;

/** Milliseconds after which the pane has read what it was told of. */
const rest = 600;

declare global {
  interface Window {
    /** Milliseconds from the start of the frame's navigation until the person can answer the pane's first question. */
    readyAfter: number;
    /** Of those, the ones after the load event: the page, its scripts and Microsoft's client have arrived and run. */
    readyAfterLoad: number;
    /** Milliseconds from the last click until the pane showed the total that was waited for. */
    shownAfter: number;
  }
}

/** The pane in the workbench, in Debian's Chromium: its size, how soon it is ready, how soon it switches, what it keeps. */
export async function measurePane(): Promise<Section> {
  const first: Readiness[] = [];
  for (let run = 0; run < newBrowsers; run++) {
    const workbench = await startWorkbench();
    first.push(await measureReadiness(workbench));
    await workbench.close();
  }
  const workbench = await startWorkbench();
  try {
    const again: Readiness[] = [];
    for (let run = 0; run <= runs; run++) again.push(await measureReadiness(workbench));
    again.shift();
    const medianOf = (all: readonly Readiness[], key: keyof Readiness) => median(all.map((one) => one[key]));
    return {
      title: 'Pane',
      note: 'As `npm run build` makes it, in the workbench. Ready: from the start of the frame’s navigation, Microsoft’s client, reading, binding and the audit included, until the pane’s question can be answered; the load event is that of the pane’s page. A switch: from the click until the pane shows the new grand total, read back with the write.',
      rows: [
        limit('script and style with one language, gzip, without office.js', size() / 1000, mostKilobytes, 'kB'),
        limit(`ready, a new browser, median of ${newBrowsers}`, medianOf(first, 'readyAfter'), 500, 'ms'),
        limit(`of that after the load event, median of ${newBrowsers}`, medianOf(first, 'readyAfterLoad'), 500, 'ms'),
        limit(`ready, opened again, median of ${runs}`, medianOf(again, 'readyAfter'), 500, 'ms'),
        await measureSwitches(workbench, 'published.xlsx', 'as published', false),
        await measureSwitches(workbench, 'option-totals.xlsx', 'typed totals, from Apply', true),
        await measureMemory(workbench),
      ],
    };
  } finally {
    await workbench.close();
  }
}

type Readiness = Pick<Window, 'readyAfter' | 'readyAfterLoad'>;

async function measureReadiness(workbench: Workbench): Promise<Readiness> {
  await workbench.page.addInitScript(watchForTheQuestion);
  const pane = await openSample(workbench, 'published.xlsx');
  await pane.waitForFunction(() => window.readyAfter > 0);
  return pane.evaluate(() => ({ readyAfter: window.readyAfter, readyAfterLoad: window.readyAfterLoad }));
}

const size = (): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, pagesFolder)), { level: 9 }).length, 0);

/** Runs in the frame before its own scripts. */
function watchForTheQuestion(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main.page > .button')) return;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    window.readyAfter = performance.now();
    window.readyAfterLoad = window.readyAfter - (navigation?.loadEventEnd ?? 0);
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

const totals = { '1': '4 241 710', '2': '4 054 135' } as const;

async function measureSwitches(
  workbench: Workbench,
  sample: string,
  description: string,
  isPreviewed: boolean,
): Promise<Row> {
  const pane = await openSample(workbench, sample);
  await pane.locator('main.page > .button').click();
  const times: number[] = [];
  const syncs: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const option = run % 2 === 0 ? '2' : '1';
    const { time, syncs: count } = await switchTo(workbench.page, pane, option, isPreviewed);
    times.push(time);
    syncs.push(count);
  }
  const measured = `switch of option, ${description}, median of ${runs}: ${Math.max(...syncs)} syncs`;
  return limit(measured, median(times.slice(1)), 200, 'ms');
}

async function switchTo(
  page: Page,
  pane: Frame,
  option: '1' | '2',
  isPreviewed: boolean,
): Promise<{ readonly time: number; readonly syncs: number }> {
  // What Excel tells of the switch before makes the pane read once more.
  await page.waitForTimeout(rest);
  await pane.evaluate(watchForTotal, totals[option]);
  const button = pane.getByRole('button', { name: `Option ${option}` }).first();
  await page.evaluate(() => window.workbench.host.resetTraffic());
  await button.click();
  if (isPreviewed) {
    await page.evaluate(() => window.workbench.host.resetTraffic());
    await pane.getByRole('button', { name: 'Apply' }).click();
  }
  await pane.waitForFunction(() => window.shownAfter > 0);
  return {
    time: await pane.evaluate(() => window.shownAfter),
    syncs: await page.evaluate(() => window.workbench.host.traffic.syncs),
  };
}

/** Runs in the frame: the time of the last click until the total stands in the header. */
function watchForTotal(total: string): void {
  window.shownAfter = 0;
  let clicked = 0;
  document.addEventListener('click', () => (clicked = performance.now()), { capture: true });
  new MutationObserver((_, observer) => {
    const shown = document.querySelector('.sum')?.textContent?.replace(/\s/gu, ' ') ?? '';
    if (clicked === 0 || !shown.includes(total)) return;
    window.shownAfter = performance.now() - clicked;
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** The memory of the page's scripts after many switches against that after the first few. */
async function measureMemory(workbench: Workbench): Promise<Row> {
  const { page } = workbench;
  const pane = await openSample(workbench, 'published.xlsx');
  await pane.locator('main.page > .button').click();
  const client = await page.context().newCDPSession(page);
  const memory = async (): Promise<number> => {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return usedSize / 1024 / 1024;
  };
  let early = NaN;
  for (let run = 0; run < switches; run++) {
    await switchTo(page, pane, run % 2 === 0 ? '2' : '1', false);
    if (run === 9) early = await memory();
  }
  return limit(
    `memory after ${switches} switches, against that after 10`,
    await memory(),
    Math.ceil(early * 1.1),
    'MB',
  );
}
