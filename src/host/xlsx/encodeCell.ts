import { encodeFormula } from './futureFunctions';
import { setAttribute } from './spliceText';
import type { CellEdit, StoredValue } from './workbookFile';
import { escapeXml } from './xml';
import { encodeXstring } from './xmlString';

/**
 * The `<c>` of an edited cell. Text is written into the cell itself: Excel and LibreOffice read inline strings as they
 * read shared ones (Excel shares them when it saves next), and the part with the shared strings stays untouched.
 * `tag` is the cell's opening tag as it stands, `formula` the element that holds the formula, or "".
 */
export function encodeCell(tag: string, prefix: string, { value }: Pick<CellEdit, 'value'>, formula: string): string {
  const { type, content } = encodeValue(value, prefix, formula !== '');
  // The value's metadata (a picture or a data type in the cell) goes with the value.
  const start = setAttribute(setAttribute(tag, 't', type), 'vm', null).replace(/\s*\/?>$/, '');
  const body = formula + content;
  return body === '' ? `${start}/>` : `${start}>${body}</${prefix}c>`;
}

/** A formula of the cell's own. */
export const encodeFormulaElement = (formula: string, prefix: string): string =>
  `<${prefix}f>${escapeXml(encodeFormula(formula))}</${prefix}f>`;

function encodeValue(value: StoredValue, prefix: string, isResult: boolean): { type: string | null; content: string } {
  const encode = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, content: '' };
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}.`);
      return { type: null, content: encode(String(value)) };
    case 'boolean':
      return { type: 'b', content: encode(value ? '1' : '0') };
    case 'object':
      return { type: 'e', content: encode(escapeXml(value.error)) };
    case 'string': {
      const text = encodeXstring(value);
      if (isResult) return { type: 'str', content: encode(text) };
      const tag = /^\s|\s$|\s\s|&#/.test(text) ? `<${prefix}t xml:space="preserve">` : `<${prefix}t>`;
      return { type: 'inlineStr', content: `<${prefix}is>${tag}${text}</${prefix}t></${prefix}is>` };
    }
  }
}
