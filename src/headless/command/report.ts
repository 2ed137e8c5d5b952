import { Option, type Command } from 'commander';
import { auditBound } from '../../app/auditBound';
import { planAuditReport } from '../../app/report/planAuditReport';
import { planOptionsReport } from '../../app/report/planOptionsReport';
import { failure } from '../../domain/result';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';

interface ReportOptions extends CommonOptions {
  readonly kind: 'audit' | 'options';
  readonly out: string;
}

export function registerReport(program: Command, run: CommandRunner): Command {
  return program
    .command('report <file>')
    .description('write a report as a sheet of the workbook: the audit’s certificate, or the options side by side')
    .addOption(new Option('--kind <kind>', 'which report').choices(['audit', 'options']).makeOptionMandatory())
    .requiredOption('--out <file>', 'the workbook to write')
    .action((file: string, options: ReportOptions) =>
      run(file, options, async (bound, workbook) => {
        const today = new Date().toISOString().slice(0, 10);
        const planned =
          options.kind === 'audit' ? planAuditReport(bound, auditBound(bound), today) : planOptionsReport(bound);
        return planned.ok
          ? applyAndSave(file, options.out, bound, workbook, planned.value)
          : failure(`${file}: ${planned.failure}`);
      }),
    );
}
