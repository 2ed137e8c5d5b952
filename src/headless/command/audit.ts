import type { Command } from 'commander';
import { auditBound } from '../../app/auditBound';
import { capacityOf } from '../../app/capacityOf';
import { success } from '../../domain/result';
import type { CommandRunner, CommonOptions } from '../runCommand';
import { auditToJson } from '../toJson';
import { describeAudit } from '../toText';

export function registerAudit(program: Command, run: CommandRunner): Command {
  return program
    .command('audit <file>')
    .description('check every computed cell of every option')
    .action((file: string, options: CommonOptions) =>
      run(file, options, (bound) => {
        const report = auditBound(bound);
        const capacity = capacityOf(bound);
        return success({
          text: () => describeAudit(bound, report, capacity),
          json: () => auditToJson(bound, report, capacity),
          status: report.findings.some(({ severity }) => severity !== 'info') ? 1 : 0,
        });
      }),
    );
}
