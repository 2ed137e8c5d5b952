import { formatAddress } from '../domain/cellAddress';
import { isMonthsColumn, type FigureColumn, type LabelColumn } from '../domain/column';
import type { Issue } from '../domain/issue';
import type { Figure, RowKind, TableRow } from '../domain/table';
import type { OptionId } from '../domain/workplan';
import type { CellGrid } from './cellGrid';
import { figureColumnsOf, type TableCandidate } from './findTables';
import { readActivityTag, readLabelTag, readOptionCell } from './optionTag';
import { readFigure } from './readFigure';
import { readActivityCode, readSumLabel, readWorkstreamLabel, workstreamOfCode } from './rowLabel';

/** The rows of a table as they stand, its workstreams' titles by number, and what could not be read. */
export interface RowsReading {
  readonly rows: readonly TableRow[];
  readonly workstreamTitles: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** A row while it is read: a broken title grows with the rows that continue it. */
type RowDraft = { -readonly [Key in keyof TableRow]: TableRow[Key] };

interface RowLabels {
  readonly workstream: string;
  readonly code: string;
  readonly activity: string;
  readonly option: string;
  readonly type: string;
}

/**
 * Reads a table from below its heading to its last total: activities, subtotals and totals with their figures; repeated
 * headings, broken titles, workstream titles, blank rows and notes for what they are.
 * `headerRows` are all rows of the sheet that read like a heading of such a table.
 */
export function readRows(candidate: TableCandidate, headerRows: ReadonlySet<number>, bottom: number, unit: number): RowsReading {
  const { grid, columns } = candidate;
  const sheet = grid.sheet.name;
  const figureColumns = figureColumnsOf(columns);
  const columnOf = new Map(columns.map((column) => [column.meaning, column.column]));
  const labelText = (row: number, label: LabelColumn) => {
    const column = columnOf.get(label);
    return column === undefined ? '' : grid.text(row, column);
  };
  const addressOf = (row: number, label: LabelColumn) => ({ sheet, row, column: columnOf.get(label) ?? columns[0]?.column ?? 1 });

  const rows: RowDraft[] = [];
  const issues: Issue[] = [];
  const workstreamTitles = new Map<string, string>();
  let workstream = '';
  let hasTotal = false;

  const addRow = (row: number, kind: RowKind, labels: Partial<RowDraft> = {}): RowDraft => {
    const draft: RowDraft = {
      row,
      kind,
      code: '',
      title: '',
      typeOfActivity: '',
      workstream: '',
      option: null,
      isHidden: grid.sheet.hiddenRows.has(row),
      figures: noFigures,
      ...labels,
    };
    rows.push(draft);
    return draft;
  };

  const enterWorkstream = (label: string) => {
    const read = readWorkstreamLabel(label);
    if (!read) return false;
    workstream = read.number;
    if (read.title !== '') workstreamTitles.set(read.number, read.title);
    return true;
  };

  const readOption = (row: number, labels: RowLabels, tag: OptionId | null): OptionId | null => {
    const own = readOptionCell(labels.option);
    if (own === undefined) {
      const address = addressOf(row, 'option');
      issues.push({
        address,
        severity: 'question',
        message: `Which option is meant by "${labels.option}" in ${formatAddress(address)}? Write "Option 1", "1" or leave the cell blank for a row that counts in every option.`,
      });
    }
    return own ?? tag;
  };

  for (let row = candidate.headerTop; row <= bottom; row++) {
    if (row <= candidate.headerBottom || headerRows.has(row)) {
      if (hasTotal && row > candidate.headerBottom) break;
      addRow(row, 'header');
      continue;
    }
    const labels: RowLabels = {
      workstream: labelText(row, 'workstream'),
      code: labelText(row, 'code'),
      activity: labelText(row, 'activity'),
      option: labelText(row, 'option'),
      type: labelText(row, 'type'),
    };
    const figures = () => readFigures(grid, row, figureColumns, unit);
    const hasContent = figureColumns.some(([, column]) => grid.value(row, column) !== '');
    const texts = [labels.workstream, labels.code, labels.activity].filter((text) => text !== '');
    if (texts.length === 0 && !hasContent) {
      addRow(row, 'blank');
      continue;
    }

    const sumLabel = texts.find((text) => readSumLabel(text) !== null);
    const sum = sumLabel === undefined ? null : readSumLabel(sumLabel);
    if (sum && sumLabel !== undefined) {
      if (!hasContent) {
        addRow(row, 'note', { title: sumLabel });
        continue;
      }
      hasTotal ||= sum.kind === 'total';
      addRow(row, sum.kind, {
        title: sumLabel,
        workstream: sum.kind === 'subtotal' ? (sum.workstream ?? workstream) : '',
        option: readOption(row, labels, readLabelTag(sumLabel)),
        figures: figures(),
      });
      continue;
    }

    const coded = readActivityCode(labels.activity);
    const code = /\d/u.test(labels.code) || /^\p{L}\.?\d*$/u.test(labels.code) ? labels.code : (coded?.code ?? '');
    if (code !== '' && (hasContent || coded !== null || labels.activity !== '') && !hasTotal) {
      enterWorkstream(labels.workstream);
      workstream = code.includes('.') ? workstreamOfCode(code) : workstream;
      const { option, title } = readActivityTag(coded && code !== labels.code ? coded.title : labels.activity);
      addRow(row, 'activity', {
        code,
        title,
        typeOfActivity: labels.type,
        workstream,
        option: readOption(row, labels, option),
        figures: figures(),
      });
      continue;
    }

    if (!hasContent && !hasTotal) {
      const previous = rows.findLast((other) => other.kind !== 'header' && other.kind !== 'blank');
      if (texts.some(enterWorkstream)) addRow(row, 'workstream', { title: texts.join(' '), workstream });
      else if (previous && continuable.has(previous.kind) && texts.length === 1) {
        addRow(row, 'continuation', { workstream });
        const continued = previous.kind === 'continuation' ? rows.findLast((other) => other.kind === 'activity') : previous;
        if (continued) {
          continued.title = `${continued.title} ${texts[0]}`;
          if (labels.type) continued.typeOfActivity = `${continued.typeOfActivity} ${labels.type}`.trim();
        }
      } else addRow(row, 'note', { title: texts.join(' ') });
      continue;
    }

    const isNote = hasTotal || isColumnNumbering(grid, row, columns.map(({ column }) => column));
    addRow(row, 'note', { title: texts.join(' ') });
    if (isNote) continue;
    const address = addressOf(row, columnOf.has('code') ? 'code' : 'activity');
    issues.push({
      address,
      severity: 'blocking',
      message: `Row ${row} of ${sheet} has figures but no activity code: write its code (such as 1.4) in ${formatAddress(address)}, or label it as a subtotal or total.`,
    });
  }
  return { rows: trimToTable(rows), workstreamTitles, issues };
}

const noFigures: ReadonlyMap<FigureColumn, Figure> = new Map();
const continuable: ReadonlySet<RowKind> = new Set<RowKind>(['activity', 'continuation']);

function readFigures(
  grid: CellGrid,
  row: number,
  figureColumns: readonly (readonly [FigureColumn, number])[],
  unit: number,
): ReadonlyMap<FigureColumn, Figure> {
  const sheet = grid.sheet.name;
  return new Map(
    figureColumns.map(([meaning, column]) => [
      meaning,
      readFigure(
        { sheet, row, column },
        grid.value(row, column),
        grid.formula(row, column),
        isMonthsColumn(meaning) ? 1 : unit,
      ),
    ]),
  );
}

/** A row that numbers the columns under a heading: (1), (2), (3) … */
function isColumnNumbering(grid: CellGrid, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => grid.text(row, column)).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, index) => text.replace(/[()]/gu, '') === String(index + 1));
}

/** Rows up to the last one that holds figures or part of a title; what follows is not the table's. */
function trimToTable(rows: readonly TableRow[]): readonly TableRow[] {
  const last = rows.findLastIndex(({ kind }) => kind !== 'blank' && kind !== 'note' && kind !== 'header');
  return rows.slice(0, last + 1);
}
