/** A workbook as its cells: what a person sees in them. A csv file is one sheet without a name. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name?: string;
  /** The kind of record that it lists, by its label, where that is known from elsewhere than its name. */
  readonly lists?: string;
  /** Row by row from the first one of the sheet; `undefined` for a cell without content. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Cells that are one: rows and columns from 0, the last ones included. Only the first of them has content. */
  readonly merges: readonly Merge[];
}

export interface Cell {
  /** As it is shown, without spaces around it: a date as 2024-09-12, a month as 2024-09, a number with its format. */
  readonly text: string;
  /** What the program that wrote it made of it, where that matters: 45% is a number, 5-2 became a date. */
  readonly type?: "number" | "date" | "error";
  /** A number that is longer than a spreadsheet can hold: its last digits are lost. */
  readonly isCut?: true;
}

export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
