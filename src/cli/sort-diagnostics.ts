import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { comparePlaces, placeText } from "../diagnostics/place-text.ts";
import { byCodePoint } from "./by-code-point.ts";

/** Sorted by file (code points), line, column and code. A diagnostic that is reported several times stays once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(diagnostics.map((d) => [`${placeText(d)}\n${d.code}\n${d.message}`, d]));
  return [...once.values()].sort(
    (a, b) => byCodePoint(a.file, b.file) || comparePlaces(a, b) || byCodePoint(a.code, b.code),
  );
}
