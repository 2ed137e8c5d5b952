import { isWellFormed } from '../formula/checkFormula';
import { HostError } from '../hostError';
import type { ConditionalFormat } from '../model/book';
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOf,
  deleteConditionalFormat,
} from '../model/conditionalFormats';
import { refuseProtected } from '../model/editCells';
import { trackRange } from '../session';
import { point, type ConditionalFormatTarget, type Pointer, type RangeTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { readColor } from './rangeFontAndFill';
import { readFlag } from './rangeStyle';
import { rectOf } from './readRange';

type Definition = ObjectDefinition<ConditionalFormatTarget>;

const types = new Set([
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
]);
/** Types that know no "stop if true". */
const withoutStop = new Set(['DataBar', 'ColorScale', 'IconSet']);

const formatsOf = (target: RangeTarget): readonly ConditionalFormat[] =>
  conditionalFormatsOf(target.range.sheet, rectOf(target));

const open = ({ session, range: { sheet } }: RangeTarget, format: ConditionalFormat | undefined): Pointer => {
  if (!format) throw new HostError('ItemNotFound');
  return point('ConditionalFormat', { session, sheet, format });
};

const find = (target: RangeTarget, id: string): ConditionalFormat | undefined =>
  formatsOf(target).find((format) => format.id === id);

/** Those that overlap the range. Formats of other types than custom are kept and listed, but not made here. */
export const conditionalFormatCollection: ObjectDefinition<RangeTarget> = {
  items: (target) => formatsOf(target).map((format) => open(target, format)),
  item: (target, args) => open(target, find(target, args.text())),
  methods: {
    add: (target, args) => {
      const type = args.text();
      if (!types.has(type)) throw new HostError('InvalidArgument');
      if (type !== 'Custom') throw new HostError('ApiNotFound');
      refuseProtected(target.range.sheet);
      return open(target, addConditionalFormat(target.range.sheet, rectOf(target)));
    },
    clearAll: (target) => {
      refuseProtected(target.range.sheet);
      clearConditionalFormats(target.range.sheet, rectOf(target));
    },
    getCount: (target) => formatsOf(target).length,
    getItemAt: (target, args) => open(target, formatsOf(target)[args.integer()]),
    getItemOrNullObject: (target, args) => {
      const format = find(target, args.text());
      return format ? open(target, format) : null;
    },
  },
};

export const conditionalFormat: Definition = {
  id: ({ format }) => format.id,
  get: {
    id: ({ format }) => format.id,
    priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    stopIfTrue: ({ format }) => (withoutStop.has(format.type) ? null : format.stopIfTrue),
    type: ({ format }) => format.type,
  },
  set: {
    stopIfTrue: (target, value) => {
      change(target).stopIfTrue = readFlag(value);
    },
  },
  objects: {
    custom: (target) => {
      // Excel refuses the properties of another type (OfficeDev/office-js#2180).
      if (target.format.type !== 'Custom') throw new HostError('InvalidOperation');
      return point('CustomConditionalFormat', target);
    },
    customOrNullObject: (target) => (target.format.type === 'Custom' ? point('CustomConditionalFormat', target) : null),
  },
  methods: {
    delete: ({ sheet, format }) => {
      refuseProtected(sheet);
      deleteConditionalFormat(sheet, format);
    },
    getRange: (target) => {
      const range = openRange(target);
      if (!range) throw new HostError('InvalidOperation');
      return range;
    },
    getRangeOrNullObject: openRange,
  },
};

export const customConditionalFormat: Definition = {
  objects: {
    format: (target) => point('ConditionalRangeFormat', target),
    rule: (target) => point('ConditionalFormatRule', target),
  },
};

export const conditionalFormatRule: Definition = {
  get: { formula: ({ format: { formula } }) => (formula === '' ? '' : `=${formula}`) },
  set: {
    formula: (target, value) => {
      const formula = typeof value === 'string' ? value.replace(/^=/u, '').trim() : '';
      if (formula === '' || !isWellFormed(formula)) throw new HostError('InvalidArgument');
      change(target).formula = formula;
    },
  },
};

export const conditionalRangeFormat: Definition = {
  objects: {
    fill: (target) => point('ConditionalRangeFill', target),
    font: (target) => point('ConditionalRangeFont', target),
  },
};

const colorOf = (part: 'fill' | 'fontColor'): Definition => ({
  get: { color: ({ format }) => format[part] ?? '' },
  set: {
    color: (target, value) => {
      change(target)[part] = readColor(value);
    },
  },
  methods: {
    clear: (target) => {
      change(target)[part] = null;
    },
  },
});

export const conditionalRangeFill = colorOf('fill');

export const conditionalRangeFont = colorOf('fontColor');

/** The format, where the sheet may be changed. */
function change({ sheet, format }: ConditionalFormatTarget): ConditionalFormat {
  refuseProtected(sheet);
  return format;
}

/** The one block that it is for; null where it is for several. */
function openRange({ session, sheet, format }: ConditionalFormatTarget): Pointer | null {
  const [area, ...others] = format.areas;
  return area && others.length === 0 ? point('Range', { session, range: trackRange(session, sheet, area) }) : null;
}
