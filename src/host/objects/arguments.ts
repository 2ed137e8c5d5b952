import { HostError } from '../hostError';
import { isPointer, type Targets } from './hostObject';

/** A method's arguments, each read once and in order; what is of another kind is an InvalidArgument. */
export interface Arguments {
  text(): string;
  /** null where the argument was left out. */
  optionalText(): string | null;
  integer(): number;
  optionalInteger(): number | null;
  optionalFlag(): boolean;
  any(): unknown;
  /** An object of that class, as the client refers to it. */
  object<Type extends keyof Targets>(type: Type): Targets[Type];
  /** Refuses arguments that the method does not know. */
  end(): void;
}

export function readArguments(values: readonly unknown[]): Arguments {
  let next = 0;
  const refuse = (): never => {
    throw new HostError('InvalidArgument');
  };
  const take = (): unknown => values[next++] ?? null;
  const isInteger = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
  return {
    text: () => {
      const value = take();
      return typeof value === 'string' ? value : refuse();
    },
    optionalText: () => {
      const value = take();
      return value === null || typeof value === 'string' ? value : refuse();
    },
    integer: () => {
      const value = take();
      return isInteger(value) ? value : refuse();
    },
    optionalInteger: () => {
      const value = take();
      return value === null || isInteger(value) ? value : refuse();
    },
    optionalFlag: () => {
      const value = take();
      return value === null || typeof value === 'boolean' ? (value ?? false) : refuse();
    },
    any: take,
    object: <Type extends keyof Targets>(type: Type): Targets[Type] => {
      const value = take();
      return isPointer(value) && value.type === type ? (value.target as Targets[Type]) : refuse();
    },
    end: () => {
      if (values.slice(next).some((value) => value !== null && value !== undefined)) refuse();
    },
  };
}
