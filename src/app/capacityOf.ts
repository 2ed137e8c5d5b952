import { computeCapacity, publishedPosts, type CapacityNeed } from '../calc/capacity';
import type { BoundTable } from './bindTable';

/** Months needed against the posts: those of the workbook's rate table, else those of paragraph 21. */
export function capacityOf({ figures, posts }: BoundTable): readonly CapacityNeed[] {
  return computeCapacity(figures.options, posts.size > 0 ? posts : publishedPosts);
}
