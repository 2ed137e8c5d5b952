import type { CauseRule } from './causeContext';

/**
 * "#REF!" and the like, where no other cell of the table brings it in. A formula that adds up the wrong cells is wrong
 * whatever they show.
 */
export const errorValue: CauseRule = ({ figure, formula }) =>
  figure.kind === 'error' && !formula?.fault
    ? {
        cause: 'error-value',
        message: `The cell shows ${String(figure.content)}${figure.formula ? `: its formula ${figure.formula} cannot be computed` : ''}.`,
        ...(figure.formula ? { fix: `Mend the formula ${figure.formula}.` } : {}),
      }
    : null;
