import type { Command } from 'commander';
import { whatIf } from '../../app/whatIf';
import { planWhatIf } from '../../app/whatIfOperation';
import { failure, success } from '../../domain/result';
import { collect } from '../parseChoices';
import { parseWhatIf, type WhatIfWords } from '../parseWhatIf';
import { describeWhatIf, whatIfToJson } from '../printWhatIf';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';

interface WhatIfOptions extends CommonOptions, WhatIfWords {
  readonly out?: string;
}

export function registerWhatIf(program: Command, run: CommandRunner): Command {
  return program
    .command('what-if <file>')
    .description('the figures of each option with other rates, months or activities, before and after')
    .option('--rates <change>', 'such as +3%, or P-3=19400,P-2=+2.5%')
    .option('--months <code=grades>', 'months of a row, such as "1.2=P-3:3,P-2:2,G:1"', collect)
    .option('--without <code>', 'drop an activity', collect)
    .option('--add <code=fields>', 'add an activity, such as "3.5=costs:20000,P-3:2,G:1"', collect)
    .option('--out <file>', 'write the rates and months into another workbook')
    .action((file: string, options: WhatIfOptions) =>
      run(file, options, async (bound, workbook) => {
        const { rates, months, without, add, out } = options;
        if ([rates, months, without, add].every((words) => words === undefined))
          return failure('Say what changes: --rates, --months, --without or --add.');
        const change = parseWhatIf(options);
        if (!change.ok) return change;
        if (out !== undefined) {
          const planned = planWhatIf(bound, change.value);
          return planned.ok ? applyAndSave(file, out, bound, workbook, planned.value) : planned;
        }
        const result = whatIf(bound, change.value);
        if (!result.ok) return failure(`${file}: ${result.failure}`);
        return success({
          text: () => describeWhatIf(bound, result.value),
          json: () => whatIfToJson(bound, result.value),
        });
      }),
    );
}
