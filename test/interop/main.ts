import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { compareFiles } from './compareFiles';
import { openLibreOffice, type LibreOffice } from './libreOffice';
import { run, writeWorkbooks } from './writeWorkbooks';

/**
 * LibreOffice, an engine of other people's making, opens every workbook that the command line writes and computes
 * every formula anew: each figure must be ours to the cent, and the audit must say the same of its workbook as of ours.
 */
async function crossCheck(office: LibreOffice, folder: string): Promise<boolean> {
  const theirFolder = join(folder, 'recalculated');
  mkdirSync(theirFolder);
  const { files, refusals } = await writeWorkbooks(folder);
  for (const refusal of refusals) console.log(refusal);
  const spoilt = files.map(spoilResults);
  office.recalculate([...files, ...spoilt], theirFolder);

  const totals = { formulas: 0, figures: 0, differences: 0, audits: 0 };
  for (const file of files) {
    const theirs = join(theirFolder, basename(file));
    const recomputed = join(theirFolder, basename(spoiltName(file)));
    const audit = await auditFile(file);
    const comparison = compareFiles(file, theirs, audit.stale);
    const differences = [
      ...comparison.differences,
      ...compareFiles(file, recomputed, audit.stale).differences.map((text) => `with its results spoilt, ${text}`),
      ...compareAudits(audit, await auditFile(theirs)),
    ];
    for (const difference of differences) console.log(`${basename(file)}: ${difference}`);
    totals.formulas += comparison.formulas;
    totals.figures += comparison.figures;
    totals.differences += differences.length;
    totals.audits++;
  }
  console.log(
    `${files.length} workbooks, ${totals.formulas} formulas, ${totals.figures} figures compared, ${totals.audits} audits, ${totals.differences} differences`,
  );
  return totals.differences === 0;
}

/** Writes the workbook with 1 for every saved number of a formula: only who computes it shows what is right. */
function spoilResults(file: string): string {
  const parts = unzipSync(readFileSync(file));
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    parts[path] = strToU8(strFromU8(bytes).replace(/(<\/f>|<f[^>]*\/>)<v>-?[\d.]+(?:E[+-]?\d+)?<\/v>/g, '$1<v>1</v>'));
  }
  const out = spoiltName(file);
  writeFileSync(out, zipSync(parts));
  return out;
}

const spoiltName = (file: string): string => file.replace(/\.xlsx$/, '.spoilt.xlsx');

interface Audit {
  /** The report's parts but for stale results, which are gone once the workbook has been computed anew. */
  readonly parts: Readonly<Record<string, string>>;
  /** What the formulas give whose saved result is stale, by address. */
  readonly stale: ReadonlyMap<string, number>;
}

interface Finding {
  readonly address: string;
  readonly cause: string;
  readonly expected: string;
}

async function auditFile(file: string): Promise<Audit> {
  const { status, stdout, stderr } = await run('audit', file, '--json');
  if (status === 2) throw new Error(`${basename(file)} cannot be audited: ${stderr}`);
  const { table, rates, options, capacity, coverage, findings } = JSON.parse(stdout);
  const isStale = ({ cause }: Finding): boolean => cause === 'stale-value';
  const lasting = findings.filter((finding: Finding) => !isStale(finding));
  const parts = {
    table,
    rates,
    options,
    capacity,
    findings: lasting,
    computed: coverage.computed,
    checked: coverage.checked,
  };
  return {
    parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)])),
    stale: new Map(findings.filter(isStale).map(({ address, expected }: Finding) => [address, Number(expected)])),
  };
}

function compareAudits(ours: Audit, theirs: Audit): readonly string[] {
  const differing = Object.keys(ours.parts).filter((name) => ours.parts[name] !== theirs.parts[name]);
  return [
    ...differing.map((name) => `the audit's ${name}: ${ours.parts[name]} here, ${theirs.parts[name]} there.`),
    ...[...theirs.stale.keys()].map((address) => `${address} is stale though computed anew.`),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'costing-interop-'));
try {
  const office = openLibreOffice(folder);
  if (!office)
    console.log('LibreOffice is not installed (soffice): install Debian’s libreoffice-calc to run this check.');
  process.exitCode = office && (await crossCheck(office, folder)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
