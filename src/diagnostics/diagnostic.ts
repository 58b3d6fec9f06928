import { type ArgsOf, type Code, catalogue, type Entry, type Severity } from "./catalogue/index.ts";

/** A place in a user's file. Lines and columns start at 1, columns count UTF-16 units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 1 unless given. */
  readonly length?: number;
}

/** One mistake in the user's files. Plain data: wording is in the catalogue, printing in `cli/print`. */
export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** Other places the same finding is about, e.g. the first of two duplicates. */
  readonly related?: readonly Place[];
}

/** A value, and what is wrong with it. User mistakes are returned like this; only bugs are thrown. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Words a finding by its code. */
export function diagnose<C extends Code>(
  code: C,
  place: Place,
  args: ArgsOf<C>,
  related: readonly Place[] = [],
): Diagnostic {
  const entry = catalogue[code] as Entry<ArgsOf<C>>;
  const { file, line, column, length } = place;
  const hint = entry.hint?.(args);
  return {
    code,
    severity: entry.severity,
    message: entry.message(args),
    ...(hint && { hint }),
    file,
    line,
    column,
    ...(length !== undefined && { length }),
    ...(related.length > 0 && { related }),
  };
}

/** A file, or what a term includes, that could not be read: what it holds is not known. */
export const isUnread = ({ code, severity }: Diagnostic): boolean =>
  severity === "error" && /^(source|file)\//.test(code);

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");
