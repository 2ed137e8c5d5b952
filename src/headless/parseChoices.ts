import { Decimal, sum } from '../domain/decimal';
import type { CellRange } from '../domain/cellAddress';
import { parseRange } from '../domain/cellAddress';
import type { Grade, GradeMix, MonthlyRates } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import { gradePattern, halfMonths, parseCoded, parseFields } from './parseFields';

/** "P-3=19400,P-2=16300,G=13400" as monthly rates in US dollars. */
export function parseRates(text: string): Result<MonthlyRates, string> {
  const rates = toFigures(
    parseFields(text, '='),
    (amount) => /^\d{1,6}(?:\.\d{1,2})?$/u.test(amount) && Number(amount) > 0,
  );
  return rates
    ? success(rates)
    : failure(
        `--rates ${text} is no list of monthly rates: write it as P-3=19400,P-2=16300,G=13400, in US dollars above 0.`,
      );
}

/** "1.2=P-3:2,P-2:2" as an activity's code and its months by grade. */
export function parseMix(text: string): Result<{ readonly code: string; readonly mix: GradeMix }, string> {
  const coded = parseCoded(text);
  const mix = coded && toFigures(coded.fields, (months) => halfMonths.test(months));
  return mix && !sum(mix.values()).isZero()
    ? success({ code: coded.code, mix })
    : failure(`--mix ${text} is no grade mix: write it as "1.2=P-3:2,P-2:2", in half months.`);
}

/** "A1:J60" as a block of cells. */
export function parseBlock(text: string): Result<Omit<CellRange, 'sheet'>, string> {
  const range = parseRange(text);
  return range ? success(range) : failure(`--range ${text} is no block of cells: write it as A1:J60.`);
}

/** "3" as the number of an operation in the log. */
export function parseOperation(text: string): Result<number, string> {
  return /^\d{1,9}$/u.test(text)
    ? success(Number(text))
    : failure(`--operation ${text} is no number of an operation: see restore --list.`);
}

/** The figures of grades; null where one of the fields is no such figure. */
function toFigures(
  fields: ReadonlyMap<string, string> | null,
  isFigure: (text: string) => boolean,
): ReadonlyMap<Grade, Decimal> | null {
  const isGrade = new RegExp(`^${gradePattern}$`, 'u');
  const isGiven = fields && [...fields].every(([grade, figure]) => isGrade.test(grade) && isFigure(figure));
  return isGiven ? new Map([...fields].map(([grade, figure]) => [grade, new Decimal(figure)])) : null;
}

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
