/** The grades, as a part of a pattern: "P-3", "D-1", "P", "G". */
export const gradePattern = '(?:[PD]-\\d|P|G)';

/** "7" or "7.5". */
export const halfMonths = /^\d{1,3}(?:\.[05])?$/u;

/** The fields of "P-3=19400,G=13400" or "P-3:2,P-2:2" by name; null for a text of another form, or a name given twice. */
export function parseFields(text: string, mark: '=' | ':'): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const pair of text.split(',')) {
    const [name = '', value, ...more] = pair.split(mark).map((part) => part.trim());
    if (name === '' || value === undefined || more.length > 0 || fields.has(name)) return null;
    fields.set(name, value);
  }
  return fields;
}

/** "1.2=P-3:2,P-2:2" as a code and what is said of it; null for a text of another form. */
export function parseCoded(
  text: string,
): { readonly code: string; readonly fields: ReadonlyMap<string, string> } | null {
  const split = text.indexOf('=');
  const fields = split > 0 ? parseFields(text.slice(split + 1), ':') : null;
  return fields && { code: text.slice(0, split).trim(), fields };
}
