import type { Arguments } from './arguments';
import type { Pointer } from './hostObject';

/**
 * What a class of Excel's has here, by the names of the documentation. A member that is not listed does not exist for
 * the client: it is answered with ApiNotFound. Where an object may be missing, null is the null object.
 */
export interface ObjectDefinition<Target> {
  /** What the client addresses the object by later. */
  readonly id?: (target: Target) => string | number;
  readonly get?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly set?: Readonly<Record<string, (target: Target, value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, (target: Target) => Pointer | null>>;
  /** Methods give a value, an object, null or nothing. */
  readonly methods?: Readonly<Record<string, (target: Target, args: Arguments) => unknown>>;
  readonly items?: (target: Target) => readonly Pointer[];
  readonly item?: (target: Target, args: Arguments) => Pointer;
}
