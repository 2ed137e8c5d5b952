import type { Command } from 'commander';
import { planSwitch } from '../../app/planSwitch';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';

interface SwitchOptions extends CommonOptions {
  readonly out: string;
  readonly option: string;
}

export function registerSwitch(program: Command, run: CommandRunner): Command {
  return program
    .command('switch <file>')
    .description('make an option the one in use: figures, shown rows, the cell for it')
    .requiredOption('--option <id>', "the option's id, or all to show every row")
    .requiredOption('--out <file>', 'the workbook to write')
    .action((file: string, options: SwitchOptions) =>
      run(file, options, async (bound, workbook) => {
        const planned = planSwitch(bound, options.option);
        return planned.ok ? applyAndSave(file, options.out, bound, workbook, planned.value) : planned;
      }),
    );
}
