import { escapeXml } from './xml';

/** Takes the text of a string item out of the tags within it as they pass by. */
export interface StringItemScan {
  open(name: string): void;
  text(text: string): void;
  close(): void;
  /** The text so far; the next item begins. */
  take(): string;
}

/** Reads items one after another: their own `<t>` or that of their runs; phonetic hints (`<rPh>`) are no part of it. */
export function createStringItemScan(): StringItemScan {
  let depth = 0;
  let isRun = false;
  let isText = false;
  let item = '';
  return {
    open(name) {
      depth += 1;
      if (depth === 1) isRun = name === 'r';
      isText = name === 't' && (depth === 1 || (depth === 2 && isRun));
    },
    text(text) {
      if (isText) item += text;
    },
    close() {
      depth -= 1;
      isText = false;
    },
    take() {
      const text = decodeXstring(item);
      item = '';
      return text;
    },
  };
}

/** XML cannot hold every character: the format writes those that it cannot as _xHHHH_. */
export const decodeXstring = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;
/** What XML 1.0 forbids, lone halves of surrogate pairs, and the return that it would turn into a line feed. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const encodeCharacter = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The reverse of `decodeXstring`, for characters that any XML can then hold. */
const encodeUnwritable = (text: string): string =>
  text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNWRITABLE, encodeCharacter);

/** The reverse of `decodeXstring`, ready to stand between tags. */
export const encodeXstring = (text: string): string => escapeXml(encodeUnwritable(text));

/** The reverse of `decodeXstring` for an attribute's value, in which XML would turn a line break or a tab into a space. */
export const encodeXstringAttribute = (text: string): string =>
  encodeUnwritable(text).replace(/[\t\n]/g, encodeCharacter);
