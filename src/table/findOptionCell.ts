import { formatAddress, type CellAddress } from '../domain/cellAddress';
import type { Issue } from '../domain/issue';
import type { CellValue } from '../domain/snapshot';
import type { ActiveOption } from '../domain/table';
import type { Option, OptionId } from '../domain/workplan';
import type { SheetTexts } from './looseTexts';
import { normaliseText, wordEnd, wordStart } from './normaliseText';
import { isActiveOptionLabel, readLabelTags, readOptionCell } from './optionTag';

const longestContent = 60;

/**
 * The workbook's own cell for the option in use: the first filled cell right of a label such as "Option in use", or the
 * one below it, outside the table. Where it names none of the options, a question.
 */
export function findOptionCell(
  sheets: readonly SheetTexts[],
  options: readonly Option[],
): { readonly cell: ActiveOption | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  for (const sheet of sheets) {
    for (const address of findLabelledCells(sheet)) {
      const content = sheet.grid.value(address.row, address.column);
      const named = readOptionContent(content, options);
      if (named)
        return { cell: { id: named.id, source: 'cell', cell: { address, contents: named.contents } }, issues: [] };
      if (String(content).length <= longestContent) issues.push(unknownOptionIssue(address, content, options));
    }
  }
  return { cell: null, issues };
}

/** The filled cells that labels of the option in use point to. */
function findLabelledCells({ grid, texts }: SheetTexts): readonly CellAddress[] {
  return texts.flatMap(({ text, address }) => {
    if (text.length > longestContent || !isActiveOptionLabel(normaliseText(text))) return [];
    const { sheet, row, column } = address;
    const places = [1, 2, 3]
      .map((step) => ({ sheet, row, column: column + step }))
      .concat({ sheet, row: row + 1, column });
    return places.find((place) => grid.value(place.row, place.column) !== '') ?? [];
  });
}

function unknownOptionIssue(address: CellAddress, content: CellValue, options: readonly Option[]): Issue {
  const known = options.map(({ id }) => `"Option ${id}"`).join(' or ');
  const message = `${formatAddress(address)} is to say which option is in use, but "${String(content)}" is none of the table's: write ${known}.`;
  return { address, severity: 'question', message };
}

/** Which option a content names, and how the same cell would write each of the options. */
function readOptionContent(
  content: CellValue,
  options: readonly Option[],
): { id: OptionId; contents: ReadonlyMap<OptionId, CellValue> } | null {
  const text = String(content).trim();
  const isName = ({ label }: Option): boolean => normaliseText(label) === normaliseText(text);
  const ids = [options.find(isName)?.id, readOptionCell(text), onlyTag(text)];
  const named = ids.flatMap((id) => options.find((option) => option.id === id) ?? [])[0];
  if (!named) return null;
  const mark = new RegExp(`${wordStart}${named.id}${wordEnd}`, 'iu');
  const write = (option: Option): CellValue => {
    if (option === named) return content;
    if (typeof content === 'number') return Number(option.id);
    return isName(named) ? option.label : text.replace(mark, option.id);
  };
  return { id: named.id, contents: new Map(options.map((option) => [option.id, write(option)])) };
}

function onlyTag(text: string): OptionId | undefined {
  const tags = readLabelTags(text);
  return tags.length === 1 ? tags[0] : undefined;
}
