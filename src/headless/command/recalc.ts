import { Option, type Command } from 'commander';
import { planRecalculation } from '../../app/planRecalculation';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';
import { parseRates } from '../parseChoices';

interface RecalcOptions extends CommonOptions {
  readonly out: string;
  readonly write: 'values' | 'formulas';
  readonly rates?: string;
}

export function registerRecalc(program: Command, run: CommandRunner): Command {
  return program
    .command('recalc <file>')
    .description('recompute every computed cell that differs')
    .requiredOption('--out <file>', 'the workbook to write')
    .addOption(
      new Option('--write <kind>', 'what computed cells get').choices(['values', 'formulas']).default('values'),
    )
    .option('--rates <list>', 'new monthly rates, such as P-3=19400,P-2=16300,G=13400')
    .action((file: string, options: RecalcOptions) =>
      run(file, options, async (bound, workbook) => {
        const rates = options.rates === undefined ? null : parseRates(options.rates);
        if (rates && !rates.ok) return rates;
        const planned = planRecalculation(bound, { write: options.write, ...(rates ? { rates: rates.value } : {}) });
        return planned.ok ? applyAndSave(file, options.out, bound, workbook, planned.value) : planned;
      }),
    );
}
