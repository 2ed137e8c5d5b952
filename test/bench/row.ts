/** One measurement beside what it is measured against, taken in the same run. */
export interface Row {
  readonly measured: string;
  readonly ours: string;
  readonly 'compared with': string;
  readonly ratio: string;
  readonly goal: string;
}

/** A table of the benchmarks, run by its name. */
export interface Section {
  readonly title: string;
  /** What the columns mean and what cannot be measured, for who reads the table alone. */
  readonly note: string;
  readonly rows: readonly Row[];
}

/** A row whose ratio is ours through theirs: under 1 we are ahead. */
export function compare(
  measured: string,
  ours: number,
  theirs: number,
  unit: string,
  other: string,
  most: number,
): Row {
  // What is left after taking the empty case off may be less than the noise: then it says nothing.
  const isMeasured = theirs > 0;
  return {
    measured,
    ours: show(ours, unit),
    'compared with': `${show(theirs, unit)} ${other}`,
    ratio: isMeasured ? (ours / theirs).toFixed(2) : 'none',
    goal: isMeasured ? judge(`≤ ${most} ×`, ours / theirs <= most) : 'not measured: noise',
  };
}

/** A row whose ratio is ours through that of something that does less: it tells how far apart they are, no goal. */
export function contrast(measured: string, ours: number, theirs: number, unit: string, other: string): Row {
  return { ...compare(measured, ours, theirs, unit, other, Infinity), goal: 'none' };
}

/** A row against a limit of our own. */
export function limit(measured: string, ours: number, most: number, unit: string): Row {
  return {
    measured,
    ours: show(ours, unit),
    'compared with': `${most} ${unit}, the limit`,
    ratio: (ours / most).toFixed(2),
    goal: judge(`≤ ${most} ${unit}`, ours <= most),
  };
}

const judge = (goal: string, isMet: boolean): string => `${goal}, ${isMet ? 'met' : '**missed**'}`;
const show = (value: number, unit: string): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ${unit}`;

/** The middle of some runs, in milliseconds, after one run that readies the machine. */
export function medianTime(work: () => unknown, runs = 7): number {
  work();
  return median(Array.from({ length: runs }, () => time(work)));
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
