import type { Command } from 'commander';
import { planAccept } from '../../app/acceptFinding';
import { auditBound } from '../../app/auditBound';
import { parseRange, type CellAddress } from '../../domain/cellAddress';
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
        const cell = parseCell(options.cell, bound.table.range.sheet);
        if (!cell) return failure(`--cell ${options.cell} is no cell: write it as "'Table 1'!F7", or F7.`);
        const planned = planAccept(bound, auditBound(bound).findings, cell, options.reason);
        return planned.ok
          ? applyAndSave(file, options.out, bound, workbook, planned.value)
          : failure(`${file}: ${planned.failure}`);
      }),
    );
}

/** "'Table 1'!F7", "Costing!F7", or "F7" on the table's own sheet. */
function parseCell(text: string, tableSheet: string): CellAddress | null {
  const [, quoted, plain, cell = ''] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!:]+)$/u.exec(text.trim()) ?? [];
  const range = parseRange(cell);
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? tableSheet;
  return range && { sheet, row: range.top, column: range.left };
}
