import type { Command } from 'commander';
import { planAccept } from '../../app/acceptFinding';
import { auditBound } from '../../app/auditBound';
import { formatCell, formatRange, parsePlace } from '../../domain/cellAddress';
import { failure } from '../../domain/result';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';

interface AcceptOptions extends CommonOptions {
  readonly cell: string;
  readonly reason: string;
  readonly out: string;
}

export function registerAccept(program: Command, run: CommandRunner): Command {
  return program
    .command('accept <file>')
    .description('accept a finding with a reason, until its cell changes')
    .requiredOption('--cell <address>', 'the cell that the finding is about, such as "\'Table 1\'!F7"')
    .requiredOption('--reason <text>', 'why it stays as it is')
    .requiredOption('--out <file>', 'the workbook to write')
    .action((file: string, options: AcceptOptions) =>
      run(file, options, async (bound, workbook) => {
        const place = parsePlace(options.cell);
        if (!place || formatRange(place) !== formatCell({ row: place.top, column: place.left }))
          return failure(`--cell ${options.cell} is no cell: write it as "'Table 1'!F7", or F7.`);
        const cell = { sheet: place.sheet ?? bound.table.range.sheet, row: place.top, column: place.left };
        const planned = planAccept(bound, auditBound(bound).findings, cell, options.reason);
        return planned.ok
          ? applyAndSave(file, options.out, bound, workbook, planned.value)
          : failure(`${file}: ${planned.failure}`);
      }),
    );
}
