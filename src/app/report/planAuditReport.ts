import type { AuditReport } from '../../audit/auditTable';
import { formatAddress, formatCell, formatRange, type CellRange } from '../../domain/cellAddress';
import type { Decimal } from '../../domain/decimal';
import type { Finding } from '../../domain/finding';
import type { Grade } from '../../domain/grade';
import type { Result } from '../../domain/result';
import { judgeFindings, type AcceptedFinding, type JudgedFindings } from '../acceptFinding';
import type { BoundTable } from '../bindTable';
import type { Operation } from '../operation';
import { fingerprintFigures } from './fingerprintFigures';
import { planReport } from './planReport';
import { breakText, type ReportCell, type ReportLine } from './reportSheet';

/** The name, and the title, of the certificate's sheet. */
export const auditSheetName = 'Costing audit';

/** Letters of a line that begins in the second column. */
const lineLength = 54;

const widths = [75, 110, 65, 60, 60];

/** The audit as a sheet that an officer can sign: what was checked, with what rates, and what was found. `date` as "2026-11-24". */
export function planAuditReport(bound: BoundTable, report: AuditReport, date: string): Result<Operation, string> {
  const judged = judgeFindings(bound, report.findings);
  const lines = [
    ...describeSubject(bound, date),
    ...describeCoverage(report, judged),
    ...describeRatesUsed(bound),
    ...describeTotals(bound),
    ...describeFindings(bound, judged),
    { cells: [] },
    { cells: ['Signed', '', '', 'Date'] },
  ];
  return planReport(bound, { name: auditSheetName, orientation: 'Portrait', widths, lines });
}

function describeSubject({ table, workplan }: BoundTable, date: string): ReportLine[] {
  const { id, label } = workplan.options.find((option) => option.id === table.activeOption?.id) ?? {
    id: null,
    label: '',
  };
  const inUse = id === null ? 'none chosen: every option was checked' : `Option ${id}${label ? `: ${label}` : ''}`;
  return [
    { cells: [auditSheetName], look: 'title' },
    { cells: [] },
    { cells: ['Table', placeCell(table.range, true)] },
    { cells: ['Activities', `${workplan.activities.length} in ${workplan.workstreams.length} workstreams`] },
    ...(workplan.options.length > 0 ? splitLabel('Option in use', inUse) : []),
    { cells: ['Date', date] },
    { cells: ['Fingerprint', fingerprintFigures(table)] },
    { cells: ['', 'Of every figure of the table: it changes when any of them does.'] },
  ];
}

/** A block or a cell that leads to itself in the workbook; an apostrophe at its beginning might be taken for a mark. */
function placeCell(place: CellRange, isAway: boolean): ReportCell {
  return { place, text: isAway ? `${formatRange(place)} of ${place.sheet}` : formatRange(place) };
}

/** Texts longer than the page is wide go on in the next line. */
function splitLabel(label: string, text: string): ReportLine[] {
  return breakText(text, lineLength).map((line, index) => ({ cells: [index === 0 ? label : '', line] }));
}

function describeCoverage({ coverage }: AuditReport, judged: JudgedFindings): ReportLine[] {
  const { computed, checked, exact, rounded } = coverage;
  const open = judged.open.filter(({ severity }) => severity !== 'info').length;
  const accepted = judged.accepted.length;
  const verdict =
    open > 0
      ? `${open === 1 ? '1 finding is' : `${open} findings are`} to be settled.`
      : accepted > 0
        ? `No finding is to be settled; ${accepted === 1 ? '1 is' : `${accepted} are`} accepted, with reasons below.`
        : checked === computed
          ? 'Every computed cell holds the figure that is due.'
          : `${computed - checked} computed cells could not be checked.`;
  return [
    { cells: [] },
    { cells: ['Result', verdict], look: 'heading' },
    {
      cells: [
        'Cells checked',
        `${checked} of ${computed} computed cells: ${exact} exact, ${rounded} rounded, ${coverage.found} that differ`,
      ],
    },
  ];
}

function describeRatesUsed({ rates, table }: BoundTable): ReportLine[] {
  const { explained, source } = rates;
  const origin = (grade: Grade): string => {
    const cell = table.rateCells.find((other) => other.grade === grade);
    if (cell) return formatAddress(cell.address);
    return source === 'given' ? 'as given for this audit' : 'from months and costs';
  };
  return [
    { cells: [] },
    { cells: ['Monthly rates', '', 'US dollars', 'Where from'], look: 'heading' },
    ...[...rates.values].map(([grade, rate]): ReportLine => ({
      cells: [grade, '', rate.toNumber(), origin(grade)],
    })),
    { cells: ['', `The rates explain ${explained.cells} of ${explained.of} staff costs.`] },
  ];
}

function describeTotals({ figures, table }: BoundTable): ReportLine[] {
  return [
    { cells: [] },
    { cells: ['Totals due', '', 'US dollars', '', ''], look: 'heading' },
    ...figures.options.map(({ id, total }): ReportLine => {
      const missing = total.isComplete ? '' : 'without the rows whose months are not split by grade';
      const note = id !== null && id === table.activeOption?.id ? 'in use' : '';
      return {
        cells: [
          id === null ? 'Total' : `Option ${id}`,
          '',
          total.total.toNumber(),
          '',
          [note, missing].filter(Boolean).join('; '),
        ],
      };
    }),
  ];
}

function describeFindings({ table }: BoundTable, { open, accepted }: JudgedFindings): ReportLine[] {
  const { sheet } = table.range;
  const section = (title: string, lines: readonly ReportLine[]): ReportLine[] => [
    { cells: [] },
    { cells: [title], look: 'title' },
    { cells: ['Cell', 'Cause', 'Due', 'Found'], look: 'heading', isPageHeading: true },
    ...lines,
  ];
  const listed = (some: readonly Finding[]) => some.flatMap((finding) => describeFinding(finding, sheet));
  const settled = ({ finding, reason }: AcceptedFinding): ReportLine[] => [
    ...describeFinding(finding, sheet),
    ...splitLabel('', `Accepted: ${reason}`),
  ];
  const wrong = open.filter(({ severity }) => severity !== 'info');
  const explained = open.filter(({ severity }) => severity === 'info');
  return [
    ...(wrong.length > 0 ? section('Findings', listed(wrong)) : []),
    ...(accepted.length > 0 ? section('Accepted findings', accepted.flatMap(settled)) : []),
    ...(wrong.length + accepted.length === 0
      ? [{ cells: [] }, { cells: ['No findings.'], look: 'title' as const }]
      : []),
    ...(explained.length > 0 ? section('Differences that are explained', listed(explained)) : []),
  ];
}

function describeFinding(
  { address, cause, expected, actual, message, explains, fix }: Finding,
  sheet: string,
): ReportLine[] {
  const { row, column } = address;
  const place = { sheet: address.sheet, top: row, left: column, bottom: row, right: column };
  const passedOn = explains.length > 0 ? ` Passed on to ${explains.map((cell) => formatCell(cell)).join(', ')}.` : '';
  const figure = (value: Decimal | null, none: string) => value?.toNumber() ?? none;
  return [
    {
      cells: [
        placeCell(place, address.sheet !== sheet),
        cause.replaceAll('-', ' '),
        figure(expected, 'not known'),
        figure(actual, 'no figure'),
      ],
    },
    ...splitLabel('', `${message}${passedOn} ${fix}`),
  ];
}
