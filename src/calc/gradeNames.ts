/**
 * What the grades of detected rates are called. A table prints rates for no grade, so the names are those of the posts
 * in paragraph 21 of the workplan: P-3 and P-2, the higher rate being the higher grade's. One P rate alone says nothing
 * of its grade.
 */
export const gradeNames = { higher: 'P-3', lower: 'P-2', only: 'P', generalService: 'G' } as const;
