import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { byCodePoint } from "./by-code-point.ts";

/** By file (code points), line and column; one that several files report stays once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(diagnostics.map((d) => [`${d.file}\n${d.line}:${d.column}\n${d.code}\n${d.message}`, d]));
  return [...once.values()].sort(
    (a, b) => byCodePoint(a.file, b.file) || a.line - b.line || a.column - b.column || byCodePoint(a.code, b.code),
  );
}
