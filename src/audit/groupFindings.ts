import type { Finding } from '../domain/finding';

/**
 * Findings that say the same of several cells, together; in the order of the first of each. Errors are the same when their
 * words and figures are; warnings, whose figures are right today, when their words are.
 */
export function groupFindings(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

function keyOf({ cause, severity, message, fix }: Finding): string {
  const words = [message, fix].map((text) => {
    const placeless = text.replace(/\b[A-Z]{1,3}\d{1,7}\b/gu, '@');
    return severity === 'warning' ? placeless.replace(/“[^”]*”|\d+(?: \d+)*(?:\.\d+)?/gu, '#') : placeless;
  });
  return JSON.stringify([cause, severity, ...words]);
}
