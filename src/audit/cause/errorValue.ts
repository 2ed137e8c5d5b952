import type { CauseRule } from './causeContext';

/** "#REF!" and the like, where no other cell of the table brings it in. */
export const errorValue: CauseRule = ({ figure }) =>
  figure.kind === 'error'
    ? {
        cause: 'error-value',
        message: `The cell shows ${String(figure.content)}${figure.formula ? `: its formula ${figure.formula} cannot be computed` : ''}.`,
        ...(figure.formula ? { fix: `Mend the formula ${figure.formula}.` } : {}),
      }
    : null;
