import type { FrameLocator, Page } from 'playwright-core';
import { describeInBrowser } from './describeInBrowser';
import { clickCell, openSample, shownText, openWorkbench, type Workbench } from './workbenchPage';

describeInBrowser('the pane beside the spreadsheet', () => {
  let workbench: Workbench;
  let page: Page;
  let pane: FrameLocator;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.usePane('add-in');
    page = workbench.page;
    pane = page.frameLocator('#pane');
  }, 300_000);

  const open = async (sample: string): Promise<void> => {
    await openSample(workbench, sample);
    await press('Yes, use this table');
  };
  const press = (name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).first().click();

  test("switches the option, and the grid shows the other option's figures", async () => {
    await open('option-totals.xlsx');
    const isShown = (total: string): Promise<unknown> => page.waitForFunction(findInGrid, total);
    await pane.getByText('US$ 4 241 710').first().waitFor();
    await press('Option 2');
    await press('Apply');
    await isShown('4 054 135');
    await pane.getByText('US$ 4 054 135').first().waitFor();
  });

  test('asks for the grade mix of a row whose months are typed into the grid', async () => {
    await open('published.xlsx');
    await clickCell(page, 15, 5);
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'These rows need their grade mix' }).waitFor();
  });

  test('selects a wrong cell in the grid and puts it right', async () => {
    await open('with-errors.xlsx');
    await pane.getByRole('tab', { name: /Audit/ }).click();
    const card = pane
      .locator('.card', { has: page.locator('button') })
      .filter({ hasText: /F7/ })
      .first();
    await card.getByRole('button', { name: 'Go to cell', exact: true }).click();
    await page.waitForFunction(() => {
      const { row, column } = window.workbench.grid.model.getSelectedView();
      return row === 7 && column === 6;
    });
    await card.getByRole('button', { name: /^Fix/ }).click();
    await press('Apply');
    await pane.getByText(/read back as expected/).waitFor();
    expect(await shownText(page, 7, 6)).toBe('53 110');
  });
});

/** Whether the grid shows a text in a cell of its second sheet, which holds the table; runs in the page. */
function findInGrid(text: string): boolean {
  const { model } = window.workbench.grid;
  const lines = Array.from({ length: 80 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => model.getFormattedCellValue(1, row + 1, column + 1)),
  );
  return lines.flat().some((shown) => shown.trim() === text);
}
