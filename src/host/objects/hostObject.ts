import type { CustomXml, Name, Sheet, Table } from '../model/book';
import type { Range, Session } from '../session';
import type { Arguments } from './arguments';

/** What an object of each class stands for. */
export interface Targets {
  Application: Session;
  AutoFilter: SheetTarget;
  CustomXmlPart: { readonly session: Session; readonly part: CustomXml };
  CustomXmlPartCollection: Session;
  CustomXmlPartScopedCollection: { readonly session: Session; readonly namespace: string };
  NamedItem: NameTarget;
  NamedItemCollection: { readonly session: Session; readonly sheet: Sheet | null };
  PageLayout: SheetTarget;
  Range: RangeTarget;
  RangeBorder: RangeTarget & { readonly side: BorderSide };
  RangeBorderCollection: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeFormat: RangeTarget;
  Runtime: Session;
  Setting: { readonly session: Session; readonly key: string };
  SettingCollection: Session;
  Table: SheetTarget & { readonly table: Table };
  TableCollection: { readonly session: Session; readonly sheet: Sheet | null };
  Workbook: Session;
  WorkbookProtection: Session;
  Worksheet: SheetTarget;
  WorksheetCollection: Session;
  WorksheetFreezePanes: SheetTarget;
  WorksheetProtection: SheetTarget;
}

export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Sheet;
}

export interface NameTarget {
  readonly session: Session;
  readonly name: Name;
}

export interface RangeTarget {
  readonly session: Session;
  readonly range: Range;
}

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** An object by its class and what it stands for. */
export type Pointer = { [Type in keyof Targets]: { readonly type: Type; readonly target: Targets[Type] } }[keyof Targets];

/** The object of that class. */
export function point<Type extends keyof Targets>(type: Type, target: Targets[Type]): Pointer {
  return new PointerTo(type, target) as Pointer;
}

class PointerTo<Type> {
  constructor(
    readonly type: Type,
    readonly target: unknown,
  ) {}
}

export function isPointer(value: unknown): value is Pointer {
  return value instanceof PointerTo;
}

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
