import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './describeInBrowser';
import { openPaneTab, type PaneOptions, type PaneTab } from './openPane';

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
    tab = await openPaneTab();
  }, 180_000);

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

  /** Each theme with another language. The document is the same in every theme: what a theme changes is its colours. */
  test.each([
    ['light', 'en-US', 'Yes, use this table', everyRule, { colorScheme: 'light' }],
    ['dark', 'fr-FR', 'Oui, utiliser ce tableau', colorRules, { colorScheme: 'dark' }],
    [
      'high contrast',
      'ru-RU',
      'Да, использовать эту таблицу',
      colorRules,
      { colorScheme: 'dark', forcedColors: 'active' },
    ],
  ] as const)(
    'in %s and %s has no fault that axe finds, speaks that language, and fits 320 pixels without sideways scrolling',
    async (_, language, question, runOnly, options) => {
      const faults: string[] = [];
      await visit({ ...options, language, width: 320 }, async (page, view) => {
        if (view === 'first-run') {
          expect(await page.locator('main.page > .button').innerText()).toBe(question);
          expect(await page.locator('html').getAttribute('lang')).toBe(language.slice(0, 2));
          await page.evaluate(axe);
        }
        const { violations } = await page.evaluate<AxeResults>(
          `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
        );
        faults.push(...violations.map(({ id, nodes }) => `${view}: ${id} ${nodes.map(({ html }) => html).join(' ')}`));
        const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (excess > 0) faults.push(`${view}: too wide by ${excess}`);
      });
      expect(faults).toEqual([]);
    },
  );

  if (picturesFolder) {
    test.each([
      ['light', {}, /./],
      ['dark', { colorScheme: 'dark' }, /./],
      ['fr', { language: 'fr-FR', width: 320 }, /^plan$/],
      ['ru', { language: 'ru-RU', width: 320 }, /^plan$/],
    ] as const)('is pictured in %s', async (name, options, views) => {
      await visit(options, async (page, view) => {
        if (views.test(view)) await page.screenshot({ path: `${picturesFolder}${view}-${name}.png` });
      });
    });
  }
});
