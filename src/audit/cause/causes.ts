import type { CauseContext, CauseRule, Explanation } from './causeContext';
import { doubleCounts } from './doubleCounts';
import { errorValue } from './errorValue';
import { inactiveOption } from './inactiveOption';
import { missing, typedNought } from './missing';
import { monthsDisagree } from './monthsDisagree';
import { noGradeMix } from './noGradeMix';
import { omitsRow } from './omitsRow';
import { optionMissing } from './optionMissing';
import { scale } from './scale';
import { sign } from './sign';
import { staleRate } from './staleRate';
import { staleValue } from './staleValue';
import { textNumber } from './textNumber';
import { transposedDigits } from './transposedDigits';
import { typedOverFormula } from './typedOverFormula';
import { explainNothing } from './unexplained';
import { wrongMonths } from './wrongMonths';

/** The rules, the most specific evidence first. */
const rules: readonly CauseRule[] = [
  errorValue,
  staleValue,
  wrongMonths,
  missing,
  sign,
  scale,
  transposedDigits,
  inactiveOption,
  optionMissing,
  omitsRow,
  doubleCounts,
  typedNought,
  monthsDisagree,
  staleRate,
  noGradeMix,
  textNumber,
  typedOverFormula,
];

/** Why the cell is wrong: the first rule that applies. A constant among formulas is mentioned with any other cause. */
export function explainCell(context: CauseContext): Explanation {
  for (const rule of rules) {
    const explanation = rule(context);
    if (explanation) return mentionTyping(explanation, context);
  }
  return explainNothing(context);
}

function mentionTyping(explanation: Explanation, { isTypedOver }: CauseContext): Explanation {
  if (!isTypedOver || explanation.cause === 'typed-over-formula') return explanation;
  return { ...explanation, message: `${explanation.message} It is typed where the column holds formulas.` };
}
