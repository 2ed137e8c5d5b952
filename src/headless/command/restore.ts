import type { Command } from 'commander';
import { planRestore } from '../../app/planRestore';
import { readLog, type LoggedOperation } from '../../app/log/readLog';
import { failure, success, type Result } from '../../domain/result';
import { parseOperation } from '../parseChoices';
import { applyAndSave, type CommandRunner, type CommonOptions, type Output } from '../runCommand';
import { logToJson } from '../toJson';
import { describeLog } from '../toText';

interface RestoreOptions extends CommonOptions {
  readonly out?: string;
  readonly operation?: string;
  readonly list?: true;
}

export function registerRestore(program: Command, run: CommandRunner): Command {
  return program
    .command('restore <file>')
    .description('take an operation of the workbook’s log back, or list them')
    .option('--list', 'list the operations in the log')
    .option('--operation <number>', 'the number of the operation; the last one where none is given')
    .option('--out <file>', 'the workbook to write')
    .action((file: string, options: RestoreOptions) =>
      run(file, options, async (bound, workbook): Promise<Result<Output, string>> => {
        const log = readLog(bound.workbook);
        if (!log.ok) return failure(`${file}: ${log.failure}`);
        if (options.list) return success({ text: () => describeLog(log.value), json: () => logToJson(log.value) });
        if (options.out === undefined) return failure('Name the workbook to write with --out, or use --list.');
        const chosen = chooseOperation(log.value, options.operation);
        if (!chosen.ok) return chosen;
        const planned = planRestore(bound, chosen.value);
        return planned.ok
          ? applyAndSave(file, options.out, bound, workbook, planned.value)
          : failure(`${file}: ${planned.failure}`);
      }),
    );
}

function chooseOperation(log: readonly LoggedOperation[], text: string | undefined): Result<LoggedOperation, string> {
  const last = log.at(-1);
  if (!last) return failure('The workbook has no log of operations: there is nothing to restore.');
  if (text === undefined) return success(last);
  const number = parseOperation(text);
  if (!number.ok) return number;
  const found = log.filter((operation) => operation.number === number.value).at(-1);
  return found
    ? success(found)
    : failure(
        `The log has no operation ${text}; it has ${log[0]?.number ?? ''} to ${last.number}: see restore --list.`,
      );
}
