import { formatAddress } from '../../src/domain/cellAddress';
import { Decimal, toPlain } from '../../src/domain/decimal';
import { acceptFinding, toggleAcceptance, typeReason } from '../../src/taskpane/action/acceptFinding';
import { writeReport } from '../../src/taskpane/action/writeReport';
import { applyPreview, dropPreview } from '../../src/taskpane/action/applyPreview';
import { chooseColumn, readColumnsAsChosen } from '../../src/taskpane/action/chooseColumns';
import { chooseMix, reviewMix, toggleMix, typeMonths } from '../../src/taskpane/action/editMix';
import { fixFinding } from '../../src/taskpane/action/fixFinding';
import { markCells, unmarkCells } from '../../src/taskpane/action/markCells';
import { showEdit } from '../../src/taskpane/action/followEdits';
import {
  cancelReading,
  confirmTable,
  lookElsewhere,
  readTable,
  refreshTable,
  useSelection,
} from '../../src/taskpane/action/readTable';
import { recalculate, reviewNewRates, typeRate } from '../../src/taskpane/action/recalculate';
import { removeSheets } from '../../src/taskpane/action/removeSheets';
import { restore } from '../../src/taskpane/action/restore';
import { switchOption } from '../../src/taskpane/action/switchOption';
import { shownOption } from '../../src/taskpane/shownOption';
import { openSession, type Session } from './openSession';

let session: Session;
const open = async (name: string): Promise<Session> => (session = await openSession(`assets/sample/${name}.xlsx`));
afterEach(() => session.close());

/** "J42: 4241710 → 4054135" of every change that waits for the person's word. */
const previewed = ({ pane }: Session): string[] =>
  (pane.state().preview?.operation.changes ?? []).map(
    ({ address, from, to }) => `${formatAddress(address)}: ${String(from)} → ${String(to)}`,
  );

const lastDone = ({ pane }: Session) => {
  const [entry] = pane.state().log;
  if (!entry) throw new Error('Nothing was done.');
  return entry;
};

const rowOf = ({ bound }: Session, code: string): number =>
  bound().table.rows.find((row) => row.code === code)?.row ?? 0;

describe('on opening', () => {
  test('the pane finds the table, audits it, asks once and writes nothing', async () => {
    const { pane, host, bound } = await open('published');
    const { audit, isConfirmed, log } = pane.state();
    expect([bound().table.range.sheet, bound().workplan.activities.length]).toEqual(['Table 1', 29]);
    expect([audit?.coverage.checked, audit?.coverage.found]).toEqual([audit?.coverage.computed, 0]);
    expect([isConfirmed, log.length, host.traffic.syncs]).toEqual([false, 0, 2]);
  });

  test('a place that is no block of cells gets a sentence at the field', async () => {
    const { pane } = await open('published');
    pane.change({ placeDraft: 'somewhere' });
    await lookElsewhere(pane);
    expect(pane.state().placeError).toContain('no block of cells');
  });

  test('a place without a table says what was looked for', async () => {
    const { pane } = await open('published');
    pane.change({ placeDraft: "'Table 1'!A50:B60" });
    await lookElsewhere(pane);
    expect(pane.state().bound).toBeNull();
    expect(pane.state().obstacle).toContain('No table of resource requirements was found');
  });

  test('a reading that is cancelled changes nothing when it comes', async () => {
    const { pane, host } = await open('published');
    const before = pane.state().bound;
    host.user.setCell("'Table 1'!E4", 9);
    const reading = readTable(pane);
    cancelReading(pane);
    await reading;
    expect(pane.state().bound).toBe(before);
    expect(pane.state().busy).toBeNull();
  });
});

describe('a figure that is typed in the grid', () => {
  const listen = async (name: string): Promise<Session> => {
    const opened = await open(name);
    confirmTable(opened.pane);
    await opened.pane.port.watch((edit) => edit && showEdit(opened.pane, edit));
    return opened;
  };
  const typed = async ({ pane, host }: Session, cell: string, value: number): Promise<string> => {
    host.user.setCell(`'Table 1'!${cell}`, value);
    await host.settled();
    return pane.state().notice;
  };

  test('is answered at once, without reading, by the cells that no longer agree with it', async () => {
    const opened = await listen('published');
    opened.host.resetTraffic();
    expect(await typed(opened, 'C4', 91000)).toBe(
      'C4 was changed. These no longer agree: J4, C13, J13, C14, J14, C42 and 3 more.',
    );
    expect(opened.host.traffic.syncs).toBe(0);
  });

  test('takes the answer back when it is as before again', async () => {
    const opened = await listen('published');
    await typed(opened, 'C4', 91000);
    expect(await typed(opened, 'C4', 90000)).toBe('');
  });

  test('is not answered while an operation waits for the word', async () => {
    const opened = await listen('published');
    typeRate(opened.pane, 'P-3', '19 000');
    await reviewNewRates(opened.pane);
    expect(opened.pane.state().preview).not.toBeNull();
    expect(await typed(opened, 'C4', 91000)).not.toContain('C4');
  });
});

