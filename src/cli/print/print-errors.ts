import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { gather } from "../../diagnostics/gather.ts";
import type { RawFile } from "../../pipeline.ts";
import type { Terminal } from "../terminal.ts";
import { diagnosticsText } from "./diagnostics.ts";
import { quoteFrom } from "./source-lines.ts";

/** Prints the errors among some diagnostics, each with its line of `files`, after `before`. Returns the errors. */
export function printErrors(
  diagnostics: readonly Diagnostic[],
  files: readonly RawFile[],
  terminal: Terminal,
  before = "",
): Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) terminal.err(`${before}${diagnosticsText(gather(errors), quoteFrom(files), terminal)}\n`);
  return errors;
}
