import { isPrintedAs } from '../calc/printedFigure';
import type { WorkplanFigures } from '../calc/computeWorkplan';
import { zero, type Decimal, type Money } from '../domain/decimal';
import type { Activity, OptionId, Workplan } from '../domain/workplan';
import { formatFigure } from './formatFigure';

/** An amount of the text, US dollars, and the option that its words name. */
export interface NarrativeAmount {
  readonly value: Money;
  readonly decimals: number;
  readonly option: OptionId | null;
}

/** A sentence of the text that states resource requirements, and whose they are. */
export interface NarrativeStatement {
  /** Where it stands in the text, 1-based. */
  readonly line: number;
  /** The activity's code or the workstream's number; null where no heading stands above. */
  readonly subject: { readonly kind: 'activity' | 'workstream'; readonly id: string } | null;
  readonly amounts: readonly NarrativeAmount[];
  /** The activities that it refers to instead ("included under item 8.4"). */
  readonly references: readonly string[];
}

/** An amount of the text beside the table's. */
export interface NarrativeItem {
  /** "3.3", "2", "1 (with option 1)". */
  readonly item: string;
  /** The line of the text; null where the text has no amount that is due. */
  readonly line: number | null;
  /** US dollars as the text prints it; null where it prints none. */
  readonly amount: Money | null;
  /** US dollars that follow from the table; null where it has no such item, or its months are not split by grade. */
  readonly expected: Money | null;
  readonly includedUnder: string | null;
  readonly agrees: boolean;
  /** What was compared, in one sentence. */
  readonly message: string;
}

/** Every statement of the text beside the table, and what the text leaves out. */
export interface NarrativeCheck {
  readonly items: readonly NarrativeItem[];
  /** The workstreams that the text says nothing of. */
  readonly unmentioned: readonly string[];
}

interface TableFigures {
  readonly workplan: Workplan;
  readonly figures: WorkplanFigures;
}

/** A figure that the text should print. */
interface Due {
  readonly item: string;
  readonly option: OptionId | null;
  readonly expected: Money | null;
}

/**
 * Compares the amounts that the text prints with the table. A workstream for which the text prints an amount of its own
 * needs none for its activities; an amount for each option follows the order of the table's options unless the text names
 * them. An amount rounded half up at its own decimals agrees.
 */
export function checkNarrative(statements: readonly NarrativeStatement[], table: TableFigures): NarrativeCheck {
  const items = statements.flatMap((statement) => checkStatement(statement, table));
  const { workplan, figures } = table;
  const unmentioned: string[] = [];
  const missing = workplan.workstreams.flatMap(({ number }): NarrativeItem[] => {
    const activities = workplan.activities.filter(({ workstream }) => workstream === number);
    const stated = (kind: 'activity' | 'workstream', id: string) =>
      statements.some(({ subject }) => subject?.kind === kind && subject.id === id);
    if (stated('workstream', number)) return [];
    const silent = activities.filter(({ code }) => !stated('activity', code));
    if (silent.length === activities.length) unmentioned.push(number);
    return silent.length === activities.length ? [] : silent.flatMap((activity) => toMissing(activity, figures));
  });
  return { items: [...items, ...missing], unmentioned };
}

function checkStatement(statement: NarrativeStatement, table: TableFigures): NarrativeItem[] {
  const { line, subject, amounts, references } = statement;
  const due = subject === null ? [] : listDue(subject, table);
  const [first] = due;
  if (!first) {
    const item = subject?.id ?? `line ${line}`;
    const message = subject
      ? `The text states resource requirements for ${item}, which the table has not.`
      : `The text states resource requirements in line ${line}, but no workstream or activity stands above it.`;
    return [
      { item, line, amount: amounts[0]?.value ?? null, expected: null, includedUnder: null, agrees: false, message },
    ];
  }
  if (amounts.length === 0) return [checkReference(first, line, references, table)];
  const open = [...due];
  const items = amounts.map((amount): NarrativeItem => {
    const own = takeDue(open, amount) ?? first;
    const agrees = own.expected !== null && isPrintedAs(own.expected, amount.value, amount.decimals);
    return {
      item: own.item,
      line,
      amount: amount.value,
      expected: own.expected,
      includedUnder: null,
      agrees,
      message: agrees ? `The text prints the table's figure for ${own.item}.` : describeDifference(own, amount, table),
    };
  });
  return [...items, ...open.map((own) => ({ ...lacking(own), line }))];
}

