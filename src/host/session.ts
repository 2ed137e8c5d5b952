import type { Calculation } from './engine/calculation';
import type { Events } from './events';
import type { Book, Sheet } from './model/book';
import type { Rect } from './model/rect';

/** A block of cells that somebody holds on to; it moves with its cells. `rect` is null once they are deleted. */
export interface Range {
  readonly sheet: Sheet;
  rect: Rect | null;
  /** By what the client refers to it across batches; null while it does not keep it. */
  reference: string | null;
}

/** All that lives as long as the workbook is open. */
export interface Session {
  readonly name: string;
  readonly book: Book;
  readonly calculation: Calculation;
  readonly events: Events;
  /** Ranges that the client keeps, by the reference that it got for each. */
  readonly kept: Map<string, Range>;
  /** Every range that a change of the sheet must move: the kept ones and those of the batch being run. */
  readonly ranges: Set<Range>;
  nextReference: number;
  /** Grows with everything that may have changed the workbook or its selection. */
  revision: number;
}

/** A range that moves with its cells from now on. */
export function trackRange(session: Session, sheet: Sheet, rect: Rect): Range {
  const range = { sheet, rect, reference: null };
  session.ranges.add(range);
  return range;
}
