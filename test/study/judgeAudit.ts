import { auditBound } from '../../src/app/auditBound';
import { bindTable } from '../../src/app/bindTable';
import type { Finding } from '../../src/domain/finding';
import type { WorkbookSnapshot } from '../../src/domain/snapshot';
import { editWorkbook } from './editWorkbook';
import type { Mutation } from './mutation';
import { letterOf, type StudyLayout } from './studyLayout';

/** What the audit made of a workbook with errors. */
export interface Verdict {
  readonly errors: readonly Mutation[];
  readonly findings: readonly Finding[];
  /** Why the table could not be read at all; null where it was. */
  readonly failure: string | null;
  /** How many of the errors have a finding in their cell, or are among the cells that one explains. */
  readonly found: number;
  /** Whether the findings stand in exactly the cells that are wrong. */
  readonly isLocated: boolean;
  /** How many of the errors have the right cause, and how many the right figure. */
  readonly named: number;
  readonly expected: number;
  /** Findings elsewhere. */
  readonly falseFindings: number;
}

/** Audits the workbook with these errors; null where together they leave the figures right, which is no error. */
export function judgeAudit(errors: readonly Mutation[]): Verdict | null {
  const [first] = errors;
  if (!first) return null;
  const { layout } = first.cell;
  const edits = errors.flatMap((error) => error.edits);
  const workbook = editWorkbook(
    layout.workbook,
    layout.sheet,
    edits,
    errors.some(({ followSaved }) => followSaved),
  );
  if (!errors.every((error) => isWrong(error, workbook, layout))) return null;
  const { findings, failure } = audit(workbook);
  const own = (error: Mutation): Finding | undefined =>
    findings.find((finding) => addressOf(finding) === placeOf(error));
  const isFound = (error: Mutation): boolean =>
    own(error) !== undefined ||
    findings.some(({ explains }) =>
      explains.some((address) => `${letterOf(address.column)}${address.row}` === placeOf(error)),
    );
  const places = new Set(errors.map(placeOf));
  const falseFindings = findings.filter((finding) => !places.has(addressOf(finding))).length;
  return {
    errors,
    findings,
    failure,
    found: errors.filter(isFound).length,
    isLocated: falseFindings === 0 && errors.every((error) => own(error) !== undefined),
    named: errors.filter((error) => {
      const cause = own(error)?.cause;
      return cause !== undefined && [error.cause, ...error.sameFact].includes(cause);
    }).length,
    expected: errors.filter((error) => (own(error)?.expected?.toNumber() ?? null) === error.expected).length,
    falseFindings,
  };
}

export function audit(workbook: WorkbookSnapshot): { findings: readonly Finding[]; failure: string | null } {
  const bound = bindTable(workbook);
  if (!bound.ok) return { findings: [], failure: bound.failure };
  return { findings: auditBound(bound.value).findings, failure: null };
}

const addressOf = ({ address }: Finding): string => `${letterOf(address.column)}${address.row}`;

export const placeOf = ({ cell }: Mutation): string => `${letterOf(cell.at)}${cell.row.row}`;

/** Whether the cell shows another figure than the right one, or is wrong in what it holds: a text, a typed constant. */
function isWrong({ cell, cause }: Mutation, workbook: WorkbookSnapshot, layout: StudyLayout): boolean {
  if (cause === 'text-number' || cause === 'typed-over-formula') return true;
  const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
  const shown = sheet?.values[cell.row.row - sheet.top]?.[cell.at - sheet.left] ?? '';
  if (typeof shown !== 'number') return !(cell.right === 0 && String(shown).length <= 1);
  return Math.abs(shown - cell.right) > 1e-9 && (cell.formula !== null || shown !== Math.round(cell.right));
}
