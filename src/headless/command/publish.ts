import { Option, type Command } from 'commander';
import { publishTable } from '../../app/publishTable';
import { renderTable, type TableFormat } from '../../app/renderTable';
import { failure, success } from '../../domain/result';
import type { CommandRunner, CommonOptions } from '../runCommand';

interface PublishOptions extends CommonOptions {
  readonly format: TableFormat;
  readonly option: string;
}

export function registerPublish(program: Command, run: CommandRunner): Command {
  return program
    .command('publish <file>')
    .description('the table as the United Nations prints it')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'csv', 'html']).default('text'))
    .option('--option <id>', "an option's id, or all", 'all')
    .action((file: string, options: PublishOptions) =>
      run(file, options, (bound) => {
        const ids = bound.table.options.map(({ id }) => id);
        if (options.option !== 'all' && !ids.includes(options.option)) {
          return failure(
            `${file}: The table has no option ${options.option}; its options are ${ids.join(', ') || 'none'}.`,
          );
        }
        const rows = publishTable(bound, options.option);
        return success({ text: () => renderTable(rows, options.format), json: () => ({ rows }) });
      }),
    );
}
