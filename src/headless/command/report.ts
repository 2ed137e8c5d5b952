import { Option, type Command } from 'commander';
import { auditBound } from '../../app/auditBound';
import { planReportOf, reportKinds, type ReportKind } from '../../app/report/planReportOf';
import { failure } from '../../domain/result';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';

interface ReportOptions extends CommonOptions {
  readonly kind: ReportKind;
  readonly out: string;
}

export function registerReport(program: Command, run: CommandRunner): Command {
  return program
    .command('report <file>')
    .description(
      'write a report as a sheet of the workbook: the audit’s certificate, the options side by side, or the table for publication',
    )
    .addOption(new Option('--kind <kind>', 'which report').choices(reportKinds).makeOptionMandatory())
    .requiredOption('--out <file>', 'the workbook to write')
    .action((file: string, options: ReportOptions) =>
      run(file, options, async (bound, workbook) => {
        const today = new Date().toISOString().slice(0, 10);
        const planned = planReportOf(options.kind, bound, auditBound(bound), today);
        return planned.ok
          ? applyAndSave(file, options.out, bound, workbook, planned.value)
          : failure(`${file}: ${planned.failure}`);
      }),
    );
}
