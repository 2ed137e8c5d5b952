import type { Grade } from '../domain/grade';
import type { RateCell } from '../domain/table';
import type { CellGrid } from './cellGrid';
import { normaliseText, wholeWord } from './normaliseText';
import { terms } from './terms';

const postWords = wholeWord(terms.post);
const monthWords = wholeWord(terms.month);
const furthest = 8;

/** The number of posts of each grade, where the workbook's rate table has a column for them; empty otherwise. */
export function findPosts(grid: CellGrid, rates: readonly RateCell[]): ReadonlyMap<Grade, number> {
  const posts = new Map<Grade, number>();
  const top = Math.min(...rates.map(({ address }) => address.row));
  for (let column = grid.sheet.left; column <= grid.right; column++) {
    if (!hasHeading(grid, top, column)) continue;
    for (const { grade, address } of rates) {
      const content = grid.value(address.row, column);
      if (typeof content === 'number' && content >= 0 && content <= 1000 && !posts.has(grade))
        posts.set(grade, content);
    }
    if (posts.size > 0) return posts;
  }
  return posts;
}

/** Whether the nearest text above the rates speaks of posts, and not of months a post gives. */
function hasHeading(grid: CellGrid, top: number, column: number): boolean {
  for (let row = top - 1; row >= Math.max(1, top - furthest); row--) {
    const content = grid.value(row, column);
    if (typeof content !== 'string' || content.trim() === '') continue;
    const heading = normaliseText(content);
    return postWords.test(heading) && !monthWords.test(heading);
  }
  return false;
}
