import { letter, normaliseText, wholeWord, wordEnd } from './normaliseText';
import { terms } from './terms';

/** What a sum's label says: which workstream's subtotal (null: the one that ends there), or the table's total. */
export interface SumLabel {
  readonly kind: 'subtotal' | 'total';
  readonly workstream: string | null;
}

const subtotalWord = new RegExp(`^(?:${terms.subtotal})${wordEnd}`, 'u');
const totalWord = new RegExp(`^(?:${terms.total})${wordEnd}`, 'u');
const workstreamWord = wholeWord(terms.workstream);
const workstreamNumber = new RegExp(`(?:${terms.workstream})\\s*(?:no\\.?|n°|№)?\\s*([${letter}]|\\d+)${wordEnd}`, 'u');
// "2. Title", "Workstream 2: Title", "Workstream 2", "2"; a number before other words may be anything ("10 workshops").
const accented = terms.workstream.replaceAll('activite', 'activit[eé]').replaceAll("'", "['’]");
const workstreamTitle = new RegExp(
  `^(?:(?:${accented})\\s*(\\d{1,3}|[${letter}](?![${letter}]))\\s*[.:)–-]?|(\\d{1,4}|[${letter}])\\s*[.:)]|(\\d{1,3})\\s*$)(?!\\d)\\s*`,
  'iu',
);
const code = `((?:[${letter}]\\.)?\\d{1,4}(?:\\.\\d{1,3})+)\\.?`;
const bareCode = new RegExp(`^(?:[${letter}.(-]*\\d[${letter}\\d.()/_-]*|[${letter}]\\.?)$`, 'u');
const activityCode = new RegExp(`^${code}(?:\\s*(?:and|et|и|,|&|/)\\s*${code})*[\\s:)–-]*`, 'u');
const codeStart = new RegExp(`^([${letter}](?=\\.)|\\d+)`, 'u');

/** A sum's label: which workstream's subtotal, or the table's total; null for any other text. */
export function readSumLabel(label: string): SumLabel | null {
  const text = normaliseText(label);
  const isSubtotal = subtotalWord.test(text);
  if (!isSubtotal && !totalWord.test(text)) return null;
  if (!isSubtotal && !workstreamWord.test(text)) return { kind: 'total', workstream: null };
  return { kind: 'subtotal', workstream: workstreamNumber.exec(text)?.[1]?.toUpperCase() ?? null };
}

/** An activity's code at the start of its text, all of it ("1.2 and 1.2.1"), and the title after it; null for none. */
export function readActivityCode(text: string): { readonly code: string; readonly title: string } | null {
  const match = activityCode.exec(text);
  if (!match) return null;
  return { code: match[0].replace(/[\s:)–.-]+$/u, ''), title: text.slice(match[0].length) };
}

/** The code that a cell of a code column holds ("1.4 and 1.4.1", "A3", "12", "B"); null for a title or anything else. */
export function readCodeCell(text: string): string | null {
  if (readActivityCode(text)?.title === '' || bareCode.test(text)) {
    return text.replace(/\.$/u, '');
  }
  return null;
}

/** The workstream that an activity's code begins with: "1" of "1.2 and 1.2.1". */
export function workstreamOfCode(code: string): string {
  return codeStart.exec(code)?.[1] ?? '';
}

/** A workstream's number and title: "2. Communication, partnerships …", "Workstream 2: Communication …". */
export function readWorkstreamLabel(text: string): { readonly number: string; readonly title: string } | null {
  const match = workstreamTitle.exec(text);
  const number = match?.[1] ?? match?.[2] ?? match?.[3];
  return number ? { number: number.toUpperCase(), title: text.replace(workstreamTitle, '') } : null;
}
