import type { AuditReport } from '../../audit/auditTable';
import { formatAddress, formatCell, formatRange, quoteSheet } from '../../domain/cellAddress';
import type { Decimal } from '../../domain/decimal';
import type { Finding } from '../../domain/finding';
import type { Grade } from '../../domain/grade';
import type { Result } from '../../domain/result';
import { success } from '../../domain/result';
import type { BoundTable } from '../bindTable';
import { completeOperation } from '../completeOperation';
import type { Operation } from '../operation';
import { fingerprintFigures } from './fingerprintFigures';
import { breakText, layOutReport, type ReportLine } from './reportSheet';

/** The name, and the title, of the certificate's sheet. */
export const auditSheetName = 'Costing audit';

/** Letters of a line that begins in the second column. */
const lineLength = 54;

const widths = [75, 110, 65, 60, 60];

/** The audit as a sheet that an officer can sign: what was checked, with what rates, and what was found. `date` as "2026-11-24". */
export function planAuditReport(bound: BoundTable, report: AuditReport, date: string): Result<Operation, string> {
  const lines = [
    ...describeSubject(bound, date),
    ...describeCoverage(report),
    ...describeRatesUsed(bound),
    ...describeTotals(bound),
    ...describeFindings(bound, report),
    { cells: [] },
    { cells: ['Signed', '', '', 'Date'] },
  ];
  const sheet = layOutReport(auditSheetName, bound.workbook, widths, lines);
  if (!sheet.ok) return sheet;
  return success(
    completeOperation(
      bound,
      `Write the sheet ${auditSheetName}`,
      { writes: [], checks: [], notes: [] },
      { ownSheets: [sheet.value] },
    ),
  );
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
    { cells: ['Table', `${quoteSheet(table.range.sheet)}!${formatRange(table.range)}`] },
    { cells: ['Activities', `${workplan.activities.length} in ${workplan.workstreams.length} workstreams`] },
    ...(workplan.options.length > 0 ? splitLabel('Option in use', inUse) : []),
    { cells: ['Date', date] },
    { cells: ['Fingerprint', fingerprintFigures(table)] },
    { cells: ['', 'Of every figure of the table: it changes when any of them does.'] },
  ];
}

/** Texts longer than the page is wide go on in the next line. */
function splitLabel(label: string, text: string): ReportLine[] {
  return breakText(text, lineLength).map((line, index) => ({ cells: [index === 0 ? label : '', line] }));
}

function describeCoverage({ coverage, findings }: AuditReport): ReportLine[] {
  const { computed, checked, exact, rounded } = coverage;
  const open = findings.filter(({ severity }) => severity !== 'info').length;
  const verdict =
    open === 0 && checked === computed
      ? 'Every computed cell holds the figure that is due.'
      : `${open === 1 ? '1 finding is' : `${open} findings are`} to be settled.`;
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

function describeFindings({ table }: BoundTable, { findings }: AuditReport): ReportLine[] {
  const open = findings.filter(({ severity }) => severity !== 'info');
  const explained = findings.filter(({ severity }) => severity === 'info');
  const section = (title: string, some: readonly Finding[]): ReportLine[] => [
    { cells: [] },
    { cells: [title], look: 'title' },
    { cells: ['Cell', 'Cause', 'Due', 'Found'], look: 'heading' },
    ...some.flatMap((finding) => describeFinding(finding, table.range.sheet)),
  ];
  return [
    ...(open.length > 0
      ? section('Findings', open)
      : [{ cells: [] }, { cells: ['No findings.'], look: 'title' as const }]),
    ...(explained.length > 0 ? section('Differences that are explained', explained) : []),
  ];
}

function describeFinding(
  { address, cause, expected, actual, message, explains, fix }: Finding,
  sheet: string,
): ReportLine[] {
  const place = address.sheet === sheet ? formatCell(address) : formatAddress(address);
  const passedOn = explains.length > 0 ? ` Passed on to ${explains.map((cell) => formatCell(cell)).join(', ')}.` : '';
  const figure = (value: Decimal | null, none: string) => value?.toNumber() ?? none;
  return [
    { cells: [place, cause.replaceAll('-', ' '), figure(expected, 'not known'), figure(actual, 'no figure')] },
    ...splitLabel('', `${message}${passedOn} ${fix}`),
  ];
}