describe('where the table is', () => {
  test('is where the person has selected it', async () => {
    const { pane, host, bound } = await open('published');
    host.user.select("'Table 1'!A3:J43");
    await useSelection(pane);
    expect(pane.state().placeDraft).toBe("'Table 1'!A3:J43");
    expect(bound().table.range).toMatchObject({ top: 3, bottom: 43 });
  });

  test('is said to be elsewhere where the selected cells hold none', async () => {
    const { pane, host } = await open('published');
    host.user.select("'Table 1'!B5");
    await useSelection(pane);
    expect(pane.state().obstacle).toMatch(/^No table of resource requirements was found in 'Table 1'!B5:/u);
    host.user.select("'Table 1'!A1:J43");
    await useSelection(pane);
    expect(pane.state().obstacle).toBeNull();
  });
});

describe('what the columns are', () => {
  test('is chosen from lists, read so at once, and stays as it was where it cannot be', async () => {
    const { pane, bound } = await open('published');
    const meaningOf = (column: number) => bound().table.columns.find((other) => other.column === column)?.meaning;
    const keyOf = (column: number) => bound().table.columns.find((other) => other.column === column)?.key ?? '';
    chooseColumn(pane, keyOf(4), 'none');
    readColumnsAsChosen(pane);
    expect([meaningOf(4), bound().table.otherColumns.map(({ column }) => column)]).toEqual([undefined, [4]]);
    chooseColumn(pane, keyOf(9), 'none');
    readColumnsAsChosen(pane);
    expect(pane.state().error?.message).toMatch(/no column for the cost of all staff/u);
    expect([meaningOf(9), pane.state().columnDrafts.size]).toEqual(['staff', 1]);
    await readTable(pane);
    expect(meaningOf(4)).toBeUndefined();
  });
});

describe("removing the add-in's sheets", () => {
  test('shows what goes, and leaves a pane that can begin anew', async () => {
    const { pane, host, bound } = await open('option-totals');
    await switchOption(pane, '2');
    await applyPreview(pane);
    await removeSheets(pane);
    expect(pane.state().preview?.operation.notes[0]).toBe("These sheets go: 'Costing log'.");
    await applyPreview(pane);
    expect(host.book.sheets.map(({ name }) => name)).not.toContain('Costing log');
    expect([pane.state().log, pane.state().error]).toEqual([[], null]);
    expect(bound().stored.activeOption).toBeNull();
    await removeSheets(pane);
    expect(pane.state().error?.message).toBe('The workbook holds nothing of the add-in’s.');
  });
});

