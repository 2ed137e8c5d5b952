/** A cell's stored content: a number, text, boolean, an error such as "#REF!", or nothing. */
export type StoredValue = string | number | boolean | { readonly error: string } | null;

export interface CellFile {
  /** The value saved in the file; for a formula, the result that was saved with it (null when none was). */
  readonly value: StoredValue;
  /** The formula without "=", as Excel shows it (no "_xlfn."), shared formulas expanded; null for a constant. */
  readonly formula: string | null;
  /** Index into `WorkbookFile.styles`. */
  readonly style: number;
}

/** What a style shows, decoded; enough for number formats and for a grid to look like the workbook. */
export interface StyleFile {
  readonly numberFormat: string;
  readonly quotePrefix: boolean;
  readonly font: {
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly size: number;
    readonly name: string;
    readonly color: string | null;
  };
  /** "#RRGGBB" of a solid fill, or null. */
  readonly fill: string | null;
  readonly wrapText: boolean;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  /** "thin", "medium" … by side; null where there is none. */
  readonly border: {
    readonly top: string | null;
    readonly right: string | null;
    readonly bottom: string | null;
    readonly left: string | null;
  };
}

/** Where cells lead to when they are followed. */
export interface LinkFile {
  /** "A3" or "A3:B4" */
  readonly range: string;
  /** A place in this workbook, "'Table 1'!B5"; null for one outside of it. */
  readonly location: string | null;
  /** A file or page outside of the workbook; null for a place in it. */
  readonly address: string | null;
  readonly screenTip: string | null;
}

/** How a sheet is printed. */
export interface PageFile {
  readonly orientation: 'portrait' | 'landscape';
  /** The paper's number in the format, 9 for A4; null where the file leaves it to the printer. */
  readonly paper: number | null;
  /** In per cent; null where the sheet is fitted to pages. */
  readonly scale: number | null;
  /** Pages to which the sheet is fitted; null where it is not fitted that way. */
  readonly pagesWide: number | null;
  readonly pagesTall: number | null;
  readonly isCentered: boolean;
}

/** A chart on a sheet; nothing but its name is read. */
export interface ChartFile {
  readonly name: string;
}

/** A chart of one series for each column of figures, as it shall be added to a sheet. */
export interface ChartEdit {
  readonly name: string;
  /** Bars lie, columns stand. */
  readonly kind: 'bar' | 'column';
  readonly title: string | null;
  /** The side of the chart on which its legend stands; null where it has none. */
  readonly legend: 'b' | 't' | 'l' | 'r' | null;
  /** Whether the categories run from the other end: bars then begin at the top. */
  readonly isReversed: boolean;
  /** Whether the figures' axis stands at the last category and not at the first. */
  readonly crossesLast: boolean;
  /** The number format of the figures' axis; null where it follows the cells. */
  readonly numberFormat: string | null;
  /** The cells that the chart covers: "A20:D38". */
  readonly place: string;
  readonly series: readonly {
    /** References as formulas without "=": "'Costing options'!$B$5:$B$12". */
    readonly name: string | null;
    readonly categories: string | null;
    readonly values: string;
    /** "#RRGGBB"; null leaves the colour to Excel. */
    readonly fill: string | null;
  }[];
}

/** A conditional format, decoded as far as the host shows it. */
export interface ConditionalFormatFile {
  /** `Excel.ConditionalFormatType` */
  readonly type: string;
  /** "F7", "A3:B9" */
  readonly areas: readonly string[];
  /** The lowest counts most. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Without "="; "" for a type that has none. */
  readonly formula: string;
  /** "#RRGGBB"; null where it leaves the cell's own. */
  readonly fill: string | null;
  readonly fontColor: string | null;
}

/** What fills more cells than its own: an array formula of a fixed size, a formula that spills, or a data table. */
export type FillingFormula = 'array' | 'spill' | 'dataTable';

