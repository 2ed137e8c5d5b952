import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { buildPages, pagesFolder } from '../browser/buildPages';
import { openSample, startWorkbench, type Workbench } from '../browser/workbenchPage';
import { openOfficeTemplate, type OfficeTemplate } from './officeTemplate';
import { measureFirst, measureMemory, watchReadiness, type Pane, type Readiness } from './readiness';
import { contrast, limit, median, type Row, type Section } from './row';

/** With the largest of the languages, of which each person fetches one. */
const files = ['taskpane.js', 'taskpane.css', 'language-ru.js'].map((file) =>
  fileURLToPath(new URL(file, pagesFolder)),
);
const ours: Pane = { start: startWorkbench, element: 'main.page > .button' };
const mostKilobytes = 100;
const runs = 7;
const newBrowsers = 5;
const switches = 100;

/** Milliseconds after which the pane has read what it was told of. */
const rest = 600;

declare global {
  interface Window {
    /** Milliseconds from the last click until the pane showed the total that was waited for. */
    shownAfter: number;
  }
}

/**
 * The pane in the workbench, in Debian's Chromium: its size, how soon it is ready, how soon it switches, what it keeps;
 * beside Microsoft's task-pane template where that is built in a folder.
 */
export async function measurePane(templateFolder?: string): Promise<Section> {
  await buildPages();
  const template = templateFolder === undefined ? null : await openOfficeTemplate(templateFolder);
  const first: Readiness[] = [];
  const theirs: Readiness[] = [];
  for (let run = 0; run < newBrowsers; run++) {
    first.push(await measureFirst(ours));
    if (template) theirs.push(await measureFirst(template));
  }
  const workbench = await startWorkbench();
  try {
    const again: Readiness[] = [];
    const measureAgain = await watchReadiness(workbench, ours.element);
    for (let run = 0; run <= runs; run++) again.push(await measureAgain());
    again.shift();
    return {
      title: 'Pane',
      note: `${note} ${template ? templateNote : noTemplate}`,
      rows: [
        limit('script and style with one language, gzip, without office.js', size(files), mostKilobytes, 'kB'),
        limit(`ready, a new browser, median of ${newBrowsers}`, medianOf(first, 'after'), 500, 'ms'),
        limit(`of that after the load event, median of ${newBrowsers}`, medianOf(first, 'afterLoad'), 500, 'ms'),
        limit(`ready, opened again, median of ${runs}`, medianOf(again, 'after'), 500, 'ms'),
        await measureSwitches(workbench, 'published.xlsx', 'as published', false),
        await measureSwitches(workbench, 'option-totals.xlsx', 'typed totals, from Apply', true),
        await measureKept(workbench),
        ...(template ? compareWith(template, first, theirs) : []),
      ],
    };
  } finally {
    await workbench.close();
  }
}

const note =
  'As `npm run build` makes it, in the workbench. Ready: from the start of the frame’s navigation, Microsoft’s client, reading, binding and the audit included, until the pane’s question can be answered; the load event is that of the pane’s page. A switch: from the click until the pane shows the new grand total, read back with the write.';
const templateNote =
  'The template is OfficeDev/Office-Addin-TaskPane as `yo office` makes it for Excel, built for production and shown in the same workbench, by turns with ours: its `polyfill.js`, `taskpane.js` and style sheet, without the Fabric style sheet that its page fetches from a server of Microsoft. It is ready when its Run button shows; it reads nothing of the workbook.';
const noTemplate =
  'Microsoft’s task-pane template was not at hand. For its rows, make one (`npx yo office`, Office Add-in Task Pane project, TypeScript, Excel; or clone OfficeDev/Office-Addin-TaskPane), `npm install` and `npm run build` in it, then `npm run bench -- pane --template FOLDER`.';

const medianOf = (all: readonly Readiness[], key: keyof Readiness): number => median(all.map((one) => one[key]));

const size = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(name), { level: 9 }).length, 0) / 1000;

function compareWith(template: OfficeTemplate, ours: readonly Readiness[], theirs: readonly Readiness[]): Row[] {
  const row = (measured: string, key: keyof Readiness, unit: string) =>
    contrast(
      `${measured}, a new browser, median of ${newBrowsers}`,
      medianOf(ours, key),
      medianOf(theirs, key),
      unit,
      'template',
    );
  return [
    contrast('script and style, gzip, without office.js', size(files), size(template.files), 'kB', 'template'),
    row('ready', 'after', 'ms'),
    row('memory once ready, that of the workbench included', 'megabytes', 'MB'),
  ];
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
async function measureKept(workbench: Workbench): Promise<Row> {
  const { page } = workbench;
  const pane = await openSample(workbench, 'published.xlsx');
  await pane.locator('main.page > .button').click();
  let early = NaN;
  for (let run = 0; run < switches; run++) {
    await switchTo(page, pane, run % 2 === 0 ? '2' : '1', false);
    if (run === 9) early = await measureMemory(workbench);
  }
  return limit(
    `memory after ${switches} switches, against that after 10`,
    await measureMemory(workbench),
    Math.ceil(early * 1.1),
    'MB',
  );
}
