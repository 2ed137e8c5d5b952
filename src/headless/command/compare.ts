import type { Command } from 'commander';
import { compareOptions } from '../../calc/compareOptions';
import { failure, success } from '../../domain/result';
import type { CommandRunner, CommonOptions } from '../runCommand';
import { comparisonToJson } from '../toJson';
import { describeComparison } from '../toText';

export function registerCompare(program: Command, run: CommandRunner): Command {
  return program
    .command('compare <file>')
    .description('options side by side, with the bridge from one grand total to the other')
    .action((file: string, options: CommonOptions) =>
      run(file, options, (bound) => {
        const [first, ...others] = bound.table.options;
        if (!first || others.length === 0) return failure(`${file}: The table has no two options to compare.`);
        const bridges = others.map(({ id }) => compareOptions(bound.figures, first.id, id));
        return success({
          text: () => describeComparison(bound, bridges),
          json: () => comparisonToJson(bound, bridges),
        });
      }),
    );
}
