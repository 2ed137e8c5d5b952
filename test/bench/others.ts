import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Model } from '@ironcalc/wasm';
import { createWorkbook, saveWorkbook } from '../../assets/sample/make/saveWorkbook';
import { applyOperation } from '../../src/app/applyOperation';
import { auditBound } from '../../src/app/auditBound';
import { bindTable } from '../../src/app/bindTable';
import { planRecalculation } from '../../src/app/planRecalculation';
import { computeWorkplan } from '../../src/calc/computeWorkplan';
import { initialiseEngine } from '../../src/host/engine/engine';
import { translateFormula } from '../../src/host/formula/translateFormula';
import type { Book } from '../../src/host/model/book';
import { engineModule } from '../../src/host/node/engineModule';
import { openWorkbook } from '../../src/headless/openWorkbook';
import { openLibreOffice, type LibreOffice } from '../interop/libreOffice';
import { bind, unwrap, withLargeTable } from './largeWorkbook';
import { compare, median, medianTime, time, type Row, type Section } from './row';

const sizes = [1_000];
const officeRuns = 9;

/** The same figures by formulas, in the engines that a person would use instead. */
export async function measureOthers(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'costing-bench-'));
  try {
    const office = openLibreOffice(folder);
    const rows: Row[] = [];
    for (const size of sizes) {
      const file = join(folder, `live-${size}.xlsx`);
      rows.push(...(await measureEngine(size, file)));
      if (office) rows.push(await measureOffice(office, size, file, folder));
    }
    const missing = office ? '' : ' LibreOffice is not installed here: its rows are left out.';
    return { title: 'Against others', note: note + missing, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const note =
  "The table with live formulas, as `recalc --write formulas` writes it. IronCalc and LibreOffice compute; they check nothing. LibreOffice is timed for a whole conversion to CSV, less the conversion of an empty workbook straight after it, the median of nine; ours is timed from the file too, once it is warm: two fifths of it is reading the file's XML in JavaScript, a fifth the way through Microsoft's client, and two fifths the decoding of the table and the audit of each figure and formula, which LibreOffice does not do. No public package or script does this audit. The list of npm's packages has for spreadsheet, Excel, CSV or table with audit, lint, check, validate, reconcile, footing or subtotal only parsers, engines and checkers of single values (csv-file-validator, tableschema); sheetsense and xlsx-audit-mcp, found by meaning in documentation and code, look at the formulas of a workbook and are not in the registry that this machine reaches. PyPI's spreadsheet-auditor 0.4.0, unexplained-cells 0.3.0 and sheet-lint 0.1.0 test the ranges and stored results of SUM formulas, not typed totals, and could not be installed here; genpark-financial-audit 1.0.1 adds up a bare matrix with one row and one column of totals: it knows no subtotal, option or staff cost.";

/** IronCalc alone, without what the host does around it. */
async function measureEngine(size: number, file: string): Promise<readonly Row[]> {
  return withLargeTable(size, async (host, port) => {
    const bound = await bind(port);
    unwrap(await applyOperation(port, bound, unwrap(planRecalculation(bound, { write: 'formulas' }))));
    writeFileSync(file, host.save());
    const live = await port.read();
    const { book } = host;
    const { workplan, costing } = unwrap(bindTable(live));
    const compute = medianTime(() => computeWorkplan(workplan, costing.rates));
    const check = medianTime(() => auditBound(unwrap(bindTable(live))));
    initialiseEngine(engineModule());
    const runs = Array.from({ length: 3 }, () => timeIronCalc(book));
    const [load, evaluate] = [median(runs.map(({ load }) => load)), median(runs.map(({ evaluate }) => evaluate))];
    return [
      compare(`${size} activities, in memory: every figure anew`, compute, evaluate, 'ms', 'IronCalc, evaluate', 1),
      compare(
        `${size} activities, from cells: bind and audit`,
        check,
        load + evaluate,
        'ms',
        'IronCalc, set cells and evaluate',
        1,
      ),
    ];
  });
}

function timeIronCalc(book: Book): { readonly load: number; readonly evaluate: number } {
  const model = new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  book.sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  const inputs = book.sheets.flatMap((sheet, index) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].map(([column, { value, formula }]) => {
        const content = formula === null ? String(value ?? '') : `=${translateFormula(formula, book, sheet, row)}`;
        return [index, row, column, content] as const;
      }),
    ),
  );
  const load = time(() =>
    inputs.forEach(([sheet, row, column, content]) => model.setUserInput(sheet, row, column, content)),
  );
  const evaluate = time(() => model.evaluate());
  model.free();
  return { load, evaluate };
}

async function measureOffice(office: LibreOffice, size: number, file: string, folder: string): Promise<Row> {
  const empty = join(folder, 'empty.xlsx');
  const workbook = createWorkbook('Empty');
  workbook.addWorksheet('Empty');
  writeFileSync(empty, await saveWorkbook(workbook));
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const convert = (each: string): number => time(() => office.recalculate([each], out, 'csv'));
  const check = async (): Promise<number> => {
    const start = performance.now();
    const opened = unwrap(await openWorkbook(file));
    auditBound(await bind(opened.port));
    opened.close();
    return performance.now() - start;
  };
  // Neither side's start counts: LibreOffice's goes with the empty workbook, ours is to compile what runs often.
  for (let run = 0; run < officeRuns; run++) await check();
  const times: number[] = [];
  const differences: number[] = [];
  // By turns, since a conversion takes far longer to start than to compute; the first round readies the machine.
  for (let run = 0; run <= officeRuns; run++) {
    differences.push(convert(file) - convert(empty));
    times.push(await check());
  }
  return compare(
    `${size} activities, from the file: open, bind and audit`,
    median(times.slice(1)),
    median(differences.slice(1)),
    'ms',
    'LibreOffice, open and compute',
    1,
  );
}
