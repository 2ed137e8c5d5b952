/**
 * A short fingerprint of a list of texts (two 32-bit FNV-1a hashes, hexadecimal): tells whether two tables have the same
 * headings and codes. It guards against mistakes, not against forgery.
 */
export function fingerprint(texts: readonly string[]): string {
  const joined = texts.join('\u0000');
  return [0x811c9dc5, 0x01000193].map((seed) => hash(joined, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state >>> 0;
}
