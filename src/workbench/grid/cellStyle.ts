import { BorderStyle, type CellStyle, type HorizontalAlignment, type VerticalAlignment } from '@ironcalc/wasm';
import type { StyleFile } from '../../host/xlsx/workbookFile';

/** The colours of the sheet as it is shown, light or dark. */
export interface Paper {
  readonly isDark: boolean;
  readonly background: string;
  readonly border: string;
}

const lines: Readonly<Record<string, BorderStyle>> = {
  thin: BorderStyle.Thin,
  medium: BorderStyle.Medium,
  thick: BorderStyle.Thick,
  double: BorderStyle.Double,
  dotted: BorderStyle.Dotted,
  dashed: BorderStyle.MediumDashed,
  mediumDashed: BorderStyle.MediumDashed,
  hair: BorderStyle.Thin,
};

/** Points to pixels at 96 to the inch. */
export const toPixels = (points: number): number => Math.round((points * 4) / 3);

/** A cell's format as the grid draws it. On dark paper, dark text without a fill of its own turns light. */
export function showStyle(style: StyleFile, paper: Paper): CellStyle {
  const color = textColor(style, paper);
  return {
    read_only: false,
    quote_prefix: style.quotePrefix,
    num_fmt: style.numberFormat,
    fill: style.fill === null ? {} : { color: style.fill },
    font: {
      b: style.font.bold,
      i: style.font.italic,
      u: style.font.underline,
      strike: false,
      sz: toPixels(style.font.size),
      name: style.font.name,
      family: 2,
      scheme: 'minor',
      ...(color !== null && { color }),
    },
    border: showBorders(style.border, paper),
    alignment: {
      horizontal: (style.horizontal ?? 'general') as HorizontalAlignment,
      vertical: (style.vertical ?? 'bottom') as VerticalAlignment,
      wrap_text: style.wrapText,
    },
  };
}

function textColor({ fill, font }: StyleFile, paper: Paper): string | null {
  if (fill !== null) return font.color ?? (isDarkColor(fill) ? '#FFFFFF' : '#1B1B1B');
  return paper.isDark && font.color !== null && isDarkColor(font.color) ? lighten(font.color) : font.color;
}

function showBorders(border: StyleFile['border'], paper: Paper): CellStyle['border'] {
  const sides = Object.entries(border).flatMap(([side, line]) =>
    line === null ? [] : [[side, { style: lines[line] ?? BorderStyle.Thin, color: paper.border }] as const],
  );
  return Object.fromEntries(sides);
}

const channelsOf = (color: string): number[] => [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));

function isDarkColor(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = channelsOf(color);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The same hue, readable on dark paper: black becomes nearly white, blue a light blue. */
function lighten(color: string): string {
  const light = channelsOf(color).map((channel) => Math.round(150 + channel * 0.41));
  const [red = 0, green = 0, blue = 0] = channelsOf(color);
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 24;
  return isGrey ? '#E8E6E3' : `#${light.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
