import { Option, type Command } from 'commander';
import { auditBound } from '../../app/auditBound';
import { planAuditReport } from '../../app/report/planAuditReport';
import { planOptionsReport } from '../../app/report/planOptionsReport';
import { planPublicationReport } from '../../app/report/planPublicationReport';
import type { BoundTable } from '../../app/bindTable';
import type { Operation } from '../../app/operation';
import { failure, type Result } from '../../domain/result';
import { applyAndSave, type CommandRunner, type CommonOptions } from '../runCommand';

/** What writes each kind of report; `today` as "2026-11-24". */
const planners = {
  audit: (bound: BoundTable, today: string) => planAuditReport(bound, auditBound(bound), today),
  options: planOptionsReport,
  publication: planPublicationReport,
} satisfies Record<string, (bound: BoundTable, today: string) => Result<Operation, string>>;

interface ReportOptions extends CommonOptions {
  readonly kind: keyof typeof planners;
  readonly out: string;
}

export function registerReport(program: Command, run: CommandRunner): Command {
  return program
    .command('report <file>')
    .description(
      'write a report as a sheet of the workbook: the audit’s certificate, the options side by side, or the table for publication',
    )
    .addOption(new Option('--kind <kind>', 'which report').choices(Object.keys(planners)).makeOptionMandatory())
    .requiredOption('--out <file>', 'the workbook to write')
    .action((file: string, options: ReportOptions) =>
      run(file, options, async (bound, workbook) => {
        const today = new Date().toISOString().slice(0, 10);
        const planned = planners[options.kind](bound, today);
        return planned.ok
          ? applyAndSave(file, options.out, bound, workbook, planned.value)
          : failure(`${file}: ${planned.failure}`);
      }),
    );
}
