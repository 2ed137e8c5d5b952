import { byAddIn } from '../events';
import { HostError } from '../hostError';
import { getCell } from '../model/book';
import { showText } from '../model/cellValue';
import { formatCells, refuseProtected, refuseUnbounded, writeCells } from '../model/editCells';
import { findLink, removeLinks, setLink } from '../model/links';
import type { RangeTarget } from './hostObject';
import { setStyle } from './rangeStyle';
import { rectOf } from './readRange';

/** The colour of a link in the theme that Office begins with. */
const linkColor = '#0563C1';

/** What `RangeHyperlink` may have. */
const members = new Set(['address', 'documentReference', 'screenTip', 'textToDisplay']);

/** The link of the cells, as far as it has each part; null where they have none, or not the same. */
export function readHyperlink(target: RangeTarget): Record<string, string> | null {
  const { sheet } = target.range;
  const rect = rectOf(target);
  const link = findLink(sheet, rect);
  if (!link) return null;
  const { address, location, screenTip } = link;
  return {
    ...(address !== null && { address }),
    ...(location !== null && { documentReference: location }),
    ...(screenTip !== null && { screenTip }),
    textToDisplay: showText(getCell(sheet, rect.top, rect.left)),
  };
}

/** Gives the cells a link; its text, where it has one, goes into the first cell. */
export function writeHyperlink(target: RangeTarget, value: unknown): void {
  const { session, range } = target;
  const rect = rectOf(target);
  if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument');
  const parts = new Map<string, unknown>(Object.entries(value));
  const partNamed = (name: string): string | null => {
    const part = parts.get(name) ?? null;
    if (part !== null && typeof part !== 'string') throw new HostError('InvalidArgument');
    return part === '' ? null : part;
  };
  if ([...parts.keys()].some((name) => !members.has(name))) throw new HostError('InvalidArgument');
  const link = {
    address: partNamed('address'),
    location: partNamed('documentReference'),
    screenTip: partNamed('screenTip'),
  };
  if (link.address === null && link.location === null) throw new HostError('InvalidArgument');
  const text = partNamed('textToDisplay');
  refuseProtected(range.sheet);
  refuseUnbounded(rect);
  setLink(range.sheet, rect, link);
  // Cells look like a link from then on, as Excel's cell style has it.
  setStyle(target, (style) => ({ ...style, font: { ...style.font, color: linkColor, underline: true } }));
  if (text !== null) {
    writeCells(session, range.sheet, { ...rect, bottom: rect.top, right: rect.left }, text, byAddIn);
  }
}

/** Takes the links away, and with "RemoveHyperlinks" the cells' formats too. */
export function clearLinks(target: RangeTarget, applyTo: 'Hyperlinks' | 'RemoveHyperlinks'): void {
  const { session, range } = target;
  const rect = rectOf(target);
  refuseProtected(range.sheet);
  removeLinks(range.sheet, rect);
  if (applyTo === 'Hyperlinks') return;
  formatCells(session, range.sheet, rect, () => session.book.defaultStyle, byAddIn);
}
