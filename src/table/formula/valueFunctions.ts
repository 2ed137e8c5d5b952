import { Decimal, roundHalfAwayFromZero, zero } from '../../domain/decimal';
import {
  type Scalar,
  amount,
  convertToAmount,
  convertToText,
  errorValue,
  isAmount,
  isBroken,
  unread,
} from './formulaValue';
import { type FormulaFunction, toAmount, toScalar } from './scene';

/** The functions of a number, of a text, and of what a cell is. None of them is a sum. */
export const valueFunctions: Readonly<Record<string, FormulaFunction>> = {
  TRUE: () => true,
  FALSE: () => false,
  NA: () => errorValue('#N/A'),
  ABS: ofNumbers((figure) => figure.abs()),
  INT: ofNumbers((figure) => figure.floor()),
  ROUND: ofNumbers((figure, digits) => roundAt(figure, digits, (shifted) => roundHalfAwayFromZero(shifted, 0))),
  ROUNDUP: ofNumbers((figure, digits) =>
    roundAt(figure, digits, (shifted) => shifted.toDecimalPlaces(0, Decimal.ROUND_UP)),
  ),
  ROUNDDOWN: ofNumbers((figure, digits) => roundAt(figure, digits, (shifted) => shifted.trunc())),
  N: ([tree = null], scene) => {
    const value = scene.compute(tree);
    return typeof toScalar(value, scene) === 'string' ? amount(zero) : toAmount(value, scene);
  },
  VALUE: ofScalars((value) => (typeof value === 'boolean' ? errorValue('#VALUE!') : untraced(value))),
  LEFT: ofText((text, [length = 1]) => (length < 0 ? null : text.slice(0, length))),
  RIGHT: ofText((text, [length = 1]) => (length < 0 ? null : text.slice(Math.max(0, text.length - length)))),
  MID: ofText((text, [start = 0, length = -1]) =>
    start < 1 || length < 0 ? null : text.slice(start - 1, start - 1 + length),
  ),
  TRIM: ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  LEN: ofScalars((value) => {
    const text = convertToText(value);
    return isBroken(text) ? text : amount(new Decimal(text.length));
  }),
  EXACT: ofScalars((value, other = null) => {
    const text = convertToText(other);
    return isBroken(text) ? text : text === convertToText(value);
  }),
  ISNUMBER: ofContent(isAmount),
  ISTEXT: ofContent((value) => typeof value === 'string'),
  ISERROR: ofContent(isBroken),
  ISBLANK: ofContent((value) => value === null),
};

/** Rounds at a number of digits; what 40-digit division left over (a third times three) is settled first. */
function roundAt(figure: Decimal, digits: Decimal | undefined, round: (shifted: Decimal) => Decimal): Decimal {
  const power = new Decimal(10).pow((digits ?? zero).trunc());
  return round(figure.toSignificantDigits(30).times(power)).div(power);
}

const untraced = (value: Scalar) => {
  const figure = convertToAmount(value);
  return isBroken(figure) ? figure : amount(figure.figure);
};

function ofNumbers(operate: (figure: Decimal, other: Decimal | undefined) => Decimal): FormulaFunction {
  return (args, { plain }) => {
    const figures: Decimal[] = [];
    for (const argument of args) {
      const value = toAmount(plain.compute(argument), plain);
      if (isBroken(value)) return value;
      figures.push(value.figure);
    }
    const [figure, other] = figures;
    return figure ? amount(operate(figure, other)) : unread('a function without its number');
  };
}

function ofScalars(operate: (value: Scalar, other?: Scalar) => Scalar): FormulaFunction {
  return (args, { plain }) => {
    const [value = null, ...others] = args.map((argument) => toScalar(plain.compute(argument), plain));
    return isBroken(value) ? value : operate(value, ...others);
  };
}

/** A text and whole numbers give a text; null is #VALUE!. */
function ofText(operate: (text: string, numbers: readonly number[]) => string | null): FormulaFunction {
  return ([tree = null, ...rest], { plain }) => {
    const text = convertToText(toScalar(plain.compute(tree), plain));
    if (isBroken(text)) return text;
    const numbers: number[] = [];
    for (const argument of rest) {
      const value = toAmount(plain.compute(argument), plain);
      if (isBroken(value)) return value;
      numbers.push(value.figure.trunc().toNumber());
    }
    return operate(text, numbers) ?? errorValue('#VALUE!');
  };
}

/** A question about one value that an error answers too. */
function ofContent(isSo: (value: Scalar) => boolean): FormulaFunction {
  return ([tree = null], { plain }) => {
    const value = toScalar(plain.compute(tree), plain);
    return isBroken(value) && value.kind === 'unread' ? value : isSo(value);
  };
}
