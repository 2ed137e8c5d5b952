import type { Command } from 'commander';
import { prepareRemoval } from '../../app/planRemoval';
import { failure } from '../../domain/result';
import { officeWorkbook } from '../../excel/officeWorkbook';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';

interface RemoveOptions extends CommonOptions {
  readonly out: string;
}

export function registerRemove(program: Command, run: CommandRunner): Command {
  return program
    .command('remove <file>')
    .description('remove the add-in’s sheets and all else that it keeps in the workbook')
    .requiredOption('--out <file>', 'the workbook to write')
    .action((file: string, options: RemoveOptions) =>
      run(file, options, async (bound, workbook) => {
        const planned = await prepareRemoval(officeWorkbook, bound);
        return planned.ok
          ? applyAndSave(file, options.out, bound, workbook, planned.value)
          : failure(`${file}: ${planned.failure}`);
      }),
    );
}
