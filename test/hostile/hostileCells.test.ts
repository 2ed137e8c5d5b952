import fc from 'fast-check';
import { auditBound } from '../../src/app/auditBound';
import { bindTable, type BindHints } from '../../src/app/bindTable';
import { planFix } from '../../src/app/planFix';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planSwitch } from '../../src/app/planSwitch';
import { publishTable } from '../../src/app/publishTable';
import { renderTable } from '../../src/app/renderTable';
import { emptyState } from '../../src/app/storedState';
import { Decimal } from '../../src/domain/decimal';
import { readFigure } from '../../src/table/readFigure';
import { openSample, unwrap } from '../journeys/openJourney';
import { snapshotOf } from '../table/snapshotOf';
import { published } from '../table/workplanTable';
import { anyText } from '../anyText';
import { howMany } from '../thorough';

const attacks = [
  '=HYPERLINK("http://evil.example","Click")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd|calc',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  '"><script>alert(1)</script>',
  '{{constructor.constructor("return process")()}}',
  '__proto__',
] as const;
const numbers = [
  '1e309',
  '-1e309',
  'NaN',
  'Infinity',
  '1.234,56',
  '٣',
  '٣٤٫٥',
  '１２３',
  '1_000',
  '0x10',
  '--5',
  '(5',
  '1 2',
  '9'.repeat(400),
  '#REF!',
  '-',
  '½',
] as const;
const texts = [
  '\u202eABC',
  '👩‍💻',
  '\u0000',
  '\ud800',
  'x'.repeat(32_767),
  ' '.repeat(32_767),
  '1 '.repeat(16_000),
  '-'.repeat(32_767),
  '(a'.repeat(16_000),
] as const;

const text = fc.oneof(fc.constantFrom<string>(...attacks, ...numbers, ...texts), anyText(60));
const content = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
);

const hints: BindHints = {
  rates: new Map([
    ['P-3', new Decimal(18645)],
    ['P-2', new Decimal(15820)],
    ['G', new Decimal(12995)],
  ]),
};

const counts = { figures: 0, tables: 0, bound: 0, states: 0 };
const isFormula = /^[=+@\t\r]|^-[^\d\s]/u;

describe('a text in a figure’s place', () => {
  test.each([
    ['1e309', 'unreadable', '0'],
    ['NaN', 'unreadable', '0'],
    ['Infinity', 'unreadable', '0'],
    ['٣', 'unreadable', '0'],
    ['1.234,56', 'text', '1234.56'],
  ])('%s is %s', (written, kind, value) => {
    const figure = readFigure({ sheet: 'Table 1', row: 1, column: 1 }, written, null, 1);
    expect([figure.kind, figure.value.toString()]).toEqual([kind, value]);
  });

  test('is a finite figure or none, whatever it is', () => {
    fc.assert(
      fc.property(content, fc.constantFrom(1, 1000), (written, unit) => {
        counts.figures++;
        const { kind, value, decimals } = readFigure({ sheet: 'Table 1', row: 1, column: 1 }, written, null, unit);
        expect(value.isFinite() && Number.isFinite(decimals)).toBe(true);
        if (kind !== 'number' && kind !== 'text') expect(value.isZero()).toBe(true);
      }),
      { numRuns: howMany(250, 5000), seed: 1 },
    );
  });
});

describe('a table with hostile contents', () => {
  const amount = fc.double({ noNaN: true });
  const written = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.oneof(amount, fc.boolean()) });
  const place = fc.record({ row: fc.nat(published.length - 1), column: fc.nat(9), written });

  test('is bound or refused in a sentence; audits, plans and publications of it do not fail, and no field of a CSV is a formula', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), text, (places, sheetName) => {
        counts.tables++;
        const rows = published.map((cells, row) =>
          cells.map(
            (cell, column) => places.find((each) => each.row === row && each.column === column)?.written ?? cell,
          ),
        );
        const bound = bindTable(snapshotOf({ name: sheetName, rows }), hints);
        if (!bound.ok) {
          expect(bound.failure.length).toBeGreaterThan(0);
          return;
        }
        counts.bound++;
        const { findings } = auditBound(bound.value);
        for (const finding of findings) planFix(bound.value, finding);
        planRecalculation(bound.value, { write: 'values' });
        planRecalculation(bound.value, { write: 'formulas' });
        planSwitch(bound.value, '2');
        const printed = publishTable(bound.value, 'all');
        renderTable(printed, 'text');
        expect(renderTable(printed, 'html')).not.toContain('<script');
        expect(fieldsOf(renderTable(printed, 'csv')).filter((field) => isFormula.test(field))).toEqual([]);
      }),
      { numRuns: howMany(20, 400), seed: 1, endOnFailure: true },
    );
  });

  test('texts stay texts in the sheet that the add-in writes, and after the workbook is opened again', async () => {
    const journey = await openSample('published.xlsx');
    const { table } = await journey.bind();
    const activities = table.rows.filter(({ kind }) => kind === 'activity');
    const sheet = journey.host.book.sheets[0];
    const column = table.columns.find(({ meaning }) => meaning === 'activity')?.column ?? 0;
    for (const [index, attack] of attacks.entries()) {
      const row = activities[index];
      const cell = row && sheet?.rows.get(row.row)?.get(column);
      if (cell) cell.value = `${row.code} ${attack}`;
    }
    journey.host.user.renameSheet(table.range.sheet, "O'Neil ! 👩‍💻 \u200fجدول");
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'formulas' })));
    for (const { host } of [journey, await journey.reopen()]) {
      const own = host.book.sheets.find(({ name }) => name === 'Costing inputs');
      const titles = [...(own?.rows.values() ?? [])].flatMap((cells) => cells.get(2) ?? []);
      expect(titles.length).toBeGreaterThan(activities.length - 5);
      expect(titles.filter(({ formula }) => formula !== null)).toEqual([]);
    }
  });
});

describe('what the add-in keeps, tampered with', () => {
  const kept = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom(
      JSON.stringify({ ...emptyState, version: 2 }),
      '{"version":1,"binding":null,"activeOption":"__proto__","mixes":{"__proto__":{}},"remembered":{"constructor":{}}}',
      '{"version":1,"binding":null,"activeOption":"2","mixes":{"1.2":{"P-9":"9999"}},"remembered":{"1":{"total total":"=cmd|calc"}}}',
    ),
    fc
      .record({
        key: fc.constantFrom('version', 'binding', 'activeOption', 'mixes', 'remembered'),
        value: fc.jsonValue(),
      })
      .map(({ key, value }) => JSON.stringify({ ...emptyState, [key]: value })),
  );

  test('is refused in a sentence or harmless', () => {
    fc.assert(
      fc.property(kept, (stored) => {
        counts.states++;
        const bound = bindTable({ ...snapshotOf({ rows: published }), stored }, hints);
        if (!bound.ok) {
          expect(bound.failure).toMatch(/\.$/u);
          return;
        }
        for (const option of ['1', '2', 'all', '__proto__', 'constructor']) {
          const planned = planSwitch(bound.value, option);
          const written = planned.ok ? planned.value.plan.cells : [];
          expect(written.filter(({ content: cell }) => 'formula' in cell)).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 1, endOnFailure: true },
    );
  });
});

afterAll(() => {
  const { figures, tables, bound, states } = counts;
  console.info(
    `Hostile cells: ${figures} figures, ${tables} tables (${bound} bound, the others refused in a sentence), ${states} stored states.`,
  );
});

/** The fields of a CSV text, without their quotes. */
function fieldsOf(csv: string): readonly string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/gu)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );
}
