import type { PartText } from './workbookPackage';
import { createTreeBuilder, scanXml } from './xml';
import { readStringItem } from './xmlString';

/** The strings that cells share, by index. */
export function readSharedStrings(part: PartText): readonly string[] {
  const strings: string[] = [];
  let depth = 0;
  let item = createTreeBuilder();
  scanXml(part, {
    open(tag) {
      depth += 1;
      if (depth === 2) item = createTreeBuilder();
      if (depth >= 2) item.open(tag);
    },
    text(text) {
      if (depth >= 2) item.text(text);
    },
    close(closeStart, end) {
      if (depth >= 2) item.close(closeStart, end);
      const root = item.root();
      if (depth === 2 && root?.name === 'si') strings.push(readStringItem(root));
      depth -= 1;
    },
  });
  return strings;
}
