/** The XML namespace of the part that holds what the add-in keeps in the workbook. */
export const storedNamespace = 'urn:workplan-costing:stored:1';

/** What XML forbids, or changes on reading (a carriage return); lone surrogates included. */
const forbidden = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Any text as the XML of a custom part; a character that XML forbids as Excel writes it in its files: "_x0000_". */
export function toStoredXml(text: string): string {
  const allowed = text
    .replace(/_(?=x[0-9A-F]{4})/gu, '_x005F_')
    .replace(forbidden, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  const escaped = allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<stored xmlns="${storedNamespace}">${escaped}</stored>`;
}

/** The text of a custom part; "" when the part is not of ours. */
export function fromStoredXml(xml: string): string {
  const text = /<stored[^>]*>([^<]*)<\/stored>/u.exec(xml)?.[1] ?? '';
  return text
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
