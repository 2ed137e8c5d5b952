import type { Activity } from '../domain/workplan';

/** The codes of a row that bears several: "1.2 and 1.2.1" → "1.2", "1.2.1"; a code without a point as it is. */
export function splitCode(code: string): readonly string[] {
  return code.match(/\d+(?:\.\d+)+/gu) ?? [code];
}

/** The whole code of the row that a person names by one of its codes; as it was named where no row bears it. */
export function completeCode(activities: readonly Activity[], named: string): string {
  const codes = activities.map(({ code }) => code);
  if (codes.includes(named)) return named;
  return codes.find((code) => splitCode(code).includes(named)) ?? named;
}
