import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { openHost } from '../../src/host/openHost';
import { engineModule } from '../../src/host/node/engineModule';
import { describeInBrowser } from './describeInBrowser';
import { clickCell, openSample, paneOf, shownText, openWorkbench, type Workbench } from './workbenchPage';

interface Changed {
  readonly address: string;
  readonly source: string;
  readonly changeType: string;
}

describeInBrowser('The workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.usePane('empty');
    page = workbench.page;
  }, 300_000);
  const open = async (): Promise<void> => {
    pane = await openSample(workbench, 'published.xlsx');
  };

  /** Collects what the pane hears of changes in the first sheet. */
  const listen = (): Promise<void> =>
    pane.evaluate(async () => {
      const heard: Changed[] = [];
      Object.assign(window, { heard });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Table 1').onChanged.add(async ({ address, source, changeType }) => {
          heard.push({ address, source, changeType });
        });
        await context.sync();
      });
    });
  const heard = async (count: number): Promise<Changed[]> => {
    await pane.waitForFunction((count) => (window as unknown as { heard: Changed[] }).heard.length >= count, count);
    return pane.evaluate(() => (window as unknown as { heard: Changed[] }).heard);
  };
  const readCell = (address: string): Promise<unknown> =>
    pane.evaluate(
      (address) =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem('Table 1').getRange(address).load('values');
          await context.sync();
          return cell.values[0]?.[0];
        }),
      address,
    );
  const writeCell = (address: string, value: string | number): Promise<void> =>
    pane.evaluate(
      ([address, value]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Table 1').getRange(address).values = [[value]];
          await context.sync();
        }),
      [address, value] as const,
    );
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  describe('with a workbook that stays as it is', () => {
    beforeAll(open, 60_000);

    test('shows the published table as it is printed', async () => {
      expect(await shownText(page, 4, 3)).toBe('90 000');
      await clickCell(page, 4, 3);
      expect(await page.locator('.ic-formula-bar-address').textContent()).toContain('C4');
      expect(await page.locator('.ic-formula-bar-root textarea').inputValue()).toBe('90000');
    });

    test('lets the add-in use what is selected in the grid', async () => {
      await clickCell(page, 6, 2);
      const address = await pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().load('address');
          await context.sync();
          return range.address;
        }),
      );
      expect(address).toBe("'Table 1'!B6");
    });

    test('says so when a file is no workbook, and keeps the one that is open', async () => {
      const file = { name: 'broken.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no workbook') };
      await page.setInputFiles('#file', file);
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('“broken.xlsx” was not opened.');
      expect(await shownText(page, 4, 3)).toBe('90 000');
    });

    test('refuses a formula that cannot be read, in a sentence, and keeps the cell', async () => {
      await page.evaluate(() => window.workbench.grid.model.setUserInput(0, 4, 3, '=SUM((1'));
      expect(await page.getByRole('alert').textContent()).toContain('check the brackets');
      expect(await readCell('C4')).toBe(90000);
    });

    test('selects in the grid what the add-in selects, and scrolls to it', async () => {
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Table 1').getRange('J40:J42').select();
          await context.sync();
        }),
      );
      const { range, top_row } = await page.evaluate(() => window.workbench.grid.model.getSelectedView());
      expect(range).toEqual([40, 10, 42, 10]);
      expect(top_row).toBeGreaterThan(20);
      expect(await page.locator('.ic-formula-bar-address').textContent()).toContain('J40:J42');
    });
  });

  describe('with a workbook that changes', () => {
    beforeEach(open, 60_000);

    test('shows what the add-in writes, and what follows from it', async () => {
      await writeCell('L4', '=C4*2');
      await writeCell('C4', 95000);
      expect(await shownText(page, 4, 3)).toBe('95 000');
      expect(await shownText(page, 4, 12)).toBe('190000');
    });

    test('tells the add-in of a figure that is typed into the grid', async () => {
      await listen();
      await clickCell(page, 4, 3);
      await type('91000');
      expect(await heard(1)).toEqual([{ address: 'C4', source: 'Local', changeType: 'RangeEdited' }]);
      expect(await readCell('C4')).toBe(91000);
    });

    test('takes an edit back and makes it again', async () => {
      await listen();
      await clickCell(page, 4, 3);
      await type('91000');
      await page.keyboard.press('Control+z');
      expect(await heard(2)).toHaveLength(2);
      expect(await readCell('C4')).toBe(90000);
      expect(await shownText(page, 4, 3)).toBe('90 000');
      await page.getByRole('button', { name: 'Redo' }).click();
      expect(await shownText(page, 4, 3)).toBe('91 000');
    });

    test('tells of a deleted row, and brings its figures back', async () => {
      await listen();
      await page.evaluate(() => window.workbench.grid.model.deleteRows(0, 4, 1));
      expect(await heard(1)).toEqual([{ address: '4:4', source: 'Local', changeType: 'RowDeleted' }]);
      expect(await shownText(page, 4, 3)).toBe('44 000');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await shownText(page, 4, 3)).toBe('90 000');
      expect(await readCell('C5')).toBe(44000);
    });

    test('writes what is pasted', async () => {
      await listen();
      await clickCell(page, 4, 3);
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '1\t2\n3\t4');
        document
          .querySelector('.ic-workbook-container')
          ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await heard(4);
      expect([await readCell('C4'), await readCell('D4'), await readCell('C5'), await readCell('D5')]).toEqual([
        1, 2, 3, 4,
      ]);
      await page.keyboard.press('Control+z');
      expect(await readCell('C5')).toBe(44000);
    });

    test('leaves the keyboard in the pane while the add-in writes', async () => {
      await pane.evaluate(() => document.body.append(document.createElement('input')));
      await pane.locator('input').click();
      await writeCell('C4', 95000);
      await page.keyboard.type('typed');
      expect(await pane.locator('input').inputValue()).toBe('typed');
    });

    test('shows rows that the add-in hides and sheets that it adds', async () => {
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Table 1').getRange('7:8').rowHidden = true;
          const sheet = context.workbook.worksheets.add('Costing log');
          sheet.getRange('A1').values = [['Logged']];
          await context.sync();
        }),
      );
      expect(await page.evaluate(() => window.workbench.grid.model.getRowHeight(0, 7))).toBe(0);
      expect(await shownText(page, 1, 1, 1)).toBe('Logged');
      expect(await page.locator('.ic-sheet-tab').allTextContents()).toEqual(['Table 1', 'Costing log']);
    });

    test('downloads the workbook with the edit in it', async () => {
      await clickCell(page, 4, 3);
      await type('91000');
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('published.xlsx');
      const saved = await openHost(readFileSync(await download.path()), { engine: engineModule });
      expect(saved.book.sheets[0]?.rows.get(4)?.get(3)?.value).toBe(91000);
      expect(saved.book.sheets[0]?.rows.get(5)?.get(3)?.value).toBe(44000);
    });

    test('opens a workbook of the person’s own, with a pane that starts anew', async () => {
      await page.setInputFiles('#file', 'assets/sample/working-file.xlsx');
      await page.getByRole('heading', { name: 'working-file.xlsx' }).waitFor();
      const names = await (
        await paneOf(page)
      ).evaluate(() =>
        Excel.run(async (context) => {
          const sheets = context.workbook.worksheets.load('items/name');
          await context.sync();
          return sheets.items.map(({ name }) => name);
        }),
      );
      expect(names).toEqual(['Read me', 'Rates', 'Costing 2025-26', 'Notes']);
      expect(await page.locator('.ic-sheet-tab').allTextContents()).toEqual(names);
    });

    test('opens a file that is dropped on it', async () => {
      const bytes = [...readFileSync('assets/sample/with-errors.xlsx')];
      await page.evaluate((bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], 'dropped.xlsx'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, bytes);
      await page.getByRole('heading', { name: 'dropped.xlsx' }).waitFor();
    });

    test('works by keyboard: a figure is typed without the mouse', async () => {
      await page.locator('.ic-workbook-container').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
        await page.keyboard.press(key);
      await type('92000');
      expect(await readCell('C4')).toBe(92000);
    });
  });
});
