import { findChild, type XmlElement } from './xml';

/** Gives "#RRGGBB" for a colour element of the styles; null for an automatic colour. */
export type ColorReader = (color: XmlElement | undefined) => string | null;

/** The palette of Excel 97, which a stylesheet may replace; 64 and 65 are the system's text and background. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF';

/** The order in which styles count the theme's colours; it is not that of the theme. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72';

/** Reads the colours of a stylesheet: plain, of the palette, or of the theme with its tint. */
export function createColorReader(palette: readonly XmlElement[], theme: XmlElement | undefined): ColorReader {
  const indexed = PALETTE.split(' ');
  palette.forEach(({ attributes }, index) => (indexed[index] = (attributes.rgb ?? '').slice(-6)));
  const themed = readTheme(theme);
  return (color) => {
    const { rgb, indexed: index, theme: slot, tint } = color?.attributes ?? {};
    let hex: string | undefined;
    if (rgb !== undefined) hex = rgb.slice(-6).toUpperCase();
    else if (index !== undefined) hex = indexed[Number(index)];
    else if (slot !== undefined) hex = themed[Number(slot)];
    return hex === undefined ? null : `#${tintColor(hex, Number(tint ?? 0))}`;
  };
}

function readTheme(theme: XmlElement | undefined): string[] {
  const scheme = findChild(findChild(theme, 'themeElements'), 'clrScheme');
  return [...THEME_ORDER, 'hlink', 'folHlink'].map((slot, index) => {
    const color = findChild(scheme, slot)?.children[0];
    return (color?.attributes.lastClr ?? color?.attributes.val ?? OFFICE_THEME.split(' ')[index] ?? '').toUpperCase();
  });
}

/** Tint moves the lightness: -1 is black, 1 is white (ECMA-376, part 1, 18.8.19). */
function tintColor(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  // With hue and saturation unchanged, every channel keeps its share of the chroma.
  const chroma = 1 - Math.abs(2 * lightness - 1) || 1;
  const scale = (1 - Math.abs(2 * wanted - 1)) / chroma;
  return channels
    .map((channel) => Math.round(255 * (wanted + (channel - lightness) * scale)))
    .map((channel) => Math.min(255, Math.max(0, channel)).toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}