describe('switching options', () => {
  test('in the published table hides the rows of the others at once, and is restored', async () => {
    const opened = await open('published');
    const { pane, bound } = opened;
    await switchOption(pane, '2');
    expect(
      bound()
        .table.rows.filter(({ isHidden }) => isHidden)
        .map(({ option }) => option),
    ).toEqual(expect.arrayContaining(['1']));
    expect(bound().table.rows.some(({ isHidden, option }) => isHidden && option !== '1')).toBe(false);
    expect([shownOption(bound()), pane.state().log.length]).toEqual(['2', 1]);
    await restore(pane, lastDone(opened));
    await applyPreview(pane);
    expect(bound().table.rows.some(({ isHidden }) => isHidden)).toBe(false);
  });

  test("in the working file shows the one cell first, writes it in two syncs, and the workbook's formulas follow", async () => {
    const opened = await open('working-file');
    const { pane, host, bound, shows } = opened;
    await switchOption(pane, '2');
    expect(previewed(opened)).toEqual(["'Costing 2025-26'!D5: Option 1 → Option 2"]);
    expect(await shows("'Costing 2025-26'!D5")).toBe('Option 1');
    host.resetTraffic();
    const syncs: number[] = [];
    const watched = {
      ...pane,
      change: (part: Parameters<typeof pane.change>[0]) => (
        part.preview === null && syncs.push(host.traffic.syncs),
        pane.change(part)
      ),
    };
    await applyPreview(watched);
    expect(syncs).toEqual([2]);
    const total = bound().cells.find(({ rowKey, column }) => rowKey === 'total' && column === 'total');
    expect([shownOption(bound()), total?.figure.content]).toEqual(['2', 4054135]);
    await restore(pane, lastDone(opened));
    expect(previewed(opened)).toEqual(["'Costing 2025-26'!D5: Option 2 → Option 1"]);
    await applyPreview(pane);
    expect(await shows("'Costing 2025-26'!D5")).toBe('Option 1');
  });

  test('in a table of typed totals writes the sums that follow the option, and puts back every figure as it was', async () => {
    const opened = await open('option-totals');
    const { pane, bound } = opened;
    const before = bound().workbook.sheets.map(({ formulas }) => formulas);
    await switchOption(pane, '2');
    expect(pane.state().preview?.operation.changes.length).toBe(16);
    await applyPreview(pane);
    expect(pane.state().audit?.coverage.found).toBe(0);
    await restore(pane, lastDone(opened));
    await applyPreview(pane);
    expect(
      bound()
        .workbook.sheets.slice(0, before.length)
        .map(({ formulas }) => formulas),
    ).toEqual(before);
  });

  test('that is in use already says that there is nothing to write', async () => {
    const { pane } = await open('published');
    await switchOption(pane, 'all');
    expect(pane.state().notice).toContain('Nothing to write');
    expect(pane.state().log).toEqual([]);
  });
});

describe('the log', () => {
  test('is the workbook’s: a pane that is opened later lists what was done before, the last first, and restores it', async () => {
    const { pane, bound } = await open('option-totals');
    const before = bound().workbook.sheets[0]?.formulas;
    await switchOption(pane, '2');
    await applyPreview(pane);
    await recalculate(pane);
    await switchOption(pane, 'all');
    const later = await session.reopenPane();
    expect(later.state().log.map(({ number, title }) => [number, title])).toEqual([
      [2, 'Show all options'],
      [1, 'Switch to option 2'],
    ]);
    const [, first] = later.state().log;
    if (!first) throw new Error('The log is empty.');
    await restore(later, first);
    expect(later.state().preview?.title).toBe('Restore “Switch to option 2”');
    await applyPreview(later);
    expect(later.state().error).toBeNull();
    expect(later.state().bound?.workbook.sheets[0]?.formulas).toEqual(before);
  });

  test('that a person changed says so instead of offering a restore', async () => {
    const { pane, host } = await open('option-totals');
    await switchOption(pane, '2');
    await applyPreview(pane);
    host.user.setCell("'Costing log'!E6", 1);
    await readTable(pane);
    expect(pane.state().log.map(({ isIntact }) => isIntact)).toEqual([false]);
    host.user.setCell("'Costing log'!E4", 'Before');
    await readTable(pane);
    expect([pane.state().log, pane.state().logObstacle]).toEqual([[], expect.stringContaining('headings')]);
  });

  test('that cannot be begun is said with the result', async () => {
    const { pane, host } = await open('published');
    host.book.isProtected = true;
    await readTable(pane);
    await switchOption(pane, '2');
    expect(pane.state().notice).toContain('It is in no log');
  });
});

describe('new monthly rates', () => {
  test.each([
    ['abc', 'Enter an amount'],
    ['-5', 'above zero'],
    ['0', 'above zero'],
    ['19400.555', 'Enter an amount'],
  ])('%s gets a sentence and changes nothing', async (text) => {
    const { pane } = await open('published');
    typeRate(pane, 'P-3', text);
    await reviewNewRates(pane);
    expect([pane.state().preview, pane.state().log.length]).toEqual([null, 0]);
  });

  test('are shown by cell before anything is written; every figure follows; they are restored', async () => {
    const opened = await open('working-file');
    const { pane, bound } = opened;
    typeRate(pane, 'P-3', '19 400');
    await reviewNewRates(pane);
    expect(previewed(opened)).toEqual(['Rates!C5: 18645 → 19400']);
    expect(bound().rates.values.get('P-3')?.toString()).toBe('18645');
    await applyPreview(pane);
    expect(bound().rates.values.get('P-3')?.toString()).toBe('19400');
    expect(pane.state().audit?.coverage.found).toBe(0);
    expect(pane.state().rateDrafts.size).toBe(0);
    await restore(pane, lastDone(opened));
    await applyPreview(pane);
    expect(bound().rates.values.get('P-3')?.toString()).toBe('18645');
  });

  test('dropped before they are applied leave the workbook as it is', async () => {
    const { pane, host } = await open('published');
    typeRate(pane, 'G', '13400');
    await reviewNewRates(pane);
    const { syncs } = host.traffic;
    dropPreview(pane);
    expect([pane.state().preview, host.traffic.syncs]).toEqual([null, syncs]);
  });
});

