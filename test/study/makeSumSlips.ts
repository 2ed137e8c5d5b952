import type { Random } from './random';
import type { Slip } from './mutation';
import { cellAt, letterOf, type StudyCell, type StudyRow } from './studyLayout';
import type { Slips } from './makeSlips';

/** The errors of a subtotal or total: a row left out, one too many, one twice, another option's. */
export function makeSumSlips(cell: StudyCell, random: Random): Slips {
  const { row } = cell;
  if (row.kind === 'activity') return makeAcrossSlips(cell);
  const write = cell.formula === null ? typeSum : writeSum;
  const filled = row.parts.filter((part) => part.right[cell.column] !== 0);
  const untagged = filled.filter(({ option, kind }) => option === null || kind === 'subtotal');
  const tagged = filled.filter(({ option, kind }) => option !== null && kind === 'activity');
  const others = row.otherOption.filter((part) => part.right[cell.column] !== 0);
  const without = (left: readonly StudyRow[]): StudyRow[] => row.parts.filter((part) => !left.includes(part));

  return {
    'omits-row': [
      ...untagged.map((part) => write(cell, without([part]), `leaves out ${name(part)}`)),
      ...(untagged.length > 2
        ? [random.some(untagged, 2)].map((left) =>
            write(cell, without(left), `leaves out ${left.map(name).join(', ')}`),
          )
        : []),
    ],
    'double-counts': [
      ...filled.map((part) => write(cell, [...row.parts, part], `counts ${name(part)} twice`)),
      ...addNeighbour(cell, write),
    ],
    'option-missing': tagged.map((part) => write(cell, without([part]), `leaves out the option's ${name(part)}`)),
    'inactive-option-included': [
      ...others
        .filter(({ kind }) => kind === 'activity')
        .map((part) => write(cell, [...row.parts, part], `includes ${name(part)} of another option`)),
      ...others
        .filter(({ kind }) => kind === 'subtotal')
        .map((part) =>
          write(
            cell,
            row.parts.map((own) => (own.workstream === part.workstream ? part : own)),
            `${name(part)} of another option in place of its own`,
          ),
        ),
      ...(others.length > 0 ? sumWholeBlock(cell) : []),
    ],
  };
}

const name = ({ kind, row, workstream }: StudyRow): string =>
  kind === 'activity' ? `row ${row}` : `workstream ${workstream}`;

/** The figure that one reaches with a calculator from the figures on the sheet. */
function typeSum(cell: StudyCell, parts: readonly StudyRow[], story: string): Slip {
  const amounts = parts.map((part) => Number(cellAt(cell.layout, part, cell.column)?.shown) || 0);
  return { story, edit: { value: amounts.reduce((sum, amount) => sum + amount, 0) } };
}

/** Neighbours as a range, the others one by one. */
function writeSum(cell: StudyCell, parts: readonly StudyRow[], story: string): Slip {
  const letter = letterOf(cell.at);
  if (cell.row.kind === 'total')
    return { story, edit: { formula: `=${parts.map(({ row }) => `${letter}${row}`).join('+')}` } };
  const runs: number[][] = [];
  for (const { row } of parts) {
    const run = runs.at(-1);
    if (run?.at(-1) === row - 1) run.push(row);
    else runs.push([row]);
  }
  const ranges = runs.map((run) => `${letter}${run[0]}${run.length > 1 ? `:${letter}${run.at(-1)}` : ''}`);
  return { story, edit: { formula: `=SUM(${ranges.join(',')})` } };
}

/** A row of the workstream before slipped into the sum. */
function addNeighbour(cell: StudyCell, write: typeof typeSum): Slip[] {
  const { row, layout, column } = cell;
  const before = layout.rows.find(({ kind, workstream }) => kind === 'activity' && workstream === row.workstream - 1);
  if (row.kind !== 'subtotal' || !before || before.right[column] === 0) return [];
  return [write(cell, [before, ...row.parts], `adds ${name(before)} of the workstream before`)];
}

/** The one range from the first activity to the last, whatever their options; with a switch, the wrong criterion. */
function sumWholeBlock({ row, at, layout, formula }: StudyCell): Slip[] {
  if (formula === null || row.kind === 'total') return [];
  const rows = [...row.parts, ...row.otherOption].map((part) => part.row);
  const [first, last, letter] = [Math.min(...rows), Math.max(...rows), letterOf(at)];
  const block = { story: 'sums the whole block', edit: { formula: `=SUM(${letter}${first}:${letter}${last})` } };
  if (!layout.optionSwitch) return [block];
  const { column } = layout.optionSwitch;
  const [figures, options] = [`${letter}${first}:${letter}${last}`, `${column}${first}:${column}${last}`];
  const wrong = `=SUMIFS(${figures},${options},"")+SUMIFS(${figures},${options},"Option 2")`;
  return [block, { story: "option 2's rows in place of the option in use", edit: { formula: wrong } }];
}

/** Staff without its G part, a total without costs or with the P staff added again. */
function makeAcrossSlips({ layout, row, column, formula, at }: StudyCell): Slips {
  const parts = { staff: ['pStaff', 'gStaff'], total: ['activityCosts', 'staff'] } as const;
  if (column !== 'staff' && column !== 'total') return {};
  const [first, second] = parts[column].map((part) => cellAt(layout, row, part));
  if (!first || !second || first.right === 0 || second.right === 0) return {};
  const write = (story: string, ...summed: readonly (typeof first)[]): Slip => {
    const cells = summed.map((cell) => `${letterOf(cell.at)}${row.row}`).join('+');
    const value = summed.reduce((sum, cell) => sum + Number(cell.shown), 0);
    return { story, edit: formula === null || at === 0 ? { value } : { formula: `=${cells}` } };
  };
  return {
    'omits-row': [write(`without ${second.column}`, first), write(`without ${first.column}`, second)],
    'double-counts': [
      write(`${first.column} twice`, first, first, second),
      write(`${second.column} twice`, first, second, second),
    ],
  };
}
