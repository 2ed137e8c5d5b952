import type { FigureColumn } from '../domain/column';
import type { Issue } from '../domain/issue';
import type { Figure, RowKind, TableRow } from '../domain/table';
import type { OptionId } from '../domain/workplan';
import type { RowCells, RowReading } from './classifyRow';
import { createFigureReader } from './createFigureReader';
import type { TableCandidate } from './findTables';
import { readActivityTag, readLabelTags, readOptionCell } from './optionTag';
import { optionCellIssue, optionLabelIssue, repeatedCodeIssue, secondTotalIssue, unclearRowIssue } from './rowIssue';
import { readWorkstreamLabel, workstreamOfCode } from './rowLabel';
import { scanRows } from './scanRows';
import { settleRows } from './settleRows';

/** The rows of a table as they stand, its workstreams' titles by number, and what could not be read. */
export interface RowsReading {
  readonly rows: readonly TableRow[];
  readonly workstreamTitles: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** A row while it is read: a broken title grows with the rows that continue it. */
type RowDraft = { -readonly [Key in keyof TableRow]: TableRow[Key] };

type ReadingOf<Kind extends RowReading['kind']> = Extract<RowReading, { kind: Kind }>;

const noFigures: ReadonlyMap<FigureColumn, Figure> = new Map();

/**
 * Reads a table from its heading to its last total: activities, subtotals and totals with their figures; repeated
 * headings, broken titles, workstream titles, blank rows and notes for what they are.
 * `headerRows` are all rows of the sheet that read like a heading of such a table.
 */
export function readRows(
  candidate: TableCandidate,
  headerRows: ReadonlySet<number>,
  bottom: number,
  unit: number,
): RowsReading {
  const { sheet } = candidate.grid;
  const readFigures = createFigureReader(candidate, unit);
  const rows: RowDraft[] = [];
  const issues: Issue[] = [];
  const workstreamTitles = new Map<string, string>();
  let workstream = '';

  const add = (cells: RowCells, kind: RowKind, told: Partial<RowDraft> = {}): void => {
    const isHidden = sheet.hiddenRows.has(cells.row);
    const untold = { code: '', title: '', typeOfActivity: '', workstream: '', option: null, figures: noFigures };
    rows.push({ row: cells.row, kind, ...untold, isHidden, ...told });
  };

  const enterWorkstream = (number: string, title: string): void => {
    workstream = number;
    if (title !== '') workstreamTitles.set(number, title);
  };

  const readOption = (cells: RowCells, tag: OptionId | null): OptionId | null => {
    const own = readOptionCell(cells.labels.option);
    if (own === undefined) issues.push(optionCellIssue(candidate, cells));
    return own ?? tag;
  };

  const addActivity = (cells: RowCells, { code, text }: ReadingOf<'activity'>): void => {
    const label = cells.labels.workstream;
    const named = readWorkstreamLabel(label) ?? { number: '', title: label };
    const coded = code.includes('.') ? workstreamOfCode(code) : '';
    enterWorkstream(coded || named.number || workstream, named.title);
    const { option, title } = readActivityTag(text);
    add(cells, 'activity', {
      code,
      title,
      typeOfActivity: cells.labels.type,
      workstream,
      option: readOption(cells, option),
      figures: readFigures(cells.row),
    });
  };

  const addSum = (cells: RowCells, { label, sum }: ReadingOf<'sum'>): void => {
    const tags = readLabelTags(label);
    if (tags.length > 1) issues.push(optionLabelIssue(candidate, cells, label));
    const option = readOption(cells, tags.length === 1 ? (tags[0] ?? null) : null);
    const figures = readFigures(cells.row);
    if (sum.kind === 'subtotal') {
      add(cells, 'subtotal', { title: label, workstream: sum.workstream ?? workstream, option, figures });
      return;
    }
    const earlier = rows.find((row) => row.kind === 'total' && row.option === option);
    if (earlier) issues.push(secondTotalIssue(candidate, cells, earlier));
    if (earlier) add(cells, 'note', { title: label });
    else add(cells, 'total', { title: label, option, figures });
  };

  /** A text without figures goes on with the title that a page broke, else it is a note. */
  const addText = (cells: RowCells, { text }: ReadingOf<'text'>): void => {
    const broken = findBrokenTitle(rows, cells);
    if (!broken) {
      add(cells, 'note', { title: text });
      return;
    }
    broken.title = `${broken.title} ${text}`.trim();
    broken.typeOfActivity = `${broken.typeOfActivity} ${cells.labels.type}`.trim();
    add(cells, 'continuation', { workstream });
  };

  const scan = scanRows(candidate, headerRows, bottom);
  if (scan.repeated?.cells.hasFigures) issues.push(repeatedCodeIssue(candidate, scan.repeated.cells));
  const scanned = settleRows(
    scan.rows,
    candidate.columns.some(({ meaning }) => meaning === 'workstream'),
  );
  const lastTotal = scanned.findLastIndex(({ reading }) => reading.kind === 'sum' && reading.sum.kind === 'total');
  for (const [index, { cells, reading }] of scanned.entries()) {
    if (reading.kind === 'activity') addActivity(cells, reading);
    else if (reading.kind === 'sum') addSum(cells, reading);
    else if (reading.kind === 'text') addText(cells, reading);
    else if (reading.kind === 'workstream') {
      enterWorkstream(reading.number, reading.title);
      add(cells, 'workstream', { title: reading.text, workstream });
    } else if (reading.kind === 'unclear') {
      // Figures below the total check or explain it; above it they may belong to the plan.
      if (index < lastTotal || lastTotal < 0) issues.push(unclearRowIssue(candidate, cells, reading.problem));
      add(cells, 'note', { title: reading.text });
    } else add(cells, reading.kind);
  }
  return { rows: trimToTable(rows), workstreamTitles, issues };
}

/** The row whose title a row of one text goes on with: an activity, or a sum whose bracket is open, straight above. */
function findBrokenTitle(rows: readonly RowDraft[], { labels }: RowCells): RowDraft | undefined {
  const texts = [labels.workstream, labels.code, labels.activity].filter((text) => text !== '');
  if (texts.length > 1 || texts.some((text) => /^[*†‡]/u.test(text))) return undefined;
  const above = rows.findLast(({ kind }) => kind !== 'header' && kind !== 'continuation');
  if (above?.kind === 'activity') return above;
  const isSum = above?.kind === 'subtotal' || above?.kind === 'total';
  return isSum && above.title.lastIndexOf('(') > above.title.lastIndexOf(')') ? above : undefined;
}

/** Rows up to the last one that holds figures or part of a title; what follows is not the table's. */
function trimToTable(rows: readonly TableRow[]): readonly TableRow[] {
  const last = rows.findLastIndex(({ kind }) => kind !== 'blank' && kind !== 'note' && kind !== 'header');
  return rows.slice(0, last + 1);
}
