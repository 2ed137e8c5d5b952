import type { Command } from 'commander';
import { removeMarks } from '../../app/marks/replaceMarks';
import { success } from '../../domain/result';
import type { CommandRunner, CommonOptions } from '../runCommand';
import { saveMarks } from '../saveMarks';

interface UnmarkOptions extends CommonOptions {
  readonly out: string;
}

export function registerUnmark(program: Command, run: CommandRunner): Command {
  return program
    .command('unmark <file>')
    .description('take the marks of an audit from the cells again')
    .requiredOption('--out <file>', 'the workbook to write')
    .action((file: string, options: UnmarkOptions) =>
      run(file, options, async (bound, workbook) => {
        const { out } = options;
        const done = await saveMarks(file, out, workbook, () => removeMarks(workbook.port, bound));
        if (!done.ok) return done;
        const { removed } = done.value;
        return success({
          text: () => `Marks removed: ${removed}. Written: ${out}`,
          json: () => ({ written: out, removed }),
        });
      }),
    );
}
