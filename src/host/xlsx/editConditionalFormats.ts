import { encodeFormula } from './futureFunctions';
import { listRules } from './readConditionalFormats';
import type { SheetScan } from './scanSheet';
import { setAttribute, type Splice } from './spliceText';
import type { ConditionalFormatEdits } from './workbookFile';
import { insertInOrder } from './worksheetOrder';
import { escapeXml, type XmlElement } from './xml';

type AddedFormat = ConditionalFormatEdits['added'][number];

/** The index of a style that rules name; null where the format changes nothing of a cell's look. */
export type FindDifferentialStyle = (look: Pick<AddedFormat, 'fill' | 'fontColor'>) => number | null;

/**
 * Takes rules away and adds others. Those that stay keep their text, but for their priority where an added one comes
 * over them: that is a number, 1 for the first.
 */
export function editConditionalFormats(
  text: string,
  { root, sheetData }: SheetScan,
  { removed, added, isOver }: ConditionalFormatEdits,
  findStyle: FindDifferentialStyle,
): readonly Splice[] {
  const gone = new Set(removed);
  const rules = listRules(root);
  const goneRules = new Set(rules.filter((_, index) => gone.has(index)).map(({ rule }) => rule));
  const blocks = [...new Set(rules.map(({ block }) => block))];
  const removals = blocks.flatMap((block) => {
    const own = block.children.filter(({ name }) => name === 'cfRule');
    const lost = own.filter((rule) => goneRules.has(rule));
    return lost.length === own.length ? [block] : lost;
  });
  const kept = listPriorities(root).filter(({ rule }) => !goneRules.has(rule));
  const first = isOver ? 1 : Math.max(0, ...kept.map(({ priority }) => priority)) + 1;
  const shift = isOver && kept.some(({ priority }) => priority <= added.length) ? added.length : 0;
  const content = added.map((format, index) => encodeRule(format, sheetData.prefix, first + index, findStyle)).join('');
  // LibreOffice goes by the order of the text where lists overlap, and not by priorities.
  const top = isOver ? blocks[0] : undefined;
  const place = top
    ? { start: top.start, end: top.start, text: content }
    : insertInOrder(root, 'conditionalFormatting', content);
  return [
    ...removals.map(({ start, end }) => ({ start, end, text: '' })),
    ...(shift === 0
      ? []
      : kept.map(({ rule: { start, openEnd }, priority }) => ({
          start,
          end: openEnd,
          text: setAttribute(text.slice(start, openEnd), 'priority', String(priority + shift)),
        }))),
    ...(content === '' ? [] : [place]),
  ];
}

/** Every rule with a priority, those of the worksheet's extension too: they count together. */
function listPriorities(element: XmlElement): readonly { readonly rule: XmlElement; readonly priority: number }[] {
  return element.children.flatMap((child) => {
    if (child.name !== 'cfRule') return listPriorities(child);
    const priority = Number(child.attributes.priority);
    return Number.isInteger(priority) ? [{ rule: child, priority }] : [];
  });
}

function encodeRule(
  { areas, formula, stopIfTrue, fill, fontColor }: AddedFormat,
  prefix: string,
  priority: number,
  findStyle: FindDifferentialStyle,
): string {
  const style = findStyle({ fill, fontColor });
  let tag = setAttribute(`<${prefix}cfRule type="expression">`, 'dxfId', style === null ? null : String(style));
  tag = setAttribute(tag, 'priority', String(priority));
  tag = setAttribute(tag, 'stopIfTrue', stopIfTrue ? '1' : null);
  const rule = `${tag}<${prefix}formula>${escapeXml(encodeFormula(formula))}</${prefix}formula></${prefix}cfRule>`;
  return `<${prefix}conditionalFormatting sqref="${areas.join(' ')}">${rule}</${prefix}conditionalFormatting>`;
}
