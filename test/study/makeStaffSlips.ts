import type { Random } from './random';
import type { Slip } from './mutation';
import { letterOf, type StudyCell } from './studyLayout';
import type { Slips } from './makeSlips';

type Grade = 'P-3' | 'P-2' | 'G';

const rates: Readonly<Record<Grade, number>> = { 'P-3': 18_645, 'P-2': 15_820, G: 12_995 };

/** How far a rate of the last biennium was from today's, from very near to some way off. */
const changes = [-0.1, -0.08, -0.0625, -0.05, -0.03, -0.02, -0.01, -0.005, -0.0025, 0.01, 0.03, 0.05, 0.08];

/** The errors of a staff cost: an old rate, other months, another mix of grades, no mix at all. */
export function makeStaffSlips(cell: StudyCell, random: Random): Slips {
  const { column, row, right } = cell;
  if (right === 0 || column.startsWith('months:') || !/taff$|^total$/.test(column)) return {};
  const isCost = row.kind === 'activity' && (column === 'pStaff' || column === 'gStaff');
  return {
    'stale-rate': applyOldRates(cell, random),
    ...(isCost ? { 'months-disagree': costOtherMonths(cell) } : {}),
  };
}

/** One grade's old rate, or those of all grades. */
function applyOldRates(cell: StudyCell, random: Random): Slip[] {
  const { column, right, row } = cell;
  const months: Readonly<Record<Grade, number>> = {
    'P-3': column === 'gStaff' ? 0 : row.right['months:P-3'],
    'P-2': column === 'gStaff' ? 0 : row.right['months:P-2'],
    G: column === 'pStaff' ? 0 : row.right.gMonths,
  };
  const grades = (['P-3', 'P-2', 'G'] as const).filter((grade) => months[grade] > 0);
  return random.some(changes, 4).flatMap((change) => {
    const old = (grade: Grade): number => Math.round((rates[grade] * (1 + change)) / 5) * 5;
    return [...grades.map((grade) => [grade]), ...(grades.length > 1 ? [grades] : [])].map((stale): Slip => {
      const value = stale.reduce((sum, grade) => sum + months[grade] * (old(grade) - rates[grade]), right);
      const story = `the old rate of ${stale.map((grade) => `${grade}: ${old(grade)}`).join(', ')}`;
      const { formula, layout } = cell;
      if (formula === null || !layout.rateCell || row.kind !== 'activity' || !/[pg]Staff/.test(column))
        return { story, edit: { value } };
      const typed = stale.reduce(
        (text, grade) => text.replace(layout.rateCell?.(grade) ?? '', String(old(grade))),
        formula,
      );
      return { story, edit: { formula: typed } };
    });
  });
}

/** The cost of more or fewer months, of another split of the same months, or of the row above or below. */
function costOtherMonths({ column, row, layout, formula, right }: StudyCell): Slip[] {
  const cost = (p3: number, p2: number): number => p3 * rates['P-3'] + p2 * rates['P-2'];
  const [p3, p2, g] = [row.right['months:P-3'], row.right['months:P-2'], row.right.gMonths];
  const typed =
    column === 'gStaff'
      ? [g - 1, g - 0.5, g + 0.5, g + 1, g + 2].map((months) => ({
          story: `${months} G months`,
          value: months * rates.G,
        }))
      : [
          ...[-1, -0.5, 0.5, 1, 2].map((by) => ({
            story: `${by} P-3 months`,
            value: cost(p3 + by, p2),
            isReal: p3 + by >= 0,
          })),
          ...[-1, -0.5, 0.5, 1, 2].map((by) => ({
            story: `${by} P-2 months`,
            value: cost(p3, p2 + by),
            isReal: p2 + by >= 0,
          })),
          ...[-1, -0.5, 0.5, 1].map((by) => ({
            story: `another mix, ${p3 + by} P-3 and ${p2 - by} P-2`,
            value: cost(p3 + by, p2 - by),
            isReal: p3 + by >= 0 && p2 - by >= 0,
          })),
        ].filter(({ isReal }) => isReal);
  const slips = typed
    .filter(({ value }) => value > 0)
    .map(({ story, value }): Slip => ({ story: `costs ${story}`, edit: { value } }));
  if (formula === null || !layout.rateCell) return slips;
  const others = layout.rows.filter(
    (other) =>
      other.kind === 'activity' &&
      Math.abs(other.row - row.row) === 1 &&
      other.right[column] > 0 &&
      other.right[column] !== right,
  );
  const columns = ['months:P-3', 'months:P-2', 'gMonths'] as const;
  const references = columns.map((name) => letterOf(layout.columns.get(name) ?? 0)).join('');
  const dragged = others.map((other): Slip => ({
    story: `the months of row ${other.row}`,
    edit: { formula: formula.replaceAll(new RegExp(`([${references}])${row.row}\\b`, 'g'), `$1${other.row}`) },
  }));
  return [...slips, ...dragged];
}
