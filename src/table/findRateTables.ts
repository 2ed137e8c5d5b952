import { isGeneralService, type Grade } from '../domain/grade';
import type { RateCell } from '../domain/table';
import type { CellGrid } from './cellGrid';
import { readGrade } from './heading';
import type { SheetTexts } from './looseTexts';
import { normaliseText, wholeWord, wordEnd } from './normaliseText';
import { readFigure } from './readFigure';
import { terms } from './terms';

const professionalLabel = new RegExp(`^[pdсc]\\s?-?\\s?[1-7]${wordEnd}`, 'u');
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

const longestLabel = 40;

/**
 * A sheet's tables of monthly rates: grades below each other with a rate to their right, or beside each other
 * with a rate below. Each table lists its grades once; the caller chooses when there are several.
 */
export function findRateTables(sheet: SheetTexts): readonly (readonly RateCell[])[] {
  return [...collectTables(sheet, { row: 0, column: 1 }), ...collectTables(sheet, { row: 1, column: 0 })];
}

/** `step` leads from a grade to its rate: {0, 1} to the right, {1, 0} downwards. */
function collectTables({ grid, texts }: SheetTexts, step: { row: number; column: number }): RateCell[][] {
  const tables = new Map<string, RateCell[]>();
  for (const { text, address: label } of texts) {
    const grade = text.length <= longestLabel ? readGradeLabel(text) : null;
    if (!grade) continue;
    for (let distance = 1; distance <= 4; distance++) {
      const [row, column] = [label.row + step.row * distance, label.column + step.column * distance];
      const address = { sheet: label.sheet, row, column };
      const figure = readFigure(address, grid.value(row, column), grid.formula(row, column), 1);
      const isRate = figure.kind === 'number' && figure.value.gte(plausible.least) && figure.value.lte(plausible.most);
      if (!isRate || !saysMonthlyRate(headingOf(grid, address, step))) continue;
      // Rates of one table stand in one line across the step.
      const key = step.column ? `column ${column}` : `row ${row}`;
      const table = tables.get(key) ?? [];
      if (!table.some((other) => other.grade === grade))
        table.push({ grade, rate: figure.value, address, formula: figure.formula });
      tables.set(key, table);
      break;
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
