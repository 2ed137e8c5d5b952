import { Option, type Command } from 'commander';
import type { BoundTable } from '../../app/bindTable';
import { diffPublished } from '../../app/diffPublished';
import { publishTable } from '../../app/publishTable';
import { readNotes } from '../../app/readNotes';
import { renderTable, type TableFormat } from '../../app/renderTable';
import { failure, success, type Result } from '../../domain/result';
import { describePublishedDiff } from '../describePublishedDiff';
import { readCsv } from '../readCsv';
import { readTextFile } from '../readTextFile';
import type { CommandRunner, CommonOptions, Output } from '../runCommand';

interface PublishOptions extends CommonOptions {
  readonly format: TableFormat;
  readonly option: string;
  readonly diff?: string;
}

export function registerPublish(program: Command, run: CommandRunner): Command {
  return program
    .command('publish <file>')
    .description('the table as the United Nations prints it')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'csv', 'html']).default('text'))
    .option('--option <id>', "an option's id, or all", 'all')
    .option('--diff <csv>', 'compare it with a published table, a CSV file, cell by cell')
    .action((file: string, options: PublishOptions) =>
      run(file, options, (bound) => {
        if (options.diff !== undefined) return compareWith(options.diff, bound);
        const ids = bound.table.options.map(({ id }) => id);
        if (options.option !== 'all' && !ids.includes(options.option)) {
          return failure(
            `${file}: The table has no option ${options.option}; its options are ${ids.join(', ') || 'none'}.`,
          );
        }
        const rows = publishTable(bound, options.option);
        const notes = readNotes(bound);
        return success({
          text: () => renderTable(rows, options.format, notes),
          json: () => ({ rows: rows.map(({ kind, cells }) => ({ kind, cells })), notes }),
        });
      }),
    );
}

/** Status 1 where the published table says something else; another way to round a half dollar is none. */
function compareWith(csv: string, bound: BoundTable): Result<Output, string> {
  const text = readTextFile(csv);
  if (!text.ok) return text;
  const published = readCsv(text.value);
  const diff = published.ok ? diffPublished(bound, published.value) : published;
  if (!diff.ok) return failure(`${csv}: ${diff.failure}.`);
  return success({
    text: () => describePublishedDiff(diff.value),
    json: () => diff.value,
    status: diff.value.differences.some(({ kind }) => kind !== 'rounding') ? 1 : 0,
  });
}
