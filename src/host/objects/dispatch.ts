import { HostError } from '../hostError';
import { readArguments } from './arguments';
import { definitions } from './definitions';
import type { Pointer } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

/** Reads a plain property. */
export const readProperty = (object: Pointer, property: string): unknown =>
  at(object, property, () => find(definitionOf(object).get, property)(object.target));

/** Sets a plain property. */
export const writeProperty = (object: Pointer, property: string, value: unknown): void =>
  at(object, property, () => find(definitionOf(object).set, property)(object.target, value));

/** A property that is an object; null where there is none at the moment. */
export const openProperty = (object: Pointer, property: string): Pointer | null =>
  at(object, property, () => find(definitionOf(object).objects, property)(object.target));

/** Calls a method; arguments that it does not know are refused. */
export const callMethod = (object: Pointer, method: string, values: readonly unknown[]): unknown =>
  at(object, method, () => {
    const args = readArguments(values);
    const result = find(definitionOf(object).methods, method)(object.target, args);
    args.end();
    return result;
  });

/** A collection's item by the key that the client gave. */
export const getItem = (object: Pointer, values: readonly unknown[]): Pointer =>
  at(object, 'getItem', () => {
    const { item } = definitionOf(object);
    if (!item) throw new HostError('ApiNotFound');
    return item(object.target, readArguments(values));
  });

/** A collection's items; null for an object that is none. */
export const getItems = (object: Pointer): readonly Pointer[] | null =>
  definitionOf(object).items?.(object.target) ?? null;

/** The names of all plain properties. */
export const propertyNames = (object: Pointer): string[] => Object.keys(definitionOf(object).get ?? {});

/** The object's id for the client; undefined where the class has none. */
export const idOf = (object: Pointer): string | number | undefined => definitionOf(object).id?.(object.target);

/** Each class's definition fits its own target; only this table pairs the two, so the pairing is safe. */
const definitionOf = (object: Pointer): ObjectDefinition<unknown> =>
  definitions[object.type] as ObjectDefinition<unknown>;

function find<Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member {
  const member = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (!member) throw new HostError('ApiNotFound');
  return member;
}

/** Runs it; a refusal then says which member refused. */
function at<Value>(object: Pointer, member: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError && error.location === '') error.location = `${object.type}.${member}`;
    throw error;
  }
}
