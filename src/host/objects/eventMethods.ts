import { registerNames, type EventName, type Events } from '../events';

/** The methods by which the client begins and ends to listen to these events; `listen` says at whose and for what. */
export function eventMethods<Target>(
  names: readonly EventName[],
  listen: (target: Target) => { readonly events: Events; readonly id: string },
): Record<string, (target: Target) => void> {
  const methods: Record<string, (target: Target) => void> = {};
  for (const [method, name] of Object.entries(registerNames)) {
    if (!names.includes(name)) continue;
    methods[`_Register${method}`] = (target) => {
      const { events, id } = listen(target);
      events.register(name, id);
    };
    methods[`_Unregister${method}`] = (target) => {
      const { events, id } = listen(target);
      events.unregister(name, id);
    };
  }
  return methods;
}
