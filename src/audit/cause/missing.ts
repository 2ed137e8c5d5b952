import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** Blank, nil or no figure where one is due. */
export const missing: CauseRule = ({ figure, expected, isWrong, formula }) => {
  if (!isWrong || !expected || expected.isZero() || formula?.fault) return null;
  const held = {
    blank: 'is empty',
    nil: 'says nil',
    unreadable: `says “${String(figure.content)}”, which is no figure`,
  };
  if (figure.kind !== 'blank' && figure.kind !== 'nil' && figure.kind !== 'unreadable') return null;
  return { cause: 'missing', message: `The cell ${held[figure.kind]}; ${formatFigure(expected)} is due.` };
};
