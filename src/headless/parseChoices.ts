import { Decimal, sum } from '../domain/decimal';
import type { CellRange } from '../domain/cellAddress';
import { parseRange } from '../domain/cellAddress';
import type { GradeMix, MonthlyRates } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';

/** "P-3=19400,P-2=16300,G=13400" as monthly rates in US dollars. */
export function parseRates(text: string): Result<MonthlyRates, string> {
  return (
    parsePairs(text, '=', (amount) => /^\d{1,6}(?:\.\d{1,2})?$/u.test(amount) && Number(amount) > 0) ??
    failure(
      `--rates ${text} is no list of monthly rates: write it as P-3=19400,P-2=16300,G=13400, in US dollars above 0.`,
    )
  );
}

/** "1.2=P-3:2,P-2:2" as an activity's code and its months by grade. */
export function parseMix(text: string): Result<{ readonly code: string; readonly mix: GradeMix }, string> {
  const split = text.indexOf('=');
  const mix =
    split > 0 ? parsePairs(text.slice(split + 1), ':', (months) => /^\d{1,3}(?:\.[05])?$/u.test(months)) : null;
  if (!mix?.ok || sum(mix.value.values()).isZero()) {
    return failure(`--mix ${text} is no grade mix: write it as "1.2=P-3:2,P-2:2", in half months.`);
  }
  return success({ code: text.slice(0, split).trim(), mix: mix.value });
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

function parsePairs(
  text: string,
  mark: string,
  isFigure: (text: string) => boolean,
): { ok: true; value: Map<string, Decimal> } | null {
  const figures = new Map<string, Decimal>();
  for (const pair of text.split(',')) {
    const [grade = '', figure = '', ...more] = pair.split(mark).map((part) => part.trim());
    if (!/^(?:[PD]-\d|P|G)$/u.test(grade) || !isFigure(figure) || more.length > 0 || figures.has(grade)) return null;
    figures.set(grade, new Decimal(figure));
  }
  return success(figures);
}
