import type { Link, Sheet } from './book';
import { cutOut, intersect, type Rect } from './rect';

/** The link of all cells of the block; null where there is none, or not the same for all. */
export function findLink(sheet: Sheet, rect: Rect): Link | null {
  return sheet.links.find((link) => cutOut(rect, link.rect).length === 0) ?? null;
}

/** Gives the cells a link in the place of theirs. */
export function setLink(sheet: Sheet, rect: Rect, link: Pick<Link, 'location' | 'address' | 'screenTip'>): void {
  removeLinks(sheet, rect);
  sheet.links.push({ ...link, rect, original: null });
}

/** Takes the links off the cells of the block; the other cells of a link keep it. */
export function removeLinks(sheet: Sheet, rect: Rect): void {
  sheet.links = sheet.links.flatMap((link) =>
    intersect(link.rect, rect)
      ? cutOut(link.rect, rect).map((part) => ({ ...link, rect: part, original: null }))
      : [link],
  );
}
