import { isGeneralService, type Grade } from '../domain/grade';
import type { RateCell } from '../domain/table';
import type { CellGrid } from './cellGrid';
import { readGrade } from './heading';
import type { IsInTable } from './createTableTest';
import { normaliseText, wholeWord } from './normaliseText';
import { readFigure } from './readFigure';
import { terms } from './terms';

const professionalLabel = /^[pdсc]\s?-?\s?[1-7](?![\p{L}\p{N}])/u;
const generalLabel = new RegExp(
  `^(?:(?:${terms.generalMark})(?: (?:${terms.staff}))?|(?:agents des )?(?:${terms.general}))(?:[ -]?\\d)?(?: .*)?$`,
  'u',
);
const monthlyWords = wholeWord(terms.monthly);
const rateWords = wholeWord(terms.rate, terms.cost, 'month', 'mois', 'месяц', 'salary', 'standard');
const annualWords = wholeWord(terms.annual);
const countWords = wholeWord(terms.post, 'months');

// A month of staff costs the United Nations neither less nor more than this, in US dollars.
const plausible = { least: 500, most: 100_000 };

/**
 * A sheet's tables of monthly rates: grades below each other with a rate to their right, or beside each other
 * with a rate below. Each table lists its grades once; the caller chooses when there are several.
 */
export function findRateTables(grid: CellGrid, isInTable: IsInTable): readonly (readonly RateCell[])[] {
  return [
    ...collectTables(grid, isInTable, { row: 0, column: 1 }),
    ...collectTables(grid, isInTable, { row: 1, column: 0 }),
  ];
}

/** `step` leads from a grade to its rate: {0, 1} to the right, {1, 0} downwards. */
function collectTables(grid: CellGrid, isInTable: IsInTable, step: { row: number; column: number }): RateCell[][] {
  const { top, left, values, name } = grid.sheet;
  const tables = new Map<string, RateCell[]>();
  for (const [rowOffset, cells] of values.entries()) {
    for (const [columnOffset, content] of cells.entries()) {
      if (typeof content !== 'string' || content.length > 40) continue;
      const [row, column] = [top + rowOffset, left + columnOffset];
      const grade = isInTable(grid, row, column) ? null : readGradeLabel(content);
      if (!grade) continue;
      for (let distance = 1; distance <= 4; distance++) {
        const address = { sheet: name, row: row + step.row * distance, column: column + step.column * distance };
        const figure = readFigure(
          address,
          grid.value(address.row, address.column),
          grid.formula(address.row, address.column),
          1,
        );
        const isRate =
          figure.kind === 'number' && figure.value.gte(plausible.least) && figure.value.lte(plausible.most);
        const heading = isRate ? headingOf(grid, address, step) : '';
        if (!isRate || !saysMonthlyRate(heading)) continue;
        // Rates of one table stand in one line across the step.
        const key = step.column ? `column ${address.column}` : `row ${address.row}`;
        const table = tables.get(key) ?? [];
        if (!table.some((other) => other.grade === grade))
          table.push({ grade, rate: figure.value, address, formula: figure.formula });
        tables.set(key, table);
        break;
      }
    }
  }
  return [...tables.values()].filter(
    (table) => table.length >= 2 && table.some(({ grade }) => !isGeneralService(grade)),
  );
}

function readGradeLabel(text: string): Grade | null {
  const plain = normaliseText(text);
  if (professionalLabel.test(plain)) return readGrade(plain);
  return generalLabel.test(plain) ? 'G' : null;
}

/** The text above a column of rates, or left of a row of them. */
function headingOf(
  grid: CellGrid,
  rate: { row: number; column: number },
  step: { row: number; column: number },
): string {
  for (let distance = 1; distance <= 12; distance++) {
    const content = grid.value(rate.row - step.column * distance, rate.column - step.row * distance);
    if (typeof content === 'string' && content.trim() !== '') return normaliseText(content);
  }
  return '';
}

function saysMonthlyRate(heading: string): boolean {
  if (annualWords.test(heading)) return false;
  return monthlyWords.test(heading) || (rateWords.test(heading) && !countWords.test(heading));
}