describe('the grade mix of a row', () => {
  test.each([
    ['7.3', 'Enter half months'],
    ['many', 'Enter a number'],
    ['-1', 'below zero'],
  ])('of %s months is not taken', async (text) => {
    const opened = await open('published');
    const { pane } = opened;
    toggleMix(pane, rowOf(opened, '1.2 and 1.2.1'));
    typeMonths(pane, 'P-3', text);
    await reviewMix(pane);
    expect(pane.state().preview).toBeNull();
  });

  test('changes its months, its costs and the sums above it, and nothing else', async () => {
    const opened = await open('published');
    const { pane, bound } = opened;
    toggleMix(pane, rowOf(opened, '1.1'));
    typeMonths(pane, 'P-3', '1');
    typeMonths(pane, 'P-2', '2,5');
    await reviewMix(pane);
    const changes = pane.state().preview?.operation.changes ?? [];
    const { rows } = bound().table;
    expect(new Set(changes.map(({ address }) => rows.find(({ row }) => row === address.row)?.kind))).toEqual(
      new Set(['activity', 'subtotal', 'total']),
    );
    await applyPreview(pane);
    const activity = bound().workplan.activities.find(({ code }) => code === '1.1');
    expect([activity && toPlain(activity.pMonths), activity?.mix?.get('P-3')?.toString()]).toEqual(['3.5', '1']);
    expect(pane.state().audit?.coverage.found).toBe(0);
  });

  test('is asked for when the person has typed other months in the grid', async () => {
    const opened = await open('published');
    const { pane, host, bound } = opened;
    const row = rowOf(opened, '2.1');
    host.user.setCell(`'Table 1'!E${row}`, 4);
    await refreshTable(pane);
    expect(bound().undecided.map((asked) => asked.row)).toEqual([row]);
    await chooseMix(
      pane,
      row,
      new Map([
        ['P-3', new Decimal('1.5')],
        ['P-2', new Decimal('2.5')],
      ]),
    );
    await applyPreview(pane);
    expect(bound().undecided).toEqual([]);
    expect(pane.state().audit?.coverage.found).toBe(0);
  });
});

describe('the audit of a table with planted errors', () => {
  test('is clean once every finding has been fixed on its own', async () => {
    const { pane } = await open('with-errors');
    const kinds = new Set(pane.state().audit?.findings.map(({ cause }) => cause));
    expect(kinds.size).toBe(12);
    for (let turn = 0; turn < 12; turn++) {
      const [finding] = pane.state().audit?.findings ?? [];
      if (!finding) break;
      await fixFinding(pane, finding);
      expect([finding.cause, pane.state().error, pane.state().preview !== null]).toEqual([finding.cause, null, true]);
      await applyPreview(pane);
      expect([finding.cause, pane.state().error]).toEqual([finding.cause, null]);
    }
    expect(pane.state().audit?.findings).toEqual([]);
  });

  test('is clean after one recalculation of figures, but for what only a person can settle', async () => {
    const { pane } = await open('with-errors');
    await recalculate(pane);
    await applyPreview(pane);
    expect(pane.state().audit?.coverage.found).toBe(0);
  });
});

describe('a workbook that does not take the write', () => {
  test('because a cell changed since it was read: nothing is written, and the pane says which', async () => {
    const { pane, host, shows } = await open('working-file');
    await switchOption(pane, '2');
    host.user.setCell("'Costing 2025-26'!D5", 'Option 2');
    host.user.setCell("'Costing 2025-26'!D5", 'Option 3');
    await applyPreview(pane);
    expect(pane.state().error?.message).toContain('changed since the table was read');
    expect(await shows("'Costing 2025-26'!D5")).toBe('Option 3');
    expect([pane.state().preview, pane.state().log.length]).toEqual([null, 0]);
  });

  test('because Excel refuses: the sentence says what to do, and that nothing was changed', async () => {
    const { pane, host } = await open('working-file');
    await switchOption(pane, '2');
    host.failAt({ sync: 1, action: 0, code: 'AccessDenied' });
    await applyPreview(pane);
    expect(pane.state().error?.message).toMatch(/Unprotect it .*Nothing was changed/u);
    expect([pane.state().busy, pane.state().log.length]).toEqual([null, 0]);
  });
});

