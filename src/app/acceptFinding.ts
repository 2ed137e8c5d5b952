import { groupFindings } from '../audit/groupFindings';
import { formatAddress, type CellAddress } from '../domain/cellAddress';
import type { Finding } from '../domain/finding';
import { failure, success, type Result } from '../domain/result';
import { fingerprintText } from '../table/fingerprint';
import { auditBound } from './auditBound';
import type { BoundTable } from './bindTable';
import { completeOperation } from './completeOperation';
import type { Operation } from './operation';

/** A finding, and the reason for which a person accepted it. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** An audit's findings by what a person said of them. */
export interface JudgedFindings {
  /** To be settled, or explained by the audit itself. */
  readonly open: readonly Finding[];
  /** Those, with the ones that say the same of several cells together. */
  readonly groups: ReturnType<typeof groupFindings>;
  readonly accepted: readonly AcceptedFinding[];
  /** Open again, since the cell or the figure due has changed since they were accepted. */
  readonly lapsed: readonly AcceptedFinding[];
}

const mostLetters = 500;

/** What keeps in the workbook that the finding of a cell is accepted. Fails where the cell has none, or without a reason. */
export function planAccept(
  bound: BoundTable,
  findings: readonly Finding[],
  cell: CellAddress,
  reason: string,
): Result<Operation, string> {
  const text = reason.replace(/\s+/gu, ' ').trim();
  const place = formatAddress(cell);
  if (text === '' || text.length > mostLetters)
    return failure(`Give a reason of 1 to ${mostLetters} letters, which stands in the audit from now on.`);
  const finding = findings.find(({ address }) => formatAddress(address).toLowerCase() === place.toLowerCase());
  if (!finding) return failure(`${place} has no finding to accept: audit lists the cells that have one.`);
  if (finding.severity === 'info')
    return failure(`${place} needs no acceptance: its difference is explained (${finding.cause}).`);
  const accepted = {
    ...bound.stored.accepted,
    [keyOf(finding)]: { reason: text, fingerprint: printOf(bound, finding) },
  };
  return success(
    completeOperation(
      bound,
      `Accept the finding in ${formatAddress(finding.address)}`,
      { writes: [], checks: [], notes: [] },
      { state: { accepted } },
    ),
  );
}

/** Parts the findings that a person accepted from those that are open; an acceptance is void once its cell changes. */
export function judgeFindings(bound: BoundTable, findings: readonly Finding[]): JudgedFindings {
  const [open, accepted, lapsed]: [Finding[], AcceptedFinding[], AcceptedFinding[]] = [[], [], []];
  for (const finding of findings) {
    const kept = bound.stored.accepted?.[keyOf(finding)];
    const isValid = kept?.fingerprint === printOf(bound, finding);
    if (kept) (isValid ? accepted : lapsed).push({ finding, reason: kept.reason });
    if (!isValid) open.push(finding);
  }
  return { open, groups: groupFindings(open), accepted, lapsed };
}

/** The cells whose findings a person accepted, as they stand now. */
export function readAcceptedCells(bound: BoundTable): readonly CellAddress[] {
  if (Object.keys(bound.stored.accepted ?? {}).length === 0) return [];
  return judgeFindings(bound, auditBound(bound).findings).accepted.map(({ finding }) => finding.address);
}

/** By row and column, so that it stays with its cell when rows are moved. */
function keyOf({ row, column }: Finding): string {
  return `${row} ${column}`;
}

/** Of what the cell holds, and of what is wrong with it. */
function printOf({ lookup }: BoundTable, { address, cause, expected }: Finding): string {
  const content = lookup.content(address);
  const parts = [typeof content, String(content), lookup.formula(address) ?? '', cause, expected?.toString() ?? ''];
  return fingerprintText(parts.join('\u0000'));
}
