import type { OptionId } from './workplan';

/**
 * How a sum is named in findings and files: "subtotal:1:2", "subtotal:3", "total:1", "total". An activity is named by its
 * code.
 */
export function sumKey(kind: 'subtotal' | 'total', workstream: string, option: OptionId | null): string {
  return [kind, ...(kind === 'subtotal' ? [workstream] : []), ...(option === null ? [] : [option])].join(':');
}
