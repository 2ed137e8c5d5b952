import type { JudgedFindings } from '../app/acceptFinding';
import type { auditBound } from '../app/auditBound';
import type { BoundTable } from '../app/bindTable';
import type { Operation } from '../app/operation';
import type { LoggedOperation } from '../app/log/readLog';
import type { Grade } from '../domain/grade';
import type { ColumnChoices } from '../domain/column';

export type AuditReport = ReturnType<typeof auditBound>;

export type ViewName = 'plan' | 'rates' | 'audit' | 'compare' | 'log';

/** A sentence for the person, and what else may help somebody who looks into it. */
export interface PaneError {
  readonly message: string;
  readonly detail: string;
}

/** What is under way; each run has its own object, so that a cancelled one is known by it. */
export interface Busy {
  readonly kind: 'reading' | 'writing';
}

/** An operation that waits for the person's word, under the title that the pane gives it. */
export interface Preview {
  readonly title: string;
  readonly operation: Operation;
}

/** Texts as typed into fields; a field that was not touched is not in the map. */
export type Draft = ReadonlyMap<Grade, string>;

/** Everything that the pane shows. It is never changed in place. */
export interface PaneState {
  /** The table as last read, with its audit; null before one is found. */
  readonly bound: BoundTable | null;
  readonly audit: AuditReport | null;
  /** The audit's findings by what a person said of them. */
  readonly judged: JudgedFindings | null;
  readonly readAt: Date | null;
  /** Why there is no table, and what would help. */
  readonly obstacle: string | null;
  /** The person agreed that this is the table, now or in an earlier session. */
  readonly isConfirmed: boolean;
  readonly view: ViewName;
  readonly busy: Busy | null;
  readonly preview: Preview | null;
  readonly error: PaneError | null;
  /** What was last done, for the eye and for a screen reader. */
  readonly notice: string;
  /** The workbook's log as last read, the last operation first. */
  readonly log: readonly LoggedOperation[];
  /** Why the log cannot be read, and what would help. */
  readonly logObstacle: string | null;
  /** Where to look, as typed: "Table 1!A3:J52". */
  readonly placeDraft: string;
  readonly placeError: string;
  /** What columns are, as chosen from the lists and not yet read so; and as they were last read, null for as stored. */
  readonly columnDrafts: ColumnChoices;
  readonly columns: ColumnChoices | null;
  readonly rateDrafts: Draft;
  readonly asFormulas: boolean;
  /** The cell whose finding is being accepted, and the reason as typed. */
  readonly acceptDraft: { readonly cell: string; readonly reason: string } | null;
  /** The row of the sheet whose grade mix is being edited, and its months by grade as typed. */
  readonly mixDraft: { readonly row: number; readonly months: Draft } | null;
}

export const initialState: PaneState = {
  bound: null,
  audit: null,
  judged: null,
  readAt: null,
  obstacle: null,
  isConfirmed: false,
  view: 'plan',
  busy: null,
  preview: null,
  error: null,
  notice: '',
  log: [],
  logObstacle: null,
  placeDraft: '',
  placeError: '',
  columnDrafts: new Map(),
  columns: null,
  rateDrafts: new Map(),
  asFormulas: false,
  acceptDraft: null,
  mixDraft: null,
};
