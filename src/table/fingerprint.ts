import type { TableColumn, TableRow } from '../domain/table';
import { normaliseText } from './normaliseText';

/**
 * A short fingerprint of a table's headings, codes and sums (two 32-bit FNV-1a hashes, hexadecimal): the same wherever
 * the table stands, in whatever order its columns and wherever its pages break. It guards against mistakes, not forgery.
 */
export function fingerprint(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const headings = columns.map(({ meaning, heading }) => `${meaning} ${normaliseText(heading)}`).sort();
  const lines = rows.flatMap(({ kind, code, workstream, option }) =>
    kind === 'activity' || kind === 'subtotal' || kind === 'total'
      ? [`${kind} ${code || workstream} ${option ?? ''}`]
      : [],
  );
  return fingerprintText([...headings, ...lines].join('\u0000'));
}

/** Two 32-bit FNV-1a hashes of a text, 16 hexadecimal digits. */
export function fingerprintText(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state >>> 0;
}
