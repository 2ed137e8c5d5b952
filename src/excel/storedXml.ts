/** The XML namespace of the part that holds what the add-in keeps in the workbook. */
export const storedNamespace = 'urn:workplan-costing:stored:1';

/** A text as the XML of a custom part. */
export function toStoredXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<stored xmlns="${storedNamespace}">${escaped}</stored>`;
}

/** The text of a custom part; "" when the part is not of ours. */
export function fromStoredXml(xml: string): string {
  const text = /<stored[^>]*>([^<]*)<\/stored>/u.exec(xml)?.[1] ?? '';
  return text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
