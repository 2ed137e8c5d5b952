import { formatAddress } from '../../domain/cellAddress';
import type { Finding, Severity } from '../../domain/finding';
import type { CellMark } from '../../excel/port';

/** The gravest last. Text is dark on every fill, whatever the colour that the cell itself gives it. */
const looks: readonly (readonly [Severity, Pick<CellMark, 'fill' | 'fontColor'>])[] = [
  ['info', { fill: '#DCE9F7', fontColor: '#1F3F66' }],
  ['warning', { fill: '#FFF0C2', fontColor: '#5C4400' }],
  ['error', { fill: '#F8D7DA', fontColor: '#7A1220' }],
];

/** One mark for each cell that has findings, coloured by the gravest of them. */
export function planMarks(findings: readonly Finding[]): readonly CellMark[] {
  const marks = looks.flatMap(([severity, look]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ address }) => [formatAddress(address), { address, ...look }] as const),
  );
  return [...new Map(marks).values()];
}
