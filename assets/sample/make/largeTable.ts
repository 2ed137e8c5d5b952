import { addPublishedSheet } from './publishedSheet';
import { createWorkbook, saveWorkbook } from './saveWorkbook';
import { facts, figureNames, headings, publishedColumns, type FigureName, type WorkplanRow } from './workplanRows';

/** Ten, and more where there would be more workstreams than a code has digits for. */
const activitiesPerWorkstream = (activities: number): number => Math.max(10, Math.ceil(activities / 1_000));
type Figures = Record<FigureName, number>;

/**
 * A table in the published layout with that many activities, ten in a workstream or more, figures typed and right. In every
 * tenth workstream, the first included, two activities are of option 1 and option 2; it has a subtotal for each.
 */
export function makeLargeTable(activities: number): Promise<Uint8Array> {
  const workbook = createWorkbook('Large table');
  addPublishedSheet(workbook, {
    sheet: 'Table 1',
    title: 'Overview of resource requirements',
    unit: '(United States dollars)',
    notes: [],
    headings,
    rows: buildRows(activities),
    figureOf: ({ exact }, figure) => ({
      value: exact[figure],
      format: figure.endsWith('Months') ? 'General' : '#\\ ###\\ ##0.0',
    }),
  });
  return saveWorkbook(workbook);
}

function buildRows(count: number): WorkplanRow[] {
  const rows: WorkplanRow[] = [];
  const totals: Record<string, Figures> = { '1': createFigures(), '2': createFigures() };
  for (let done = 0, workstream = 1; done < count; workstream++) {
    const size = Math.min(activitiesPerWorkstream(count), count - done);
    const hasOptions = workstream % 10 === 1 && size > 2;
    const activities = Array.from({ length: size }, (_, index) => createActivity(workstream, index + 1, hasOptions));
    rows.push(...activities);
    for (const option of hasOptions ? ['1', '2'] : [null]) rows.push(createSubtotal(workstream, option, activities));
    for (const [option, total] of Object.entries(totals))
      add(
        total,
        activities.filter((row) => countsIn(row, option)),
      );
    done += size;
  }
  for (const [option, exact] of Object.entries(totals)) {
    rows.push(createRow('total', 0, option, exact, { activity: `Total for table 1 (Option ${option})` }));
  }
  return rows;
}

function createActivity(workstream: number, index: number, hasOptions: boolean): WorkplanRow {
  const option = hasOptions && index === 2 ? '2' : hasOptions && index === 3 ? '1' : null;
  const [p3, p2, gMonths] = [((workstream + index) % 8) / 2, (index % 5) / 2, (workstream % 3) / 2];
  const pStaff = p3 * Number(facts.monthlyRates['P-3']) + p2 * Number(facts.monthlyRates['P-2']);
  const gStaff = gMonths * Number(facts.monthlyRates['G']);
  const [activityCosts, staff] = [(index % 4) * 5000, pStaff + gStaff];
  const exact = { activityCosts, pMonths: p3 + p2, pStaff, gMonths, gStaff, staff, total: activityCosts + staff };
  const code = `${workstream}.${index}`;
  return createRow('activity', workstream, option, exact, {
    ...(index === 1 && { workstream: `${workstream}. Workstream ${workstream}` }),
    activity: option ? `${code} Option ${option}: Meetings` : `${code} Meetings`,
    type: 'Consultancy',
  });
}

function createSubtotal(workstream: number, option: string | null, activities: readonly WorkplanRow[]): WorkplanRow {
  const exact = createFigures();
  add(
    exact,
    activities.filter((row) => countsIn(row, option)),
  );
  const activity = `Subtotal workstream ${workstream}${option ? ` (with option ${option})` : ''}`;
  return createRow('subtotal', workstream, option, exact, { activity });
}

function createRow(
  kind: WorkplanRow['kind'],
  workstream: number,
  option: string | null,
  exact: Figures,
  labels: Partial<WorkplanRow['printed']>,
): WorkplanRow {
  const blank = Object.fromEntries(publishedColumns.map((column) => [column, ''])) as WorkplanRow['printed'];
  const months = { 'P-3': 0, 'P-2': 0 };
  return { kind, workstream, code: '', title: '', option, exact, months, printed: { ...blank, ...labels } };
}

const createFigures = (): Figures => Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures;

const countsIn = (row: WorkplanRow, option: string | null): boolean => row.option === null || row.option === option;

function add(sum: Figures, rows: readonly WorkplanRow[]): void {
  for (const row of rows) for (const name of figureNames) sum[name] += row.exact[name];
}
