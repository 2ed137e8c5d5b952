import { registerNames, type EventName } from '../events';
import type { Session } from '../session';

/** The methods by which the client begins and ends to listen to these events. */
export function eventMethods<Target extends { readonly session: Session }>(
  names: readonly EventName[],
  targetId: (target: Target) => string,
): Record<string, (target: Target) => void> {
  const methods: Record<string, (target: Target) => void> = {};
  for (const [method, name] of Object.entries(registerNames)) {
    if (!names.includes(name)) continue;
    methods[`_Register${method}`] = (target) => target.session.events.register(name, targetId(target));
    methods[`_Unregister${method}`] = (target) => target.session.events.unregister(name, targetId(target));
  }
  return methods;
}
