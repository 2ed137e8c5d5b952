import type { Page } from 'playwright-core';
import { describeInBrowser } from './describeInBrowser';
import { openPaneTab, type OpenPane, type PaneTab } from './openPane';

describeInBrowser('the pane in a browser', () => {
  let tab: PaneTab;
  let opened: OpenPane;

  beforeAll(async () => {
    tab = await openPaneTab();
  }, 180_000);
  afterEach(() => expect(opened.errors).toEqual([]));

  const open = async (sample: string): Promise<Page> => {
    opened = await tab.open(`assets/sample/${sample}.xlsx`);
    return opened.page;
  };
  const press = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click();
  const show = (page: Page, name: RegExp): Promise<void> => page.getByRole('tab', { name }).click();
  const confirm = (page: Page): Promise<void> => press(page, 'Yes, use this table');
  const activeSheet = () => opened.host.book.active;

  test('finds the table, asks once, shows the option in use, what the other would change, and switches and restores it', async () => {
    const page = await open('working-file');
    await confirm(page);
    await page.getByText('US$ 4 241 710').waitFor();
    await page.getByText('Option 2 would change it by −187 575').waitFor();
    await page.getByText('226 of 226 computed cells agree').waitFor();
    await press(page, 'Option 2');
    await page.getByText('1 cell changes:').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('preview-title');
    await press(page, 'Apply');
    await page.getByText('US$ 4 054 135').waitFor();
    await show(page, /Log/);
    await press(page, /^Restore: Switch to option 2/);
    await press(page, 'Apply');
    await page.getByText('US$ 4 241 710').waitFor();
  });

  test('shows what a new rate does to both options before it is written', async () => {
    const page = await open('working-file');
    await confirm(page);
    await show(page, /Rates/);
    const rate = page.getByLabel('New rate of P-3');
    await rate.fill('many');
    await page.getByText('Enter an amount in US dollars').waitFor();
    expect(await page.getByRole('button', { name: 'Show the cells that change' }).isDisabled()).toBe(true);
    await rate.fill('19 400');
    await page.getByText('4 303 620').waitFor();
    await press(page, 'Show the cells that change');
    await press(page, 'Apply');
    await page.getByText('US$ 4 303 620').waitFor();
  });

  test('takes half months only, and shows what another grade mix changes', async () => {
    const page = await open('published');
    await confirm(page);
    await page.locator('.workstream summary').first().click();
    await press(page, 'Edit the grade mix of 1.1');
    await page.getByLabel('P-2 months').fill('7.3');
    await page.getByText('Enter half months').waitFor();
    await page.getByLabel('P-2 months').fill('3.5');
    await press(page, 'Show the change');
    await page.getByRole('heading', { name: 'Grade mix of 1.1' }).waitFor();
    await press(page, 'Apply');
    await page.getByText(/cells written, \d+ read back as expected/).waitFor();
    await page.getByText('193 of 193 computed cells agree').waitFor();
  });

  test('says at the top that an input is contradicted, though every computed cell agrees with what it should be', async () => {
    const page = await open('published');
    await confirm(page);
    opened.host.user.setCell("'Table 1'!C4", 91000);
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    await page.locator('.coverage.bad', { hasText: '193 of 193 computed cells agree · Findings: 1' }).waitFor();
  });

  test('asks for the mix of a row whose months were typed in the grid', async () => {
    const page = await open('published');
    await confirm(page);
    opened.host.user.setCell("'Table 1'!E15", 4);
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    await page.getByRole('heading', { name: 'These rows need their grade mix' }).waitFor();
  });

  test('goes to a wrong cell and puts it right', async () => {
    const page = await open('with-errors');
    await confirm(page);
    await show(page, /Audit/);
    const card = page.locator('.card', { has: page.getByRole('button', { name: /Go to cell 'Table 1'!F7/ }) }).first();
    await card.getByRole('button', { name: 'Go to cell', exact: true }).click();
    await expectSoon(
      () => JSON.stringify(activeSheet().selection),
      JSON.stringify({ top: 7, left: 6, bottom: 7, right: 6 }),
    );
    await card.getByRole('button', { name: /^Fix/ }).click();
    await page.getByRole('rowheader').getByText('F7').waitFor();
    await press(page, 'Apply');
    await page.getByText(/read back as expected/).waitFor();
    await show(page, /Audit/);
    expect(await page.locator('.card').count()).toBe(11);
  });

  test('fixes everything at once and is clean', async () => {
    const page = await open('with-errors');
    await confirm(page);
    await show(page, /Audit/);
    await press(page, 'Fix everything');
    await press(page, 'Apply');
    await page.getByText('193 of 193 computed cells agree').waitFor();
  });

  test('works by keyboard alone, from the first question to a restored rate', async () => {
    const page = await open('working-file');
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Yes, use this table' }).waitFor();
    await tabTo(page, 'Yes, use this table');
    await keyboard.press('Enter');
    await tabTo(page, 'Plan');
    await keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Monthly rates, US dollars' }).waitFor();
    await tabTo(page, 'New rate of P-3');
    await keyboard.type('19400');
    await keyboard.press('Enter');
    await page.getByText('1 cell changes:').waitFor();
    await tabTo(page, 'Apply');
    await keyboard.press('Enter');
    await page.getByText('US$ 4 303 620').waitFor();
    await tabTo(page, 'Rates');
    await keyboard.press('End');
    await tabTo(page, 'Restore: Recalculate with new rates');
    await keyboard.press('Enter');
    await page.getByText('1 cell changes:').waitFor();
    await keyboard.press('Escape');
    await page.getByText('Dropped. Nothing was written.').waitFor();
    await tabTo(page, 'Restore: Recalculate with new rates');
    await keyboard.press('Enter');
    await tabTo(page, 'Apply');
    await keyboard.press('Enter');
    await page.getByText('US$ 4 241 710').waitFor();
  });

  test("runs the ribbon's commands without the pane, and shows it for what a person must see", async () => {
    const page = await open('working-file');
    await page.getByRole('button', { name: 'Yes, use this table' }).waitFor();
    await tab.runCommand('switchToOption2');
    await page.getByText('US$ 4 054 135').waitFor();
    expect(await page.evaluate('shownAsTaskpane')).toBe(0);
    await tab.runCommand('switchToOption1');
    await page.getByText('US$ 4 241 710').waitFor();
    await tab.runCommand('auditTable');
    await page.getByRole('heading', { name: 'Coverage' }).waitFor();
    await expectSoon(() => page.evaluate('shownAsTaskpane'), 1);
  });
});

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(`(() => {
      const element = document.activeElement;
      const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
      return label.trim().replace(/\\s+/g, ' ');
    })()`);
    if (focused === name) return;
  }
  throw new Error(`Tab never reaches “${name}”.`);
}

async function expectSoon(read: () => unknown, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 50 && (await read()) !== wanted; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await read()).toEqual(wanted);
}
