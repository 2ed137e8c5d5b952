import { Decimal, zero } from '../domain/decimal';
import type { Grade, GradeMix, MonthlyRates } from '../domain/grade';
import type { Strings } from './language/strings';
import type { Draft } from './state';

/** What the fields of a form say: the figures of those that can be read, a sentence for each that cannot. */
interface Reading {
  readonly figures: ReadonlyMap<Grade, Decimal>;
  readonly errors: ReadonlyMap<Grade, string>;
}

/** New monthly rates, US dollars: above zero, at most two decimals. */
export function readRateDrafts(
  draft: Draft,
  says: Strings['rates'],
): { readonly rates: MonthlyRates; readonly errors: Reading['errors'] } {
  const { figures, errors } = read(
    draft,
    (figure) => {
      if (figure.lte(0)) return says.notPositive;
      return figure.decimalPlaces() > 2 || figure.gte(1_000_000) ? says.notARate : null;
    },
    says.notARate,
  );
  return { rates: figures, errors };
}

/** Months by grade: half months, none below zero. */
export function readMixDraft(
  draft: Draft,
  says: Strings['mix'],
): { readonly mix: GradeMix; readonly errors: Reading['errors'] } {
  const { figures, errors } = read(
    draft,
    (figure) => {
      if (figure.isNegative()) return says.negative;
      if (!figure.times(2).isInteger()) return says.notHalf;
      return figure.gt(999) ? says.notMonths : null;
    },
    says.notMonths,
  );
  return { mix: figures, errors };
}

function read(draft: Draft, objection: (figure: Decimal) => string | null, unreadable: string): Reading {
  const figures = new Map<Grade, Decimal>();
  const errors = new Map<Grade, string>();
  for (const [grade, text] of draft) {
    const figure = readTyped(text);
    const error = figure ? objection(figure) : unreadable;
    if (error) errors.set(grade, error);
    else figures.set(grade, figure ?? zero);
  }
  return { figures, errors };
}

/** "19 400", "19400.50", "7,5": spaces group, a point or comma begins decimals; nothing typed is zero; null for other texts. */
function readTyped(text: string): Decimal | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace('−', '-')
    .replace(',', '.');
  if (bare === '') return zero;
  return /^-?\d{1,12}(?:\.\d{1,6})?$/u.test(bare) ? new Decimal(bare) : null;
}
