import { closeSync, existsSync, openSync, realpathSync, renameSync, writeSync } from 'node:fs';
import { applyOperation } from '../app/applyOperation';
import { bindTable, type BindHints, type BoundTable } from '../app/bindTable';
import type { Operation } from '../app/operation';
import type { GradeMix } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import { WorkbookError } from '../excel/port';
import { openWorkbook, type OpenWorkbook } from './openWorkbook';
import { readErrorCode } from './readErrorCode';
import { parseBlock, parseMix } from './parseChoices';
import { describeOperation } from './toText';

/** The options that every command takes. */
export interface CommonOptions {
  readonly json?: true;
  readonly sheet?: string;
  readonly range?: string;
  readonly mix?: readonly string[];
}

/** 0 done, 1 the audit found something, 2 the work could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** Where a command prints: its result, and the one line that says why there is none. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** What a command does with the bound table. */
export type CommandWork = (
  bound: BoundTable,
  workbook: OpenWorkbook,
) => Promise<Result<Output, string>> | Result<Output, string>;

/** Opens the file, binds its table, does the work and prints. */
export type CommandRunner = (file: string, options: CommonOptions, work: CommandWork) => Promise<void>;

/** What a command prints, and the exit status that goes with it. */
export interface Output {
  readonly text: () => string;
  readonly json: () => unknown;
  readonly status?: 0 | 1;
}

/** Opens the file, binds its table, does the work and prints; a failure is one line on standard error and status 2. */
export async function runCommand(
  file: string,
  options: CommonOptions,
  work: CommandWork,
  terminal: Terminal,
): Promise<ExitStatus> {
  const result = await bindAndWork(file, options, work);
  if (!result.ok) {
    terminal.err(`${result.failure.replace(/\s*\n\s*/gu, ' ')}\n`);
    return 2;
  }
  const { text, json, status = 0 } = result.value;
  terminal.out(`${options.json ? JSON.stringify(json(), null, 1) : text()}\n`);
  return status;
}

async function bindAndWork(file: string, options: CommonOptions, work: CommandWork): Promise<Result<Output, string>> {
  const hints = readHints(options);
  if (!hints.ok) return hints;
  const opened = await openWorkbook(file);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  try {
    const bound = bindTable(await workbook.port.read(), hints.value);
    return bound.ok ? await work(bound.value, workbook) : failure(`${file}: ${bound.failure}`);
  } catch (error) {
    if (error instanceof WorkbookError) return failure(`${file}: ${error.message}`);
    throw error;
  } finally {
    workbook.close();
  }
}

function readHints({ sheet, range, mix = [] }: CommonOptions): Result<BindHints, string> {
  const block = range === undefined ? null : parseBlock(range);
  if (block && !block.ok) return block;
  const mixes = new Map<string, GradeMix>();
  for (const text of mix) {
    const parsed = parseMix(text);
    if (!parsed.ok) return parsed;
    mixes.set(parsed.value.code, parsed.value.mix);
  }
  return success({ ...(sheet === undefined ? {} : { sheet }), ...(block ? { range: block.value } : {}), mixes });
}

/** Applies an operation and saves the result as OUT; FILE is never written to. */
export async function applyAndSave(
  file: string,
  out: string,
  bound: BoundTable,
  { port, host }: OpenWorkbook,
  operation: Operation,
): Promise<Result<Output, string>> {
  const own = refuseOriginal(file, out);
  if (!own.ok) return own;
  const applied = await applyOperation(port, bound, operation);
  if (!applied.ok) return failure(`${file}: ${applied.failure}`);
  const { confirmed, unlogged } = applied.value;
  const notes = [...operation.notes, ...(unlogged === undefined ? [] : [unlogged])];
  const saved = writeWhole(out, host.save());
  if (!saved.ok) return saved;
  return success({
    text: () => describeOperation({ ...operation, notes }, out),
    json: () => ({
      written: out,
      cells: operation.changes.map(({ address, from, to }) => ({
        sheet: address.sheet,
        row: address.row,
        column: address.column,
        from,
        to,
      })),
      confirmed,
      notes,
    }),
  });
}

/** Fails where OUT is FILE, which is never written to. */
export function refuseOriginal(file: string, out: string): Result<null, string> {
  return existsSync(out) && realpathSync(out) === realpathSync(file)
    ? failure(`${out} is the workbook itself: name another file to write, so that the original stays.`)
    : success(null);
}

/** Writes beside the place and renames, so that OUT is whole or not there. */
export function writeWhole(out: string, bytes: Uint8Array): Result<null, string> {
  const partial = `${out}.part`;
  try {
    const descriptor = openSync(partial, 'w');
    writeSync(descriptor, bytes);
    closeSync(descriptor);
    renameSync(partial, out);
    return success(null);
  } catch (error) {
    const code = readErrorCode(error);
    if (code === null) throw error;
    return failure(`${out} cannot be written (${code}): choose a folder that exists and that you may write to.`);
  }
}