describe('a workbook that cannot be read', () => {
  test('gets a sentence, with details that fold out, and what is on screen stays', async () => {
    const { pane, host, bound } = await open('published');
    const before = bound();
    host.failAt({ action: 0, code: 'InvalidOperationInCellEditMode' });
    await readTable(pane);
    expect(pane.state().error?.message).toContain('Press Enter in the cell');
    expect(pane.state().error?.detail).not.toBe('');
    expect([pane.state().busy, bound()]).toEqual([null, before]);
  });

  test('while a cell is being edited: coming back to the pane says so, and what is on screen stays', async () => {
    const { pane, host, bound } = await open('published');
    const before = bound();
    host.failAt({ action: 0, code: 'InvalidOperationInCellEditMode' });
    await refreshTable(pane);
    expect(pane.state().error?.message).toContain('Press Enter in the cell');
    expect(bound()).toBe(before);
  });
});

describe('findings that say the same', () => {
  test('are shown together', async () => {
    const { pane, host } = await open('published');
    for (const row of [5, 9]) host.user.setCell(`'Table 1'!F${row}`, 74_580);
    await readTable(pane);
    const cells = pane.state().judged?.groups.map((group) => group.map(({ address }) => formatAddress(address)));
    expect(cells).toEqual([["'Table 1'!F5", "'Table 1'!F9"]]);
  });
});

describe('accepting a finding', () => {
  test('asks for a reason, keeps it in the workbook, and no longer counts the finding', async () => {
    const { pane } = await open('with-errors');
    const [finding] = pane.state().judged?.open ?? [];
    if (!finding) throw new Error('There is no finding.');
    toggleAcceptance(pane, finding);
    await acceptFinding(pane, finding);
    expect(pane.state().preview).toBeNull();
    typeReason(pane, 'Agreed on 3 March');
    await acceptFinding(pane, finding);
    await applyPreview(pane);
    const { judged } = (await session.reopenPane()).state();
    expect(judged?.accepted).toMatchObject([{ reason: 'Agreed on 3 March', finding: { address: finding.address } }]);
    expect(judged?.open).toHaveLength(11);
    expect(pane.state()).toMatchObject({ acceptDraft: null });
  });
});

describe('reports', () => {
  test.each([
    ['audit', 'Costing audit'],
    ['options', 'Costing options'],
    ['publication', 'Costing publication'],
  ] as const)('of the kind %s are shown as the sheet %s, then written', async (kind, name) => {
    const { pane, host } = await open('published');
    await writeReport(pane, kind);
    expect(pane.state().preview?.operation.plan.ownSheets.map((sheet) => sheet.name)).toEqual([name]);
    await applyPreview(pane);
    expect(host.book.sheets.map((sheet) => sheet.name)).toContain(name);
    expect(pane.state().error).toBeNull();
  });
});

describe('marking cells', () => {
  const marks = ({ host }: Session): number =>
    host.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats).length;

  test('is done at once, said in a sentence, and taken away by a press', async () => {
    const opened = await open('with-errors');
    const { pane } = opened;
    await markCells(pane);
    expect([marks(opened), pane.state().notice, pane.state().busy]).toEqual([12, 'Cells marked: 12.', null]);
    await unmarkCells(pane);
    expect([marks(opened), pane.state().notice]).toEqual([0, 'Marks removed: 12.']);
    expect(pane.state().log).toEqual([]);
  });

  test('that Excel refuses says what to do', async () => {
    const opened = await open('with-errors');
    const { pane, host } = opened;
    host.failAt({ sync: 1, action: 20, code: 'InvalidOperationInCellEditMode' });
    await markCells(pane);
    expect(pane.state().error?.message).toBe(
      'A cell is being edited. Press Enter in the cell you are editing and try again. No cell is marked now.',
    );
    expect([marks(opened), pane.state().busy]).toEqual([0, null]);
  });
});
