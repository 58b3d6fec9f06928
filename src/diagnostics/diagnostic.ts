/** 错误 stops a report, 警告 asks a person to look, 提示 only says what the program did. */
export type Severity = "error" | "warning" | "notice";

/** A place in a user's file. Lines and columns start at 1, columns count UTF-16 units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 1 unless given. */
  readonly length?: number;
  /** The place is a cell of a table: `line` is its row, `column` its column. */
  readonly cell?: CellPlace;
}

/** What a cell of a workbook or a csv file has besides row and column. */
export interface CellPlace {
  /** The sheet of a workbook; a csv file has none. */
  readonly sheet?: string;
  /** Some characters of the cell are meant, from this one on (from 0). Left out: the whole cell. */
  readonly within?: { readonly offset: number; readonly length: number };
}

/** Where a file begins: the place of a mistake of the whole file. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** One mistake in the user's files, worded. A declared mistake makes it (`define-mistake.ts`), `cli/print` prints it. */
export interface Diagnostic extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** Other places that the mistake is about, e.g. the first of two duplicates. */
  readonly related?: readonly Place[];
  /** How many places it stands for, if it is one fault in several (`gather.ts`); the others are related. */
  readonly count?: number;
  /** The file was read as if this was mended. */
  readonly readOn?: boolean;
  /** What it was worded from. Nothing is ever read back out of `message`. */
  readonly args: object;
}

/** A value, and what is wrong with it. Mistakes of users are returned like this; only bugs are thrown. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether it says that a file, or what 包含 or 学期文件 names, could not be read: nobody knows then what is in it. */
export const isUnread = ({ code, severity, readOn }: Diagnostic): boolean =>
  severity === "error" && !readOn && /^(?:source|file|term|workbook)\/|^sheet\/(?:unknown-kind|no-header)$/.test(code);

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");
