import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSample, type Journey } from '../journeys/openJourney';
import { run } from './run';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'costing-'));
const sample = (name: string) => join(root, 'assets', 'sample', name);
const scratch = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

/** The published sample after a person's edits, saved. */
async function edited(name: string, edit: (user: Journey['host']['user']) => unknown): Promise<string> {
  const journey = await openSample('published.xlsx');
  await edit(journey.host.user);
  return write(name, journey.host.save());
}

beforeAll(async () => {
  await edited('no-g.xlsx', (user) => user.clear("'Table 1'!G3:H43"));
  await edited('no-code.xlsx', (user) => user.setCell("'Table 1'!B6", 'Extended small group'));
  await edited('as-displayed.xlsx', keepAsDisplayed);
  await edited('letters.xlsx', (user) => user.setCell("'Table 1'!E6", 'four'));
});

/** Excel's "Set precision as displayed". */
async function keepAsDisplayed(): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.usePrecisionAsDisplayed = true;
  await context.sync();
}

function write(name: string, bytes: string | Uint8Array): string {
  writeFileSync(scratch(name), bytes);
  return scratch(name);
}

describe('the command line', () => {
  test('audit --json states the table, rates, options, capacity, coverage and no finding for the published sample', async () => {
    const { status, stdout, stderr } = await run('audit', sample('published.xlsx'), '--json');
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout);
    expect(report.table).toEqual({
      sheet: 'Table 1',
      range: 'A3:J43',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
    });
    expect(report.rates).toEqual({
      values: { 'P-3': '18645', 'P-2': '15820', G: '12995' },
      source: 'detected',
      explained: { cells: 40, of: 40 },
    });
    expect(report.options.map(({ id, label, totals }: Record<string, unknown>) => ({ id, label, totals }))).toEqual([
      {
        id: '1',
        label: 'Working Group on ISET and no small group',
        totals: {
          activityCosts: '1736500',
          pMonths: '124',
          pStaff: '2193330',
          gMonths: '24',
          gStaff: '311880',
          staff: '2505210',
          total: '4241710',
        },
      },
      {
        id: '2',
        label: 'a small group on ISET and no Working Group',
        totals: {
          activityCosts: '1636500',
          pMonths: '120',
          pStaff: '2118750',
          gMonths: '23',
          gStaff: '298885',
          staff: '2417635',
          total: '4054135',
        },
      },
    ]);
    expect(report.options[0].workstreams[0]).toEqual({
      number: '1',
      activityCosts: '399000',
      pMonths: '28.5',
      pStaff: '503132.5',
      gMonths: '4.5',
      gStaff: '58477.5',
      staff: '561610',
      total: '960610',
    });
    expect(report.capacity).toContainEqual({ option: '1', grade: 'P-3', needed: '82', available: '72' });
    expect(report.coverage).toEqual({
      computed: 193,
      checked: 193,
      exact: expect.any(Number),
      rounded: expect.any(Number),
      found: 0,
    });
    expect(report.coverage.exact + report.coverage.rounded).toBe(193);
    expect(report.findings).toEqual([]);
  });

  test('audit finds the dozen planted errors, each with its cause, and exits with 1', async () => {
    const { status, stdout } = await run('audit', sample('with-errors.xlsx'), '--json');
    expect(status).toBe(1);
    const planted = JSON.parse(readFileSync(join(root, 'test', 'data', 'plantedErrors.json'), 'utf8')) as Record<
      string,
      string
    >[];
    const found = JSON.parse(stdout).findings.map(
      ({ address, cause, row, column, expected, actual }: Record<string, string>) => ({
        address,
        cause,
        row,
        column,
        expected,
        actual,
      }),
    );
    const byAddress = (a: Record<string, string>, b: Record<string, string>) =>
      String(a['address']).localeCompare(String(b['address']));
    expect(found.sort(byAddress)).toEqual(planted.sort(byAddress));
  });

  test('bind --json says what each column and row was taken for', async () => {
    const { stdout } = await run('bind', sample('working-file.xlsx'), '--json');
    const binding = JSON.parse(stdout);
    expect(binding.columns.map(({ column, meaning }: Record<string, string>) => `${column} ${meaning}`)).toEqual([
      'B code',
      'C activity',
      'D option',
      'F activityCosts',
      'G type',
      'H months:P-3',
      'I months:P-2',
      'J pMonths',
      'K pStaff',
      'L gMonths',
      'M gStaff',
      'N staff',
      'O total',
    ]);
    expect(binding.rows).toContainEqual({ row: 13, kind: 'activity', code: '1.2.3', option: '2', workstream: '1' });
    expect(binding.activities).toContainEqual(
      expect.objectContaining({
        code: '1.2.3',
        option: '2',
        activityCosts: '50000',
        pMonths: '3',
        months: { 'P-3': '2', 'P-2': '1' },
        gMonths: '0',
      }),
    );
    expect(binding.issues).toEqual([]);
  });

  test('compare --json gives the bridge between the options', async () => {
    const { stdout } = await run('compare', sample('published.xlsx'), '--json');
    expect(JSON.parse(stdout).bridge).toEqual([
      {
        from: '1',
        to: '2',
        steps: [
          { row: '1.6', kind: 'removed', total: '-290685' },
          { row: '1.2.3', kind: 'added', total: '103110' },
        ],
        difference: '-187575',
      },
    ]);
  });

  test('switch writes OUT and leaves FILE', async () => {
    const before = readFileSync(sample('working-file.xlsx'));
    const { status, stdout } = await run(
      'switch',
      sample('working-file.xlsx'),
      '--option',
      '2',
      '--out',
      scratch('switched.xlsx'),
    );
    expect(status).toBe(0);
    expect(stdout).toContain("'Costing 2025-26'!D5: Option 1 → Option 2");
    expect(readFileSync(sample('working-file.xlsx'))).toEqual(before);
    expect(existsSync(scratch('switched.xlsx'))).toBe(true);
  });

  test('publish prints the table as the United Nations does', async () => {
    const { stdout } = await run('publish', sample('published.xlsx'), '--format', 'csv', '--option', '2');
    const lines = stdout.trim().split('\r\n');
    expect(lines.find((line) => line.includes('1.7 General'))).toContain(
      '0.5,9\u00a0323,0.5,6\u00a0498,15\u00a0820,15\u00a0820',
    );
    expect(lines.at(-1)).toContain(
      'Total for table 1 (Option 2),1\u00a0636\u00a0500,,120,2\u00a0118\u00a0750,23,298\u00a0885,2\u00a0417\u00a0635,4\u00a0054\u00a0135',
    );
    expect(stdout).not.toContain('Option 1');
  });
});

