import type { ColumnMeaning } from '../domain/column';
import type { Grade } from '../domain/grade';
import { normaliseText, wholeWord } from './normaliseText';

/** What the figures under a heading look like; decides between months and money where the heading does not. */
export type ColumnProfile = 'months' | 'money' | 'unknown';

/** A heading's meaning, how surely (0 to 1), and the words that say so. */
export interface HeadingReading {
  readonly meaning: ColumnMeaning;
  readonly score: number;
  readonly reason: string;
}

/** The words that carry a heading's meaning, in English, French and Russian. */
const words = {
  months: wholeWord('months?', 'mois', 'месяц\\p{L}*', 'мес', 'p/?m', 'w/?m'),
  professional: wholeWord('p', 'professionals?', 'administrateurs?', 'специалист\\p{L}*', '(?:персонал\\p{L}*|категори\\p{L}*) [cср]'),
  general: wholeWord('g', 'gs', 'general services?', 'services? generaux', 'общего обслуживания', 'оо'),
  staff: wholeWord('staff', 'personnel', 'agents?', 'effectifs?', 'персонал\\p{L}*', 'сотрудник\\p{L}*'),
  total: wholeWord('totals?', 'totaux', 'grand total', 'всего', 'итого', 'общ(?:ая|ие|ий|ее|их)', 'совокупн\\p{L}*'),
  cost: wholeWord('costs?', 'expenditures?', 'couts?', 'depenses', 'montants?', 'расход\\p{L}*', 'стоимост\\p{L}*', 'затрат\\p{L}*'),
  except: wholeWord('except', 'excluding', 'excl', 'non-staff', 'other than', 'hors', 'excepte\\p{L}*', 'exception', 'sauf', 'autres que', 'кроме', 'исключени\\p{L}*', 'исключая', 'без'),
  activity: wholeWord('activit(?:y|ies|e|es)', 'мероприят\\p{L}*', 'деятельност\\p{L}*'),
  title: wholeWord('title', 'description', 'intitule', 'libelle', 'название', 'наименование'),
  type: wholeWord('types?', 'nature', 'kind', 'вид\\p{L}*', 'тип\\p{L}*', 'характер\\p{L}*'),
  workstream: wholeWord('workstreams?', 'work areas?', "domaines? (?:d'activite|de travail)", 'axes? de travail', 'volets?', 'направлени\\p{L}*'),
  requirement: wholeWord('requirements?', 'resources?', 'ressources', 'besoins', 'потребност\\p{L}*', 'ресурс\\p{L}*'),
  code: wholeWord('codes?', 'nos?', 'number', 'item', 'ref', 'reference', 'numero', 'n[º°]', '№', 'код', 'номер', 'п/п'),
  option: wholeWord('options?', 'variantes?', 'alternatives?', 'вариант\\p{L}*'),
} as const;

type Word = keyof typeof words;

// P-3, P3, D-1; in Russian the Professional category is С (Cyrillic).
const gradePattern = /(?<![\p{L}\p{N}])([pdсc])\s?-?\s?([1-7])(?![\p{L}\p{N}])/u;

/** The P grade that a text names, as "P-3"; null for none. */
export function readGrade(text: string): Grade | null {
  const match = gradePattern.exec(normaliseText(text));
  return match ? `${match[1] === 'd' ? 'D' : 'P'}-${match[2]}` : null;
}

interface Rule {
  readonly meaning: ColumnMeaning | 'months:' | 'cost:';
  readonly score: number;
  readonly all: readonly Word[];
  readonly none?: readonly Word[];
}

