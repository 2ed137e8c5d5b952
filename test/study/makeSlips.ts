import type { Cause } from '../../src/domain/finding';
import type { Random } from './random';
import type { Slip } from './mutation';
import { isInput, isMonths, type StudyCell, type StudyLayout } from './studyLayout';
import { makeStaffSlips } from './makeStaffSlips';
import { makeSumSlips } from './makeSumSlips';

export type Slips = Partial<Record<Cause, readonly Slip[]>>;

/** The errors that a person may make in a cell, by cause: each list holds all that come to mind, some by chance. */
export function makeSlips(cell: StudyCell, random: Random): Slips {
  const own = isInput(cell) ? makeInputSlips(cell, random) : makeComputedSlips(cell, random);
  return Object.fromEntries(
    Object.entries(own).map(([cause, slips]) => [cause, slips.filter((slip) => isError(slip, cell))]),
  );
}

/** A wrong input that live formulas carry on contradicts nothing, nor does one in a row that no sum counts. */
function makeInputSlips(cell: StudyCell, random: Random): Slips {
  const { layout, row, column } = cell;
  const isSummed = layout.rows.some(({ parts }) => parts.includes(row));
  if (isMonths(column)) return isTyped(layout) && isSummed ? { 'months-disagree': typeOtherMonths(cell) } : {};
  if (!isTyped(layout) || !isSummed) return { 'text-number': storeAsText(cell) };
  const { 'transposed-digits': transposed = [], scale = [], missing = [] } = makeTypingSlips(cell, random);
  return { 'transposed-digits': transposed, scale, missing, 'text-number': storeAsText(cell) };
}

const isTyped = ({ name }: StudyLayout): boolean => name === 'published' || name === 'grades';

function makeComputedSlips(cell: StudyCell, random: Random): Slips {
  return {
    ...makeTypingSlips(cell, random),
    'text-number': storeAsText(cell),
    'error-value': breakCell(cell),
    ...(cell.formula === null
      ? { unexplained: typeAnything(cell, random) }
      : {
          'typed-over-formula': [...typeOver(cell), ...typeAnything(cell, random)],
          'stale-value': keepOldFigure(cell, random),
        }),
    ...makeSumSlips(cell, random),
    ...makeStaffSlips(cell, random),
  };
}

function makeTypingSlips(cell: StudyCell, random: Random): Slips {
  const shown = Number(cell.shown) || 0;
  if (shown === 0) return {};
  return {
    'transposed-digits': swapDigits(shown),
    sign: [{ story: 'a minus before it', edit: { value: -shown } }],
    scale: changeScale(shown, random),
    missing: [
      { story: 'left blank', edit: { value: '' } },
      { story: 'a nought', edit: { value: 0 } },
      { story: 'a dash', edit: { value: random.pick(['-', '–', '—']) } },
    ],
  };
}

/** Any two different digits of the figure exchanged, neighbours and others. */
function swapDigits(shown: number): Slip[] {
  const text = String(shown);
  const places = [...text].flatMap((digit, place) => (/\d/.test(digit) ? [place] : []));
  return places.flatMap((first) =>
    places.flatMap((second) => {
      if (second <= first || text[first] === text[second]) return [];
      const digits = [...text];
      [digits[first], digits[second]] = [digits[second] ?? '', digits[first] ?? ''];
      return [{ story: `${text} as ${digits.join('')}`, edit: { value: Number(digits.join('')) } }];
    }),
  );
}

function changeScale(shown: number, random: Random): Slip[] {
  const times = [10, 100, 1000].map((factor) => ({ story: `× ${factor}`, edit: { value: shown * factor } }));
  const parts = [10, 100, 1000].map((factor) => ({ story: `÷ ${factor}`, edit: { value: shown / factor } }));
  const dropped = /0$/.test(String(shown)) ? [{ story: 'a zero dropped', edit: { value: shown / 10 } }] : [];
  return [...random.some(times, 2), ...random.some(parts, 2), ...dropped];
}

function storeAsText(cell: StudyCell): Slip[] {
  const shown = Number(cell.shown) || 0;
  if (shown === 0) return [];
  const plain = String(shown);
  const grouped = (space: string): string => plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\..*)/g, space);
  const texts = [plain, `${plain} `, grouped(' '), grouped('\u00a0'), grouped('\u202f')];
  return [...new Set(texts)].map((value) => ({ story: `text “${value}”`, edit: { value } }));
}

function breakCell({ formula }: StudyCell): Slip[] {
  const errors = ['#REF!', '#DIV/0!', '#VALUE!', '#N/A', '#NAME?'];
  if (formula === null) return errors.map((value) => ({ story: value, edit: { value } }));
  const broken = formula.replace(/\$?[A-Z]+\$?\d+/, '#REF!');
  return [
    { story: 'a deleted row', edit: { formula: broken } },
    { story: 'divided by zero', edit: { formula: `${formula}+1/0` } },
    { story: 'error typed over', edit: { value: '#N/A' } },
  ];
}

/** A figure out of nowhere. */
function typeAnything({ right, column }: StudyCell, random: Random): Slip[] {
  return Array.from({ length: 3 }, () => {
    const value = isMonths(column) ? random.integer(1, 250) / 2 : random.integer(1, Math.max(20_000, right * 1.6));
    return { story: `${value} out of nowhere`, edit: { value } };
  });
}

function typeOver({ right }: StudyCell): Slip[] {
  const rounded = Math.round(right);
  return [
    { story: 'its value typed over the formula', edit: { value: right } },
    ...(rounded === right ? [] : [{ story: 'its rounded value typed over', edit: { value: rounded } }]),
  ];
}

function keepOldFigure({ right, column }: StudyCell, random: Random): Slip[] {
  const old = isMonths(column)
    ? Math.max(0, right + random.pick([-2, -1, -0.5, 0.5, 1, 2]))
    : Math.max(0, right + random.integer(1, 40) * random.pick([-500, 500, 18_645, -12_995]));
  return [
    { story: 'saved before a change', edit: { saved: old } },
    { story: 'saved before a change, and used', edit: { saved: old }, followSaved: true },
  ];
}

function typeOtherMonths({ right, column }: StudyCell): Slip[] {
  return [right - 1, right - 0.5, right + 0.5, right + 1, right + 2, right * 2]
    .filter((value) => value > 0 && right > 0)
    .map((value) => ({ story: `${value} ${column} for ${right}`, edit: { value } }));
}

/** A figure that is the right one, exact or rounded to the dollar, is no error; a text or a typed constant may be. */
function isError({ edit }: Slip, { right, column, formula }: StudyCell): boolean {
  const content = 'value' in edit ? edit.value : 'saved' in edit ? edit.saved : null;
  if (typeof content !== 'number') return true;
  const isRight = content === right || (!isMonths(column) && content === Math.round(right));
  return !isRight || ('value' in edit && formula !== null);
}
