import type { StyleFile } from '../xlsx/workbookFile';
import type { RangeTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { readFlag, readSize, readText, refuse, setStyle, styleOf } from './rangeStyle';

const setFont = (target: RangeTarget, change: Partial<StyleFile['font']>): void =>
  setStyle(target, (style) => ({ ...style, font: { ...style.font, ...change } }));

export const rangeFont: ObjectDefinition<RangeTarget> = {
  get: {
    bold: styleOf(({ font }) => font.bold),
    color: styleOf(({ font }) => font.color ?? '#000000'),
    italic: styleOf(({ font }) => font.italic),
    name: styleOf(({ font }) => font.name),
    size: styleOf(({ font }) => font.size),
    underline: styleOf(({ font }) => (font.underline ? 'Single' : 'None')),
  },
  set: {
    bold: (target, value) => setFont(target, { bold: readFlag(value) }),
    color: (target, value) => setFont(target, { color: readColor(value) }),
    italic: (target, value) => setFont(target, { italic: readFlag(value) }),
    name: (target, value) => setFont(target, { name: readText(value) }),
    size: (target, value) => setFont(target, { size: readSize(value) }),
    underline: (target, value) => {
      if (value !== 'Single' && value !== 'None') refuse();
      setFont(target, { underline: value === 'Single' });
    },
  },
};

export const rangeFill: ObjectDefinition<RangeTarget> = {
  get: { color: styleOf(({ fill }) => fill ?? '#FFFFFF') },
  set: {
    color: (target, value) => {
      const fill = readColor(value);
      setStyle(target, (style) => ({ ...style, fill }));
    },
  },
  methods: { clear: (target) => setStyle(target, (style) => ({ ...style, fill: null })) },
};

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  pink: '#FFC0CB',
  lightgray: '#D3D3D3',
};

/** "#RRGGBB" or a colour's name in HTML. */
export function readColor(value: unknown): string {
  const text = readText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return namedColors[text.toLowerCase()] ?? refuse();
}
