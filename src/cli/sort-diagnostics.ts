import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { comparePlaces, placeText } from "../diagnostics/place-text.ts";
import { byCodePoint } from "./by-code-point.ts";
import { inPathOrder } from "./in-path-order.ts";

/** Sorted by file, line, column and code. A diagnostic that is reported several times stays once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(diagnostics.map((d) => [`${placeText(d)}\n${d.code}\n${d.message}`, d]));
  const files = inPathOrder([...new Set(diagnostics.map(({ file }) => file))]);
  const rank = new Map(files.map((file, i) => [file, i]));
  return [...once.values()].sort(
    (a, b) => rank.get(a.file)! - rank.get(b.file)! || comparePlaces(a, b) || byCodePoint(a.code, b.code),
  );
}
