import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './describeInBrowser';
import { startPaneTab, type PaneOptions, type PaneTab } from './openPane';

jest.setTimeout(120_000);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everyRule = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const colorRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** With SCREENSHOTS=1 the pictures of the README are taken anew. */
const picturesFolder = process.env['SCREENSHOTS']
  ? new URL('../../assets/screenshots/', import.meta.url).pathname
  : null;

describeInBrowser('every view of the pane', () => {
  let tab: PaneTab;
  beforeAll(async () => {
    tab = await startPaneTab();
  }, 180_000);
  afterAll(() => tab?.close());

  /** Calls back for every view in turn, from the first question to the preview. */
  async function visit(options: PaneOptions, see: (page: Page, view: string) => Promise<void>): Promise<void> {
    const { page, errors } = await tab.open('assets/sample/with-errors.xlsx', options);
    await page.locator('main.page > .button').waitFor();
    await see(page, 'first-run');
    await page.locator('main.page > .button').click();
    await page.locator('.switch button').nth(1).click();
    await page.locator('.sum').waitFor();
    await page.locator('.workstream summary').first().click();
    await page.locator('.activities .link').first().click();
    await see(page, 'plan');
    await page.locator('#tab-rates').click();
    await page.locator('#rate-P-3').fill('19400');
    await page.locator('#rate-G').fill('-1');
    await see(page, 'rates');
    for (const view of ['audit', 'compare', 'log']) {
      await page.locator(`#tab-${view}`).click();
      await see(page, view);
    }
    await page.locator('#tab-audit').click();
    await page.locator('.card .button.primary').nth(1).click();
    await page.locator('#preview-title').waitFor();
    await see(page, 'preview');
    expect(errors).toEqual([]);
  }

  /** The document is the same in every theme: what a theme changes is its colours. */
  test.each([
    ['light', everyRule, { colorScheme: 'light' }],
    ['dark', colorRules, { colorScheme: 'dark' }],
    ['high contrast', colorRules, { colorScheme: 'dark', forcedColors: 'active' }],
  ] as const)('has no fault that axe finds, in %s', async (name, runOnly, options) => {
    const faults: string[] = [];
    await visit(options, async (page, view) => {
      await page.evaluate(`'axe' in window || (() => {${axe}})()`);
      const { violations } = await page.evaluate<AxeResults>(
        `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
      );
      faults.push(...violations.map(({ id, nodes }) => `${view}: ${id} ${nodes.map(({ html }) => html).join(' ')}`));
      if (picturesFolder && name !== 'high contrast')
        await page.screenshot({ path: `${picturesFolder}${view}-${name}.png` });
    });
    expect(faults).toEqual([]);
  });

  test.each(['en-US', 'fr-FR', 'ru-RU'])('fits 320 pixels without sideways scrolling, in %s', async (language) => {
    const wide: string[] = [];
    await visit({ width: 320, language }, async (page, view) => {
      const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (excess > 0) wide.push(`${view} by ${excess}`);
      if (picturesFolder && view === 'plan' && language !== 'en-US')
        await page.screenshot({ path: `${picturesFolder}${view}-${language.slice(0, 2)}.png` });
    });
    expect(wide).toEqual([]);
  });

  test('speaks the language of Office, and English where it does not know it', async () => {
    const words: string[] = [];
    for (const language of ['fr-FR', 'ru-RU', 'de-DE']) {
      const { page } = await tab.open('assets/sample/published.xlsx', { language });
      words.push(
        await page.locator('main.page > .button').innerText(),
        await page.evaluate<string>('document.documentElement.lang'),
      );
    }
    expect(words).toEqual([
      'Oui, utiliser ce tableau',
      'fr',
      'Да, использовать эту таблицу',
      'ru',
      'Yes, use this table',
      'en',
    ]);
  });
});