/** What the text should print of a workstream or an activity: for each option where the options differ. */
function listDue(
  { kind, id }: { readonly kind: 'activity' | 'workstream'; readonly id: string },
  { workplan, figures }: TableFigures,
): Due[] {
  if (kind === 'activity') {
    const activity = workplan.activities.find(({ code }) => code === id);
    return activity ? [{ item: id, option: activity.option, expected: totalOf(activity, figures) }] : [];
  }
  const sums = figures.options.flatMap(({ id: option, workstreams }) => {
    const sum = workstreams.get(id);
    return sum ? [{ option, expected: sum.isComplete ? sum.total : null }] : [];
  });
  const isSplit = workplan.activities.some(({ workstream, option }) => workstream === id && option !== null);
  return isSplit
    ? sums.map((sum) => ({ ...sum, item: `${id} (with option ${sum.option ?? ''})` }))
    : sums.slice(0, 1).map(({ expected }) => ({ item: id, option: null, expected }));
}

/** The figure that an amount stands for: of the option that it names, else the next one. */
function takeDue(open: Due[], { option }: NarrativeAmount): Due | undefined {
  const named = open.findIndex((own) => own.option === option);
  return open.splice(Math.max(0, named), 1)[0];
}

function checkReference(
  { item, expected }: Due,
  line: number,
  references: readonly string[],
  { workplan }: TableFigures,
): NarrativeItem {
  const includedUnder = references.find((code) => code !== item) ?? null;
  const isKnown = workplan.activities.some(({ code }) => code === includedUnder);
  const isNil = expected !== null && expected.isZero();
  const own = expected === null ? 'no figure yet' : formatFigure(expected);
  const message =
    includedUnder === null
      ? `The text prints no amount for ${item}; the table has ${own}.`
      : !isKnown
        ? `The text includes ${item} under ${includedUnder}, which the table has not.`
        : isNil
          ? `The text includes ${item} under ${includedUnder}; the table has nothing for it either.`
          : `The text includes ${item} under ${includedUnder}, but the table has ${own} for it.`;
  return {
    item,
    line,
    amount: null,
    expected,
    includedUnder,
    agrees: isNil && (includedUnder === null || isKnown),
    message,
  };
}

function describeDifference({ item, expected }: Due, { value }: NarrativeAmount, table: TableFigures): string {
  const printed = formatFigure(value);
  if (expected === null)
    return `The text prints ${printed} for ${item}; the table's figure is not known before its months are split by grade.`;
  const other = findOwner(value, table);
  const difference = formatFigure(value.minus(expected).abs());
  const more = `${difference} ${value.gt(expected) ? 'more' : 'less'} than the table's ${formatFigure(expected)}`;
  return `The text prints ${printed} for ${item}, ${more}${other ? `; it is the figure of ${other}` : ''}.`;
}

/** The other item of the table that has just this amount. */
function findOwner(amount: Decimal, { workplan, figures }: TableFigures): string | undefined {
  const ids = [
    ...workplan.activities.map(({ code }) => ({ kind: 'activity' as const, id: code })),
    ...workplan.workstreams.map(({ number }) => ({ kind: 'workstream' as const, id: number })),
  ];
  return ids.flatMap((subject) => listDue(subject, { workplan, figures })).find((due) => due.expected?.equals(amount))
    ?.item;
}

function totalOf(activity: Activity, { requirements }: WorkplanFigures): Money | null {
  const requirement = requirements.get(activity);
  return requirement?.isComplete ? requirement.total : null;
}

function toMissing(activity: Activity, figures: WorkplanFigures): NarrativeItem[] {
  const expected = totalOf(activity, figures);
  return (expected ?? zero).isZero() ? [] : [lacking({ item: activity.code, option: activity.option, expected })];
}

function lacking({ item, expected }: Due): NarrativeItem {
  const own = expected === null ? 'no figure yet' : formatFigure(expected);
  const message = `The text prints no amount for ${item}; the table has ${own}.`;
  return { item, line: null, amount: null, expected, includedUnder: null, agrees: false, message };
}
