import { isWellFormed } from '../formula/checkFormula';
import { tokensOf } from '../formula/tokens';
import { HostError } from '../hostError';
import { formatAbsolute, parseRect, quoteSheet, splitSheet } from '../model/address';
import { findSheet, type Name, type Sheet } from '../model/book';
import type { Rect } from '../model/rect';
import { trackRange, type Session } from '../session';
import type { Arguments } from './arguments';
import { isPointer, point, type NameTarget, type Pointer, type Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

type Collection = Targets['NamedItemCollection'];

const namesOf = ({ session, sheet }: Collection): Name[] => session.book.names.filter((name) => name.sheet === sheet);

const findIn = (target: Collection, key: string): Name | undefined =>
  namesOf(target).find((name) => name.name.toLowerCase() === key.toLowerCase());

export const namedItemCollection: ObjectDefinition<Collection> = {
  items: (target) => namesOf(target).map((name) => point('NamedItem', { session: target.session, name })),
  item: (target, args) => {
    const name = findIn(target, args.text());
    if (!name) throw new HostError('ItemNotFound');
    return point('NamedItem', { session: target.session, name });
  },
  methods: {
    add: addName,
    getCount: (target) => namesOf(target).length,
    getItemOrNullObject: (target, args) => {
      const name = findIn(target, args.text());
      return name ? point('NamedItem', { session: target.session, name }) : null;
    },
  },
};

export const namedItem: ObjectDefinition<NameTarget> = {
  id: ({ name }) => name.name,
  get: {
    name: ({ name }) => name.name,
    formula: ({ name }) => `=${name.formula}`,
    value: readValue,
    type: typeOf,
    visible: ({ name }) => !name.isHidden,
    scope: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook'),
    comment: ({ name }) => name.comment,
  },
  set: {
    formula: ({ session, name }, value) => {
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      session.calculation.prepare();
      name.formula = readFormula(value);
      session.calculation.structureChanged();
    },
    visible: ({ name }, value) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      name.isHidden = !value;
    },
    comment: ({ name }, value) => {
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      name.comment = value;
    },
  },
  objects: {
    worksheet: ({ session, name }) => {
      if (!name.sheet) throw new HostError('ItemNotFound');
      return point('Worksheet', { session, sheet: name.sheet });
    },
    worksheetOrNullObject: ({ session, name }) => name.sheet && point('Worksheet', { session, sheet: name.sheet }),
  },
  methods: {
    delete: ({ session, name }) => {
      session.calculation.prepare();
      session.book.names.splice(session.book.names.indexOf(name), 1);
      session.calculation.structureChanged();
    },
    getRange: (target) => {
      const range = openRange(target);
      if (!range) throw new HostError('ItemNotFound');
      return range;
    },
    getRangeOrNullObject: openRange,
  },
};

function addName(target: Collection, args: Arguments): Pointer {
  const { session, sheet } = target;
  const text = args.text();
  const reference = args.any();
  const comment = args.optionalText() ?? '';
  if (!isAllowedName(text)) throw new HostError('InvalidArgument');
  if (findIn(target, text)) throw new HostError('ItemAlreadyExists');
  session.calculation.prepare();
  const name: Name = { name: text, formula: readReference(reference), sheet, isHidden: false, comment };
  session.book.names.push(name);
  session.calculation.structureChanged();
  return point('NamedItem', { session, name });
}

function readReference(reference: unknown): string {
  if (isPointer(reference) && reference.type === 'Range') {
    const { sheet, rect } = reference.target.range;
    if (!rect) throw new HostError('InvalidReference');
    return `${quoteSheet(sheet.name)}!${formatAbsolute(rect)}`;
  }
  if (typeof reference === 'string') return readFormula(reference);
  if (typeof reference === 'number' || typeof reference === 'boolean') return String(reference).toUpperCase();
  throw new HostError('InvalidArgument');
}

function readFormula(text: string): string {
  if (!text.startsWith('=')) return `"${text.replaceAll('"', '""')}"`;
  const formula = text.slice(1).trim();
  if (formula === '' || !isWellFormed(formula)) throw new HostError('InvalidArgument');
  return formula;
}

/** Letters, digits, points and underscores, not like a cell, at most 255 characters. */
function isAllowedName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    parseRect(name) === null &&
    !/^[rc]$|^r\d*c\d*$/i.test(name)
  );
}

/** The block that a name refers to; null when it is a constant, an expression or broken. */
function referTo({ book }: Session, name: Name): { readonly sheet: Sheet; readonly rect: Rect } | null {
  const { sheet: written, rest } = splitSheet(name.formula);
  const sheet = written === null ? name.sheet : findSheet(book, written);
  const rect = parseRect(rest);
  return sheet && rect && tokensOf(name.formula).length === 1 ? { sheet, rect } : null;
}

function openRange({ session, name }: NameTarget): Pointer | null {
  const block = referTo(session, name);
  return block && point('Range', { session, range: trackRange(session, block.sheet, block.rect) });
}

function typeOf({ session, name }: NameTarget): string {
  if (referTo(session, name)) return 'Range';
  const [token, ...others] = tokensOf(name.formula);
  if (name.formula.includes('#REF!')) return 'Error';
  if (others.length > 0 || !token) return 'String';
  if (token.type === 'number') return Number.isInteger(Number(token.value)) ? 'Integer' : 'Double';
  return token.type === 'bool' ? 'Boolean' : 'String';
}

/** What Excel gives: the address of a range, a constant itself, otherwise the formula's text. */
function readValue({ session, name }: NameTarget): string | number | boolean {
  const block = referTo(session, name);
  if (block) return name.formula.replaceAll('$', '');
  const [token, ...others] = tokensOf(name.formula);
  if (!token || others.length > 0) return name.formula.includes('#REF!') ? '#REF!' : `=${name.formula}`;
  if (token.type === 'number') return Number(token.value);
  if (token.type === 'bool') return token.value.toUpperCase() === 'TRUE';
  return token.type === 'string' ? token.value.slice(1, -1).replaceAll('""', '"') : token.value;
}
