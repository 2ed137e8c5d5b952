import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildPane, launchBrowser, openPane } from './openPane';
let browser: Browser;
beforeAll(async () => { await buildPane(); browser = await launchBrowser(); }, 120000);
afterAll(() => browser.close());
const shot = (name: string) => ({ path: `/tmp/pane/shots/${name}.png`, fullPage: false });
test('shots', async () => {
  for (const [file, key] of [['assets/sample/published.xlsx', 'pub'], ['assets/sample/with-errors.xlsx', 'err'], ['assets/sample/working-file.xlsx', 'work']] as const) {
    const pane = await openPane(browser, file);
    await pane.page.waitForSelector('main.page .button, header', { timeout: 8000 }).catch(() => null);
    await pane.page.waitForTimeout(600);
    await pane.page.screenshot(shot(`${key}-first`));
    await pane.page.click('main.page > .button').catch(() => null);
    for (const v of ['plan', 'rates', 'audit', 'compare', 'log']) {
      await pane.page.click(`#tab-${v}`, { timeout: 2000 }).catch(() => null);
      await pane.page.screenshot(shot(`${key}-${v}`));
    }
    console.log(file, pane.errors, await pane.page.innerText('body').catch(() => ''));
    await pane.close();
  }
}, 120000);