describe('the program', () => {
  test('prints the result, and exits with the status', () => {
    const program = (...words: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'src/headless/main.ts', ...words], {
        cwd: root,
        encoding: 'utf8',
      });
    const done = program('compare', sample('published.xlsx'));
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toContain('difference: −187 575');
    const refused = program('audit', scratch('none.xlsx'));
    expect([refused.status, refused.stdout]).toEqual([2, '']);
  });
});

describe('what cannot be done is one line on standard error, status 2, and no file', () => {
  const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const ole = (name: string) =>
    new Uint8Array([
      ...oleHeader,
      ...new Uint8Array(2000),
      ...new Uint8Array(Buffer.from(name, 'utf16le')),
      ...new Uint8Array(2000),
    ]);
  const cases: readonly (readonly [string, () => string[], RegExp])[] = [
    ['a file that is not there', () => ['audit', scratch('none.xlsx')], /does not exist/u],
    [
      'a damaged file',
      () => ['audit', write('damaged.xlsx', readFileSync(sample('published.xlsx')).subarray(0, 5000))],
      /damaged/iu,
    ],
    ['a password', () => ['audit', write('locked.xlsx', ole('EncryptedPackage'))], /password/iu],
    ['an .xls', () => ['audit', write('old.xls', ole('Workbook'))], /\.xls/u],
    [
      'no G columns',
      () => ['audit', scratch('no-g.xlsx')],
      /has no column for the months of G staff, the cost of G staff: add/u,
    ],
    [
      'a row without a code',
      () => ['audit', scratch('no-code.xlsx')],
      /Row 6 of 'Table 1' has figures but no activity code.*'Table 1'!B6/u,
    ],
    [
      'letters for months',
      () => ['audit', scratch('letters.xlsx')],
      /'Table 1'!E6 holds "four", not a number of months/u,
    ],
    ['a text file', () => ['audit', write('notes.xlsx', 'not a workbook')], /./u],
    [
      'an option that the table lacks',
      () => ['switch', sample('published.xlsx'), '--option', '7', '--out', scratch('out.xlsx')],
      /no option 7/u,
    ],
    [
      'formulas over text',
      () => ['recalc', sample('pasted.xlsx'), '--write', 'formulas', '--out', scratch('out.xlsx')],
      /are text/u,
    ],
    [
      'a negative rate',
      () => ['recalc', sample('published.xlsx'), '--rates', 'P-3=-5', '--out', scratch('out.xlsx')],
      /--rates/u,
    ],
    [
      'figures that the workbook would round to what its cells show',
      () => ['recalc', scratch('as-displayed.xlsx'), '--rates', 'P-3=18645.5', '--out', scratch('out.xlsx')],
      /'Table 1'!F15 would hold 50286 instead of 50285\.5, so nothing was changed\. Turn that off/u,
    ],
    [
      'a range that is no table',
      () => ['audit', sample('published.xlsx'), '--range', 'A20:J30'],
      /No table of resource requirements/u,
    ],
    [
      'OUT that is FILE',
      () => ['recalc', write('same.xlsx', readFileSync(sample('published.xlsx'))), '--out', scratch('same.xlsx')],
      /is the workbook itself/u,
    ],
    ['a command that does not exist', () => ['guess', sample('published.xlsx')], /unknown command/u],
  ];
  test.each(cases)('%s', async (_, words, message) => {
    const { status, stdout, stderr } = await run(...words());
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
    expect(existsSync(scratch('out.xlsx'))).toBe(false);
  });
});

