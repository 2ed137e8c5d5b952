import type { Command } from 'commander';
import { judgeFindings } from '../../app/acceptFinding';
import { auditBound } from '../../app/auditBound';
import type { BoundTable } from '../../app/bindTable';
import { capacityOf } from '../../app/capacityOf';
import { markFindings } from '../../app/marks/replaceMarks';
import { auditNarrative, readSheetText } from '../../app/narrativeAudit';
import type { NarrativeCheck } from '../../audit/narrativeCheck';
import { failure, success, type Result } from '../../domain/result';
import { describeAccepted, judgedToJson } from '../printFindings';
import { describeNarrative, narrativeToJson } from '../printNarrative';
import { readTextFile } from '../readTextFile';
import type { CommandRunner, CommonOptions, Output } from '../runCommand';
import { saveMarks } from '../saveMarks';
import { auditToJson } from '../toJson';
import { describeAudit } from '../toText';

interface AuditOptions extends CommonOptions {
  readonly text?: string;
  readonly textSheet?: string;
  readonly mark?: true;
  readonly out?: string;
}

export function registerAudit(program: Command, run: CommandRunner): Command {
  return program
    .command('audit <file>')
    .description('check every computed cell of every option')
    .option('--text <file>', 'check the amounts in the text of section VI too, a plain text file')
    .option('--text-sheet <name>', 'the same, where a sheet of the workbook holds the text')
    .option('--mark', 'colour the cells of the findings in the workbook that --out names')
    .option('--out <file>', 'the workbook to write, with --mark')
    .action((file: string, options: AuditOptions) =>
      run(file, options, async (bound, workbook): Promise<Result<Output, string>> => {
        const { mark, out } = options;
        if (Boolean(mark) !== (out !== undefined)) return failure('Give --mark and --out together, or neither.');
        const narrative = checkText(file, bound, options);
        if (!narrative.ok) return narrative;
        const text = narrative.value;
        const audited = auditBound(bound);
        const judged = judgeFindings(bound, audited.findings);
        const report = { ...audited, findings: judged.open };
        const capacity = capacityOf(bound);
        const marked =
          out === undefined
            ? null
            : await saveMarks(file, out, workbook, () => markFindings(workbook.port, bound, judged.open));
        if (marked && !marked.ok) return marked;
        const isRight =
          judged.open.every(({ severity }) => severity === 'info') && (text?.items ?? []).every(({ agrees }) => agrees);
        return success({
          text: () =>
            [
              describeAudit(bound, report, capacity),
              ...describeAccepted(judged),
              ...(text ? [describeNarrative(text)] : []),
              ...(marked ? [`Cells marked: ${marked.value.marked}. Written: ${out}`] : []),
            ].join('\n'),
          json: () => ({
            ...auditToJson(bound, report, capacity),
            ...judgedToJson(judged),
            ...(text ? narrativeToJson(text) : {}),
            ...(marked ? { written: out, marked: marked.value.marked } : {}),
          }),
          status: isRight ? 0 : 1,
        });
      }),
    );
}

/** null where no text was given. */
function checkText(
  file: string,
  bound: BoundTable,
  { text: path, textSheet }: AuditOptions,
): Result<NarrativeCheck | null, string> {
  if (path === undefined && textSheet === undefined) return success(null);
  if (path !== undefined && textSheet !== undefined)
    return failure('Give the text as --text or as --text-sheet, not as both.');
  const read = path === undefined ? readSheetText(bound.workbook, textSheet ?? '') : readTextFile(path);
  if (!read.ok) return path === undefined ? failure(`${file}: ${read.failure}`) : read;
  const checked = auditNarrative(bound, read.value);
  return checked.ok ? checked : failure(`${path ?? `${file}, sheet ${textSheet ?? ''}`}: ${checked.failure}`);
}
