import { workplanRows, type PublishedColumn, type WorkplanRow } from './workplanRows';

/** The table's words in another official language; its rows and figures stay. */
export interface TableWords {
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly headings: Readonly<Record<PublishedColumn, string>>;
  /** In the order of the table. */
  readonly workstreams: readonly string[];
  readonly activities: readonly string[];
  /** By the English text. */
  readonly types: Readonly<Record<string, string>>;
  readonly subtotal: (workstream: number, option: string | null) => string;
  readonly total: (option: string | null) => string;
}

/** The table's rows with their labels in those words. */
export function translateRows(words: TableWords): WorkplanRow[] {
  const [workstreams, activities] = [words.workstreams.values(), words.activities.values()];
  return workplanRows.map((row) => {
    const { printed, kind } = row;
    const label = kind === 'subtotal' ? words.subtotal(row.workstream, row.option) : words.total(row.option);
    const translated: Partial<Record<PublishedColumn, string>> =
      kind === 'activity'
        ? {
            workstream: printed.workstream && next(workstreams),
            activity: next(activities),
            type: printed.type && (words.types[printed.type] ?? ''),
          }
        : { [printed.activity ? 'activity' : 'workstream']: label };
    return { ...row, printed: { ...printed, ...translated } };
  });
}

function next(texts: Iterator<string>): string {
  const text = texts.next();
  if (text.done) throw new Error('A translation has fewer texts than the table has rows.');
  return text.value;
}
