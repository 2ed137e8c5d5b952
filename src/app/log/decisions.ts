import type { StoredState } from '../storedState';

const optionInUse = 'option in use';
const mixOf = 'grade mix of ';
const acceptedIn = 'accepted finding in ';

/**
 * What a person decided and the workbook remembers, as words for the log: "option in use" → "2", "grade mix of 1.2" →
 * "P-3: 2, P-2: 2", "accepted finding in 1.2 pStaff" → "paid by another fund [0c24…]". Remembered contents are not among
 * them: they are used only where they show what is due.
 */
export function listDecisions({ activeOption, mixes, accepted = {} }: StoredState): ReadonlyMap<string, string> {
  return new Map([
    [optionInUse, activeOption ?? ''],
    ...Object.entries(mixes).map(([code, mix]): [string, string] => [
      mixOf + code,
      Object.entries(mix)
        .map(([grade, months]) => `${grade}: ${months}`)
        .join(', '),
    ]),
    ...Object.entries(accepted).map(([place, { reason, fingerprint }]): [string, string] => [
      acceptedIn + place,
      `${reason} [${fingerprint}]`,
    ]),
  ]);
}

/** The state with one decision as the log words it; "" takes it away. null for words that the log does not use. */
export function decide(state: StoredState, name: string, words: string): StoredState | null {
  if (name === optionInUse) return { ...state, activeOption: words === '' ? null : words };
  if (name.startsWith(mixOf)) {
    const months = words.split(', ').map((part): [string, string] => {
      const [grade = '', figure = ''] = part.split(': ');
      return [grade, figure];
    });
    const mix = words === '' ? null : Object.fromEntries(months);
    return { ...state, mixes: withEntry(state.mixes, name.slice(mixOf.length), mix) };
  }
  if (name.startsWith(acceptedIn)) {
    const [, reason, fingerprint] = /^(.*) \[([^[\]]*)\]$/u.exec(words) ?? [];
    const acceptance = reason === undefined || fingerprint === undefined ? null : { reason, fingerprint };
    return { ...state, accepted: withEntry(state.accepted ?? {}, name.slice(acceptedIn.length), acceptance) };
  }
  return null;
}

function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  name: string,
  value: Value | null,
): Record<string, Value> {
  const others = Object.entries(entries).filter(([other]) => other !== name);
  return Object.fromEntries(value === null ? others : [...others, [name, value]]);
}
