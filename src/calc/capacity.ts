import { Decimal, type Months } from '../domain/decimal';
import { isGeneralService, type Grade } from '../domain/grade';
import type { OptionId } from '../domain/workplan';
import type { OptionFigures } from './computeWorkplan';

/** Extrabudgetary posts by grade. */
export type Posts = ReadonlyMap<Grade, number>;

/** The extrabudgetary posts of the workplan 2025–2026, paragraph 21: where a workbook names none of its own. */
export const publishedPosts: Posts = new Map([
  ['P-3', 3],
  ['P-2', 2],
  ['G', 1],
]);

/** A biennium gives each post 24 months (paragraph 21). */
const monthsOfBiennium = 24;

/** Months of a grade that an option needs, and those that the posts give. */
export interface CapacityNeed {
  /** null in a table without options. */
  readonly option: OptionId | null;
  readonly grade: Grade;
  readonly needed: Months;
  readonly available: Months;
}

/** For each option and grade the months needed against posts × months of the period; grades without posts are left out. */
export function computeCapacity(
  options: readonly OptionFigures[],
  posts: Posts,
  monthsOfPost: number = monthsOfBiennium,
): readonly CapacityNeed[] {
  return options.flatMap(({ id, total }) =>
    [...posts].flatMap(([grade, count]): CapacityNeed[] => {
      const needed = isGeneralService(grade) ? total.gMonths : total.monthsByGrade.get(grade);
      if (!needed) return [];
      return [{ option: id, grade, needed, available: new Decimal(count).times(monthsOfPost) }];
    }),
  );
}
