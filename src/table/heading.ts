import type { ColumnMeaning } from '../domain/column';
import type { Grade } from '../domain/grade';
import { findHeadingWords, type HeadingWord } from './headingWords';
import { normaliseText, wordEnd, wordStart } from './normaliseText';

/** A heading's meaning, how surely (0 to 1), and the words that say so. */
export interface HeadingReading {
  readonly meaning: ColumnMeaning;
  readonly score: number;
  readonly reason: string;
}

// P-3, P3, D-1; in Russian the Professional category is С (Cyrillic).
const gradePattern = new RegExp(`${wordStart}([pdсc])\\s?-?\\s?([1-7])${wordEnd}`, 'u');

/** The P grade that a text names, as "P-3"; null for none. */
export function readGrade(text: string): Grade | null {
  const match = gradePattern.exec(normaliseText(text));
  return match ? `${match[1] === 'd' ? 'D' : 'P'}-${match[2]}` : null;
}

interface Rule {
  readonly meaning: ColumnMeaning | 'months:' | 'cost:';
  readonly score: number;
  readonly all: readonly HeadingWord[];
  readonly none?: readonly HeadingWord[];
}

/** Among the rules that hold, the first of the highest score wins. */
const rules: readonly Rule[] = [
  { meaning: 'activityCosts', score: 1, all: ['cost', 'activity', 'except'] },
  { meaning: 'activityCosts', score: 0.9, all: ['cost', 'except'] },
  { meaning: 'activityCosts', score: 0.9, all: ['cost', 'activity'], none: ['staff', 'total'] },
  { meaning: 'total', score: 1, all: ['total', 'requirement'], none: ['staff', 'months', 'except'] },
  { meaning: 'total', score: 0.7, all: ['requirement'], none: ['staff', 'months', 'except'] },
  {
    meaning: 'total',
    score: 0.6,
    all: ['total'],
    none: ['months', 'professional', 'general', 'activity', 'except'],
  },
  {
    meaning: 'staff',
    score: 1,
    all: ['total', 'staff'],
    none: ['professional', 'general', 'months', 'except', 'activity'],
  },
  {
    meaning: 'staff',
    score: 0.8,
    all: ['staff', 'cost'],
    none: ['professional', 'general', 'months', 'activity'],
  },
  { meaning: 'type', score: 1, all: ['type', 'activity'], none: ['cost'] },
  { meaning: 'type', score: 0.7, all: ['type'], none: ['cost', 'months'] },
  {
    meaning: 'activity',
    score: 0.9,
    all: ['activity'],
    none: ['total', 'workstream', 'staff', 'code'],
  },
  { meaning: 'activity', score: 0.7, all: ['title'], none: ['cost', 'total', 'workstream'] },
  { meaning: 'workstream', score: 1, all: ['workstream'], none: ['cost', 'total', 'months'] },
  { meaning: 'code', score: 0.8, all: ['code'], none: ['cost', 'total', 'months', 'staff'] },
  { meaning: 'option', score: 0.9, all: ['option'], none: ['cost', 'total', 'months', 'staff'] },
];

interface StaffRule extends Rule {
  readonly months: boolean;
  readonly graded: boolean;
}

/** Rules of the P and G staff columns, most telling first; months or money, the heading or else the figures say. */
const staffRules: readonly StaffRule[] = [
  { meaning: 'months:', score: 1, all: [], none: ['general', 'except', 'rate'], months: true, graded: true },
  { meaning: 'cost:', score: 0.9, all: [], none: ['general', 'except', 'rate', 'post'], months: false, graded: true },
  { meaning: 'gMonths', score: 1, all: ['general'], none: ['professional', 'rate'], months: true, graded: false },
  {
    meaning: 'gStaff',
    score: 1,
    all: ['general', 'total'],
    none: ['professional', 'rate'],
    months: false,
    graded: false,
  },
  {
    meaning: 'gStaff',
    score: 0.8,
    all: ['general'],
    none: ['professional', 'except', 'rate', 'post'],
    months: false,
    graded: false,
  },
  { meaning: 'pMonths', score: 1, all: ['professional'], none: ['general', 'rate'], months: true, graded: false },
  {
    meaning: 'pStaff',
    score: 1,
    all: ['professional', 'total'],
    none: ['general', 'rate'],
    months: false,
    graded: false,
  },
  {
    meaning: 'pStaff',
    score: 0.8,
    all: ['professional'],
    none: ['general', 'except', 'rate', 'post'],
    months: false,
    graded: false,
  },
];

/** Whether one heading names professional staff alone, and the other general service staff alone. */
export function isOfOtherStaff(one: string, other: string): boolean {
  const [first, second] = [namesGeneral(one), namesGeneral(other)];
  return first !== null && second !== null && first !== second;
}

/** Whether a heading names general service staff and not professional staff; null where it names both or none. */
function namesGeneral(heading: string): boolean | null {
  const { found } = findHeadingWords(normaliseText(heading));
  const isGeneral = found.has('general');
  return isGeneral === found.has('professional') ? null : isGeneral;
}

/**
 * What a heading means; null when it says nothing about the table. Whether the figures under it are half months tells
 * months from money where the heading does not.
 */
export function readHeading(heading: string, isOverHalfMonths: boolean): HeadingReading | null {
  const text = normaliseText(heading);
  if (text.length > 200) return null;
  const grade = readGrade(text);
  const { found, isByMark } = findHeadingWords(text);
  const holds = (rule: Rule) =>
    rule.all.every((word) => found.has(word)) && !rule.none?.some((word) => found.has(word));

  const saysMonths = found.has('months');
  const isMonths = saysMonths || (isOverHalfMonths && !found.has('cost') && !found.has('post'));
  const staffRule = staffRules.find(
    (rule) => holds(rule) && rule.months === isMonths && rule.graded === (grade !== null),
  );
  const best = staffRule ?? bestOf(rules.filter(holds));
  if (!best) return null;

  const isByFigures = staffRule !== undefined && isMonths && !saysMonths;
  const said = `says ${[...found, ...(grade ? [grade] : [])].join(', ')}`;
  return {
    meaning: (grade && best.meaning.endsWith(':') ? `${best.meaning}${grade}` : best.meaning) as ColumnMeaning,
    score: best.score * (isByFigures ? 0.8 : 1) * (staffRule && isByMark ? 0.9 : 1),
    reason: isByFigures ? `${said}; its figures are half months` : said,
  };
}

function bestOf(candidates: readonly Rule[]): Rule | undefined {
  return candidates.reduce<Rule | undefined>(
    (best, rule) => (best && best.score >= rule.score ? best : rule),
    undefined,
  );
}
