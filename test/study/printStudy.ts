import type { Verdict } from './judgeAudit';

export interface Study {
  readonly layouts: readonly string[];
  readonly singles: readonly Verdict[];
  readonly pairs: readonly Verdict[];
  readonly clean: number;
  readonly falseFindings: number;
  readonly seconds: number;
}

const headings = ['cause', 'layout', 'made', 'found', 'located', 'cause right', 'figure right', 'false findings'];

/** Prints the study as a Markdown table: by cause and layout, then in all. */
export function printStudy({ layouts, singles, pairs, clean, falseFindings, seconds }: Study): void {
  const causes = [...new Set(singles.flatMap(({ errors }) => errors.map(({ cause }) => cause)))].sort();
  const of =
    (cause: string | null, layout: string | null) =>
    (verdict: Verdict): boolean =>
      verdict.errors.every(
        (error) =>
          (cause ?? error.cause) === error.cause && (layout ?? error.cell.layout.name) === error.cell.layout.name,
      );
  const rows = [
    headings,
    headings.map(() => '---'),
    ...causes.flatMap((cause) =>
      layouts.flatMap((layout) => countRow(cause, layout, singles.filter(of(cause, layout)))),
    ),
    ...layouts.flatMap((layout) => countRow('all singles', layout, singles.filter(of(null, layout)))),
    ...countRow('all singles', 'all', singles),
    ...layouts.flatMap((layout) => countRow('pairs', layout, pairs.filter(of(null, layout)))),
    ...countRow('pairs', 'all', pairs),
  ];
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log(`\nTables without an error: ${clean}, findings in them: ${falseFindings}.`);
  console.log(`${singles.length} single errors and ${pairs.length} pairs in ${seconds.toFixed(1)} s.`);
}

/** Found and named count errors, located counts tables; nothing where no error was made. */
function countRow(cause: string, layout: string, verdicts: readonly Verdict[]): string[][] {
  if (verdicts.length === 0) return [];
  const add = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((sum, verdict) => sum + count(verdict), 0);
  const errors = add((verdict) => verdict.errors.length);
  const share = (count: number, of: number): string =>
    count === of ? '100 %' : `${((100 * count) / of).toFixed(2)} % (${of - count} not)`;
  return [
    [
      cause,
      layout,
      String(verdicts.length),
      share(
        add(({ found }) => found),
        errors,
      ),
      share(
        add(({ isLocated }) => Number(isLocated)),
        verdicts.length,
      ),
      share(
        add(({ named }) => named),
        errors,
      ),
      share(
        add(({ expected }) => expected),
        errors,
      ),
      String(add((verdict) => verdict.falseFindings)),
    ],
  ];
}
