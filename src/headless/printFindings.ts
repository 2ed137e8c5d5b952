import type { AcceptedFinding, JudgedFindings } from '../app/acceptFinding';
import { groupFindings } from '../audit/groupFindings';
import { formatAddress } from '../domain/cellAddress';
import type { Finding } from '../domain/finding';
import { findingToJson } from './toJson';

/** A line for each finding; for findings that say the same of several cells, one line with the first one's words. */
export function describeFindings(findings: readonly Finding[]): string[] {
  return groupFindings(findings).map(([first, ...others]) => {
    const { address, severity, cause, message, fix, explains } = first;
    const more = others.map((finding) => formatAddress(finding.address));
    const also = more.length > 0 ? `, and the same in ${more.length} more: ${more.join(', ')}` : '';
    const passedOn =
      explains.length > 0 ? ` Passed on to ${explains.map((cell) => formatAddress(cell)).join(', ')}.` : '';
    return `${formatAddress(address)}  ${severity}  ${cause}: ${message}${passedOn} ${fix}${also}`;
  });
}

/** What a person accepted, and what was accepted before the cell changed. */
export function describeAccepted({ accepted, lapsed }: JudgedFindings): string[] {
  const line = ({ finding: { address, cause }, reason }: AcceptedFinding) =>
    `  ${formatAddress(address)}  ${cause}: ${reason}`;
  return [
    ...(accepted.length > 0 ? ['Accepted:', ...accepted.map(line)] : []),
    ...(lapsed.length > 0 ? ['Accepted once, but changed since, so open again:', ...lapsed.map(line)] : []),
  ];
}

export const judgedToJson = ({ open, accepted, lapsed }: JudgedFindings) => ({
  groups: groupFindings(open)
    .filter((group) => group.length > 1)
    .map((group) => ({ cause: group[0].cause, addresses: group.map(({ address }) => formatAddress(address)) })),
  accepted: accepted.map(({ finding, reason }) => ({ ...findingToJson(finding), reason })),
  lapsed: lapsed.map(({ finding, reason }) => ({ address: formatAddress(finding.address), reason })),
});
