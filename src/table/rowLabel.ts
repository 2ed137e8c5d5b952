import { normaliseText, wholeWord } from './normaliseText';

const workstreamWords =
  "workstreams?|work areas?|domaines? (?:d'activite|de travail)|axes? de travail|volets?|направлени\\p{L}*(?: (?:работы|деятельности))?";
const subtotalWord = /^(?:sub-?\s?total|sous-?\s?total|подытог|промежуточн\p{L}* итог)/u;
const totalWord = /^(?:grand total|totals?|totaux|total general|общий итог|итого|всего)(?![\p{L}\p{N}])/u;
const workstreamNumber = new RegExp(`(?:${workstreamWords})\\s*(?:no\\.?|n°|№)?\\s*([\\p{L}]|\\d+)(?![\\p{L}\\p{N}])`, 'u');
const workstreamWord = wholeWord(workstreamWords);
// "2. Title", "Workstream 2: Title", "Workstream 2"; a bare number at the start may be anything ("10 workshops").
const workstreamTitle = new RegExp(
  `^\\s*(?:(?:${workstreamWords.replaceAll('activite', 'activit[eé]')})\\s*(\\d{1,3}|\\p{L}(?!\\p{L}))\\s*[.:)–-]?|(\\d{1,3}|\\p{L})\\s*[.:)]|(\\d{1,3})\\s*$)(?!\\d)\\s*`,
  'iu',
);
const activityCode = /^\s*((?:\p{L}\.)?\d{1,3}(?:\.\d{1,3})+)\.?(?:\s*(?:and|et|и|,|&|\/)\s*((?:\p{L}\.)?\d{1,3}(?:\.\d{1,3})+)\.?)*[\s:)–-]*/u;

/** A sum's label: which workstream's subtotal, or the table's total; null for any other text. */
export function readSumLabel(label: string): { readonly kind: 'subtotal' | 'total'; readonly workstream: string | null } | null {
  const text = normaliseText(label);
  if (!subtotalWord.test(text) && !totalWord.test(text)) return null;
  const number = workstreamNumber.exec(text)?.[1]?.toUpperCase() ?? null;
  const isSubtotal = subtotalWord.test(text) || workstreamWord.test(text);
  return { kind: isSubtotal ? 'subtotal' : 'total', workstream: isSubtotal ? number : null };
}

/** An activity's code at the start of its text, all of it ("1.2 and 1.2.1"), and the title after it; null for none. */
export function readActivityCode(text: string): { readonly code: string; readonly title: string } | null {
  const match = activityCode.exec(text);
  if (!match) return null;
  const code = match[0].replace(/[\s:)–.-]+$/u, '').trim();
  return { code, title: text.slice(match[0].length).trim() };
}

/** The workstream that an activity's code begins with: "1" of "1.2 and 1.2.1". */
export function workstreamOfCode(code: string): string {
  return /^\s*(\p{L}(?=\.)|\d+)/u.exec(code)?.[1] ?? '';
}

/** A workstream's number and title: "2. Communication, partnerships …", "Workstream 2: Communication …". */
export function readWorkstreamLabel(text: string): { readonly number: string; readonly title: string } | null {
  if (readActivityCode(text)) return null;
  const match = workstreamTitle.exec(text);
  const number = match?.[1] ?? match?.[2] ?? match?.[3];
  return match && number ? { number: number.toUpperCase(), title: text.slice(match[0].length).trim() } : null;
}
