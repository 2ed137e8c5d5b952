import type { Chart, ChartSeries, ConditionalFormat, CustomXml, Name, Sheet, Table } from '../model/book';
import type { Range, Session } from '../session';

/** What an object of each class stands for. */
export interface Targets {
  Application: Session;
  AutoFilter: SheetTarget;
  Chart: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartTarget & { readonly isOfValues: boolean };
  ChartCollection: SheetTarget;
  ChartFill: ChartTarget & { readonly series: ChartSeries };
  ChartLegend: ChartTarget;
  ChartSeries: ChartTarget & { readonly series: ChartSeries };
  ChartSeriesCollection: ChartTarget;
  ChartSeriesFormat: ChartTarget & { readonly series: ChartSeries };
  ChartTitle: ChartTarget;
  ConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
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

export interface ChartTarget extends SheetTarget {
  readonly chart: Chart;
}

export interface ConditionalFormatTarget extends SheetTarget {
  readonly format: ConditionalFormat;
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
export type Pointer = {
  [Type in keyof Targets]: { readonly type: Type; readonly target: Targets[Type] };
}[keyof Targets];

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
