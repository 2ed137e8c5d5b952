import { formatAddress, quoteSheet } from '../domain/cellAddress';
import { isFigureColumn, isMonthsColumn, type FigureColumn } from '../domain/column';
import type { Issue } from '../domain/issue';
import type { Figure, TableRow } from '../domain/table';
import type { TableCandidate } from './findTables';
import { nameColumn } from './neededColumns';

/** Columns that are missing, all in one blocking issue, and headings that claim the same meaning. */
export function findHeadingIssues({ grid, headerBottom, columns, missing, rivals }: TableCandidate): Issue[] {
  const place = (column: number) => ({ sheet: grid.sheet.name, row: headerBottom, column });
  const names = missing.map(({ name }) => name).join(', ');
  const headings = missing.map(({ heading }) => `"${heading}"`).join(', ');
  const first = columns[0]?.column ?? grid.sheet.left;
  const absent: Issue = {
    address: place(first),
    severity: 'blocking',
    message: `The table headed in row ${headerBottom} of ${quoteSheet(grid.sheet.name)} has no column for ${names}: add it, or head it ${headings}.`,
  };
  const ambiguous = rivals.map((group): Issue => {
    const [meaning, column] = [group[0]?.meaning ?? 'type', group[0]?.column ?? first];
    const places = group.map((claim) => `${formatAddress(place(claim.column))} ("${claim.heading}")`).join(' and ');
    return {
      address: place(column),
      severity: isFigureColumn(meaning) ? 'blocking' : 'question',
      message: `Which of ${places} holds ${nameColumn(meaning)}? Their headings say the same: make one of them different.`,
    };
  });
  return [...(missing.length > 0 ? [absent] : []), ...ambiguous];
}

/** Inputs that hold no figure (nothing can be computed from them), and months that are no half months. */
export function findFigureIssues(rows: readonly TableRow[]): Issue[] {
  const activities = rows.filter(({ kind }) => kind === 'activity');
  // Every row has the table's columns.
  const columns = [...(activities[0]?.figures.keys() ?? [])];
  const hasGrades = columns.some((column) => column.startsWith('months:'));
  const inputs = columns.filter(
    (column) => column === 'activityCosts' || (isMonthsColumn(column) && !(column === 'pMonths' && hasGrades)),
  );
  return activities.flatMap(({ figures }) =>
    inputs.flatMap((column) => {
      const figure = figures.get(column);
      return (figure && findFigureIssue(column, figure)) ?? [];
    }),
  );
}

function findFigureIssue(column: FigureColumn, { address, kind, value, decimals, content }: Figure): Issue | null {
  if (kind === 'error' || kind === 'unreadable') {
    const due = isMonthsColumn(column) ? 'a number of months such as 2.5' : 'an amount in US dollars';
    const shown = shorten(String(content));
    const message = `${formatAddress(address)} holds "${shown}", not ${due}: write it there, or - for nil.`;
    return { address, severity: 'blocking', message };
  }
  const isPlanned = !value.isNegative() && (decimals === 0 || value.times(2).isInteger());
  if (!isMonthsColumn(column) || value.isZero() || isPlanned) return null;
  const message = `${formatAddress(address)} says ${String(content)} months; months are planned in halves from 0. Is it meant?`;
  return { address, severity: 'question', message };
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Codes that two activities of the same option have. */
export function findCodeIssues(rows: readonly TableRow[]): Issue[] {
  const seen = new Map<string, TableRow>();
  return rows.flatMap((row): Issue[] => {
    if (row.kind !== 'activity') return [];
    const key = `${row.code} ${row.option ?? ''}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      return [];
    }
    const address = row.figures.values().next().value?.address ?? null;
    const message = `Rows ${first.row} and ${row.row} both have the code ${row.code}: is one of them a copy?`;
    return [{ address, severity: 'question', message }];
  });
}