describe('restore', () => {
  test('lists the operations of the log, takes one back, and the workbook is as before', async () => {
    const [switched, restored] = [scratch('switched.xlsx'), scratch('restored.xlsx')];
    await run('switch', sample('option-totals.xlsx'), '--option', '2', '--out', switched);
    const list = JSON.parse((await run('restore', switched, '--list', '--json')).stdout);
    expect(list.operations).toMatchObject([{ number: 1, title: 'Switch to option 2', isIntact: true }]);
    expect(list.operations[0].changes).toContainEqual({
      kind: 'cell',
      place: "'Costing 2025-26'!O54",
      from: 4241710,
      to: 4054135,
    });
    expect((await run('restore', switched, '--list')).stdout).toMatch(
      /^1 +\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}Switch to option 2: 16 cells\n$/u,
    );
    const { status, stdout, stderr } = await run('restore', switched, '--out', restored, '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).cells).toContainEqual(
      expect.objectContaining({ row: 54, column: 15, from: 4054135, to: 4241710 }),
    );
    const total = async (file: string) =>
      JSON.parse((await run('bind', file, '--json')).stdout).activeOption as string | null;
    expect([await total(switched), await total(restored)]).toEqual(['2', await total(sample('option-totals.xlsx'))]);
    expect((await run('restore', restored, '--out', scratch('again.xlsx'), '--operation', '2')).stdout).toContain(
      'Restore: Restore: Switch to option 2: 16 cells change.',
    );
  });

  test.each([
    [['--out', 'x.xlsx'], 'The workbook has no log of operations: there is nothing to restore.'],
    [['--out', 'x.xlsx', '--operation', 'two'], 'The workbook has no log of operations: there is nothing to restore.'],
    [[], 'Name the workbook to write with --out, or use --list.'],
  ])('says what is missing: %j', async (words, sentence) => {
    const { status, stderr } = await run('restore', sample('published.xlsx'), ...words);
    expect([status, stderr]).toEqual([2, `${sentence}\n`]);
  });

  test('an operation that the log does not have, or that was changed since, is refused in one line', async () => {
    const switched = scratch('switched-once.xlsx');
    await run('switch', sample('option-totals.xlsx'), '--option', '2', '--out', switched);
    const refuse = async (number: string) =>
      (await run('restore', switched, '--out', scratch('refused.xlsx'), '--operation', number)).stderr;
    expect(await refuse('7')).toBe('The log has no operation 7; it has 1 to 1: see restore --list.\n');
    expect(await refuse('1.5')).toBe('--operation 1.5 is no number of an operation: see restore --list.\n');
    expect(existsSync(scratch('refused.xlsx'))).toBe(false);
  });
});