/** Most telling first; among rules that hold, the highest score wins. */
const rules: readonly Rule[] = [
  { meaning: 'activityCosts', score: 1, all: ['cost', 'activity', 'except'] },
  { meaning: 'activityCosts', score: 0.9, all: ['cost', 'except'] },
  { meaning: 'activityCosts', score: 0.9, all: ['cost', 'activity'], none: ['staff', 'total'] },
  { meaning: 'total', score: 1, all: ['total', 'requirement'], none: ['staff', 'months', 'except'] },
  { meaning: 'total', score: 0.7, all: ['requirement'], none: ['staff', 'months', 'except'] },
  { meaning: 'total', score: 0.6, all: ['total'], none: ['staff', 'months', 'professional', 'general', 'activity', 'except'] },
  { meaning: 'staff', score: 1, all: ['total', 'staff'], none: ['professional', 'general', 'months', 'except', 'activity'] },
  { meaning: 'staff', score: 0.8, all: ['staff', 'cost'], none: ['professional', 'general', 'months', 'except', 'activity'] },
  { meaning: 'type', score: 1, all: ['type', 'activity'], none: ['cost'] },
  { meaning: 'type', score: 0.7, all: ['type'], none: ['cost', 'months'] },
  { meaning: 'activity', score: 0.9, all: ['activity'], none: ['cost', 'type', 'total', 'workstream', 'staff', 'code'] },
  { meaning: 'activity', score: 0.7, all: ['title'], none: ['cost', 'total', 'workstream'] },
  { meaning: 'workstream', score: 1, all: ['workstream'], none: ['cost', 'total', 'months'] },
  { meaning: 'code', score: 0.8, all: ['code'], none: ['cost', 'total', 'months', 'staff'] },
  { meaning: 'option', score: 0.9, all: ['option'], none: ['cost', 'total', 'months', 'staff'] },
];

/** Rules of the P and G staff columns; whether they are months or money, the heading or else the figures say. */
const staffRules: readonly (Rule & { readonly months: boolean; readonly graded?: boolean })[] = [
  { meaning: 'months:', score: 1, all: [], none: ['general', 'except'], months: true, graded: true },
  { meaning: 'cost:', score: 0.9, all: [], none: ['general', 'except'], months: false, graded: true },
  { meaning: 'gMonths', score: 1, all: ['general'], none: ['professional'], months: true },
  { meaning: 'gStaff', score: 1, all: ['general', 'total'], none: ['professional'], months: false },
  { meaning: 'gStaff', score: 0.8, all: ['general'], none: ['professional', 'except'], months: false },
  { meaning: 'pMonths', score: 1, all: ['professional'], none: ['general'], months: true },
  { meaning: 'pStaff', score: 1, all: ['professional', 'total'], none: ['general'], months: false },
  { meaning: 'pStaff', score: 0.8, all: ['professional'], none: ['general', 'except'], months: false },
];

/** What a heading means, with the figures under it; null when it says nothing about the table. */
export function readHeading(heading: string, profile: ColumnProfile): HeadingReading | null {
  const text = normaliseText(heading);
  if (text === '' || text.length > 200) return null;
  const grade = readGrade(text);
  const found = new Set((Object.keys(words) as Word[]).filter((word) => words[word].test(text)));
  const holds = (rule: Rule) => rule.all.every((word) => found.has(word)) && !rule.none?.some((word) => found.has(word));

  const saysMonths = found.has('months');
  const isMonths = saysMonths || (profile === 'months' && !found.has('cost'));
  const staffRule = staffRules.find(
    (rule) => holds(rule) && rule.months === isMonths && (rule.graded ?? false) === (grade !== null),
  );
  const isAboutGrades = staffRule !== undefined && (grade !== null || found.has('professional') || found.has('general'));
  const best = isAboutGrades ? staffRule : bestOf(rules.filter(holds));
  if (!best) return null;
  const said = [...found, ...(grade ? [grade] : [])].join(', ');
  return {
    meaning: grade && best.meaning.endsWith(':') ? (`${best.meaning}${grade}` as ColumnMeaning) : (best.meaning as ColumnMeaning),
    score: isAboutGrades && isMonths && !saysMonths ? best.score * 0.8 : best.score,
    reason: isAboutGrades && isMonths && !saysMonths ? `says ${said}; its figures are half months` : `says ${said}`,
  };
}

function bestOf(candidates: readonly Rule[]): Rule | undefined {
  return candidates.reduce<Rule | undefined>((best, rule) => (best && best.score >= rule.score ? best : rule), undefined);
}
