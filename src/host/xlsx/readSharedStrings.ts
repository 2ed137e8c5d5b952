import type { PartText } from './workbookPackage';
import { scanXml } from './xml';
import { createStringItemScan } from './xmlString';

/** The strings that cells share, by index. */
export function readSharedStrings(part: PartText): readonly string[] {
  const strings: string[] = [];
  const item = createStringItemScan();
  let depth = 0;
  let isItem = false;
  scanXml(part, {
    open({ name }) {
      depth += 1;
      if (depth === 2) isItem = name === 'si';
      else if (depth > 2 && isItem) item.open(name);
    },
    text(text) {
      if (isItem) item.text(text);
    },
    close() {
      if (depth > 2 && isItem) item.close();
      else if (depth === 2 && isItem) {
        strings.push(item.take());
        isItem = false;
      }
      depth -= 1;
    },
  });
  return strings;
}
