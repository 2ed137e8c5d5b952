import { HostError } from '../hostError';
import { readArguments } from './arguments';
import { definitions } from './definitions';
import type { ObjectDefinition, Pointer } from './hostObject';

/** Reads a plain property. */
export const readProperty = (object: Pointer, property: string): unknown => find(definitionOf(object).get, property)(object.target);

/** Sets a plain property. */
export const writeProperty = (object: Pointer, property: string, value: unknown): void =>
  find(definitionOf(object).set, property)(object.target, value);

/** A property that is an object; undefined where the class has none of that name. */
export function openProperty(object: Pointer, property: string): Pointer | null | undefined {
  const objects = definitionOf(object).objects;
  return objects && Object.hasOwn(objects, property) ? objects[property]?.(object.target) : undefined;
}

/** Calls a method; arguments that it does not know are refused. */
export function callMethod(object: Pointer, method: string, values: readonly unknown[]): unknown {
  const args = readArguments(values);
  const result = find(definitionOf(object).methods, method)(object.target, args);
  args.end();
  return result;
}

/** A collection's item by the key that the client gave. */
export function getItem(object: Pointer, values: readonly unknown[]): Pointer {
  const { item } = definitionOf(object);
  if (!item) throw new HostError('ApiNotFound');
  return item(object.target, readArguments(values));
}

/** A collection's items; null for an object that is none. */
export const getItems = (object: Pointer): readonly Pointer[] | null => definitionOf(object).items?.(object.target) ?? null;

/** The names of all plain properties. */
export const propertyNames = (object: Pointer): string[] => Object.keys(definitionOf(object).get ?? {});

/** The object's id for the client; undefined where the class has none. */
export const idOf = (object: Pointer): string | number | undefined => definitionOf(object).id?.(object.target);

/** Each class's definition fits its own target; only this table pairs the two, so the pairing is safe. */
const definitionOf = (object: Pointer): ObjectDefinition<unknown> => definitions[object.type] as ObjectDefinition<unknown>;

function find<Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member {
  const member = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (!member) throw new HostError('ApiNotFound');
  return member;
}