export interface SheetFile {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows by 1-based number, cells by 1-based column; only cells that the file holds. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellFile>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** The styles of rows that have one as a whole, which comes before their columns'; absent where there are none. */
  readonly rowStyles?: ReadonlyMap<number, number>;
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number | null;
    readonly hidden: boolean;
    /** Of its cells that the file does not hold, an index into `WorkbookFile.styles`; absent for the first. */
    readonly style?: number;
  }[];
  /** "A3:A11" */
  readonly merges: readonly string[];
  /** The cells that one formula fills; absent where there are none. */
  readonly arrays?: readonly { readonly range: string; readonly by: FillingFormula }[];
  readonly isProtected: boolean;
  /** The auto-filter's range, and whether it hides rows now. */
  readonly autoFilter: { readonly range: string; readonly isFiltered: boolean } | null;
  /** Excel Tables (ListObjects). */
  readonly tables: readonly {
    readonly id: number;
    readonly name: string;
    readonly range: string;
    readonly hasTotals: boolean;
    readonly isFiltered: boolean;
  }[];
  /** In the order of the file; absent where there are none. */
  readonly links?: readonly LinkFile[];
  /** Absent where the file says nothing of it. */
  readonly page?: PageFile;
  /** In the order in which they are drawn; absent where there are none. */
  readonly charts?: readonly ChartFile[];
  readonly conditionalFormats?: readonly ConditionalFormatFile[];
}

/** A workbook file, decoded; parts that nothing here reads stay in the package untouched. */
export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  readonly styles: readonly StyleFile[];
  /** Defined names; `sheet` is the sheet's index for a sheet's own name, else null. */
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly sheet: number | null;
    readonly isHidden: boolean;
  }[];
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
  readonly isProtected: boolean;
  readonly calculation: 'automatic' | 'manual';
  /** Whether numbers are kept and computed as their cells show them. */
  readonly isPrecisionAsDisplayed: boolean;
  readonly activeSheet: number;
}

/** A cell as it shall be saved. A formula carries its present result, so that the file is never stale. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  readonly formula: string | null;
  /** Written as text whatever it looks like (quote prefix); the cell keeps its other formats. */
  readonly quotePrefix?: boolean;
  /** A number format to give the cell; its other formats stay. */
  readonly numberFormat?: string;
  /** Format changes that were made through the host; what is not named stays. `horizontal` as files spell it ("center"). */
  readonly format?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly fill?: string | null;
    readonly fontColor?: string;
    readonly wrapText?: boolean;
    readonly horizontal?: string;
  };
}

export interface SheetEdit {
  /** The sheet's index in the original file; null for a sheet that is new. */
  readonly original: number | null;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Only the cells that changed. */
  readonly cells: readonly CellEdit[];
  /** Only the rows whose state changed. */
  readonly rowsHidden: ReadonlyMap<number, boolean>;
  /** Only the widths that changed, in characters. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Links that were taken away, by their place in the file's list, and those that were added. */
  readonly links?: { readonly removed: readonly number[]; readonly added: readonly LinkFile[] };
  /** How the sheet is printed, where that changed. */
  readonly page?: PageFile;
  /** Charts that were taken away, by their place in the file's list, and those that were added. */
  readonly charts?: { readonly removed: readonly number[]; readonly added: readonly ChartEdit[] };
  /** Absent where none was added or removed. */
  readonly conditionalFormats?: ConditionalFormatEdits;
}

export interface ConditionalFormatEdits {
  /** By their place in the file's list. */
  readonly removed: readonly number[];
  /** Custom formats, the one with the top priority first. */
  readonly added: readonly Omit<ConditionalFormatFile, 'type' | 'priority'>[];
  /** Whether some of them share cells with formats of the file, over which they then stand. */
  readonly isOver: boolean;
}

/** All that changed since the file was opened. `sheets` lists every sheet that shall remain, in order. */
export interface WorkbookEdits {
  readonly sheets: readonly SheetEdit[];
  /** All names when one was added, changed or removed; undefined leaves them. `sheet` is an index into `sheets`. */
  readonly names?: WorkbookFile['names'];
  /** All custom XML parts when one was added, changed or removed; undefined leaves them. A part is known by its id. */
  readonly customXml?: WorkbookFile['customXml'];
  /** How the workbook computes; absent where it stays what it was. */
  readonly calculation?: WorkbookFile['calculation'];
  readonly isPrecisionAsDisplayed?: boolean;
}

/** The file cannot be opened; the message is one sentence for the person. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
  constructor(
    readonly reason: 'encrypted' | 'legacy-xls' | 'damaged' | 'not-a-workbook' | 'too-large',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
