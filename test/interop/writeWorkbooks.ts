import { copyFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src/headless/commandLine';
import type { ExitStatus } from '../../src/headless/runCommand';

const samples = fileURLToPath(new URL('../../assets/sample/', import.meta.url));
const rates = 'P-3=19400,P-2=16300.50,G=13400.25';

/** What the command line makes of a workbook, by the name that the written workbook gets. */
const jobs: Readonly<Record<string, readonly string[]>> = {
  'option-1': ['switch', '--option', '1'],
  'option-2': ['switch', '--option', '2'],
  'all-options': ['switch', '--option', 'all'],
  recalculated: ['recalc'],
  'new-rates': ['recalc', '--rates', rates],
  formulas: ['recalc', '--write', 'formulas'],
  'what-if': ['what-if', '--rates', '+3%', '--months', '8.3=P-3:6,P-2:9,G:2'],
  'options-report': ['report', '--kind', 'options'],
  publication: ['report', '--kind', 'publication'],
  'formulas-new-rates': ['recalc', '--write', 'formulas', '--rates', rates],
};

/** What the command line makes of the workbooks with live formulas that it wrote itself. */
const secondJobs = ['option-2', 'new-rates'];

/** The workbooks that were written, and in a sentence each what the command line refused to write. */
export interface Written {
  readonly files: readonly string[];
  readonly refusals: readonly string[];
}

/** Writes the samples, and all that the command line makes of each, into the folder. */
export async function writeWorkbooks(folder: string): Promise<Written> {
  const files: string[] = [];
  const refusals: string[] = [];
  const write = async (file: string, job: string): Promise<string | null> => {
    const out = file.replace(/\.xlsx$/, `-${job}.xlsx`);
    const [command = '', ...options] = jobs[job] ?? [];
    const { status, stderr } = await run(command, file, ...options, '--out', out);
    if (status === 0) files.push(out);
    else refusals.push(`${basename(out)} was not written: ${stderr.trim()}`);
    return status === 0 ? out : null;
  };
  for (const sample of readdirSync(samples).filter((name) => name.endsWith('.xlsx'))) {
    const copy = join(folder, sample);
    copyFileSync(join(samples, sample), copy);
    files.push(copy);
    for (const job of Object.keys(jobs)) {
      const out = await write(copy, job);
      if (out && job === 'formulas') for (const second of secondJobs) await write(out, second);
    }
  }
  return { files, refusals };
}

/** Runs one command line in this process. */
export async function run(...words: string[]): Promise<{ status: ExitStatus; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const status = await runCommandLine(words, {
    out: (text) => void (printed.stdout += text),
    err: (text) => void (printed.stderr += text),
  });
  return { status, ...printed };
}
