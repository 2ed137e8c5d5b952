import { Decimal, sum, type Months } from '../domain/decimal';
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

/** All P grades together, beside each of them: posts of one grade can cover for another. */
const allProfessional = 'P';

/**
 * For each option the months needed against posts × months of the period: by grade, then all P grades together. Grades
 * without posts are left out. Ground truth of paragraph 21: option 1 needs 124 P months of 120, option 2 exactly 120.
 */
export function computeCapacity(
  options: readonly OptionFigures[],
  posts: Posts,
  monthsOfPost: number = monthsOfBiennium,
): readonly CapacityNeed[] {
  const grades = [...posts.keys()];
  const available = (wanted: readonly Grade[]) =>
    sum(wanted.map((grade) => new Decimal(posts.get(grade) ?? 0).times(monthsOfPost)));
  return options.flatMap(({ id, total }) => {
    const needs = grades
      .filter((grade) => grade !== allProfessional)
      .flatMap((grade): CapacityNeed[] => {
        const needed = isGeneralService(grade) ? total.gMonths : total.monthsByGrade.get(grade);
        return needed ? [{ option: id, grade, needed, available: available([grade]) }] : [];
      });
    const professional = grades.filter((grade) => !isGeneralService(grade));
    const isUsed = [...total.monthsByGrade.keys()].some(
      (grade) => grade === allProfessional || professional.includes(grade),
    );
    if (!isUsed) return needs;
    return [
      ...needs,
      { option: id, grade: allProfessional, needed: total.pMonths, available: available(professional) },
    ];
  });
}
