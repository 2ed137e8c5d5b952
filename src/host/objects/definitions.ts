import { application, runtime } from './application';
import { autoFilter } from './autoFilter';
import {
  chart,
  chartAxes,
  chartAxis,
  chartCollection,
  chartFill,
  chartLegend,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
} from './charts';
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditionalFormats';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './customXmlParts';
import type { Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { namedItem, namedItemCollection } from './names';
import { pageLayout } from './pageLayout';
import { freezePanes } from './sheetLayout';
import { workbookProtection, worksheetProtection } from './protection';
import { range } from './range';
import { rangeBorder, rangeBorderCollection } from './rangeBorders';
import { rangeFill, rangeFont } from './rangeFontAndFill';
import { rangeFormat } from './rangeFormat';
import { setting, settingCollection } from './settings';
import { table, tableCollection } from './tables';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheetCollection';

/** Every class that the host has. */
export const definitions: { readonly [Type in keyof Targets]: ObjectDefinition<Targets[Type]> } = {
  Application: application,
  AutoFilter: autoFilter,
  Chart: chart,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartCollection: chartCollection,
  ChartFill: chartFill,
  ChartLegend: chartLegend,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  PageLayout: pageLayout,
  Range: range,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settingCollection,
  Table: table,
  TableCollection: tableCollection,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: worksheetProtection,
};
