import type { Diagnostic } from "./diagnostic.ts";

/** Each finding once: the common part of a series (场次) is looked at with every session of it. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = `${d.file}:${d.line}:${d.column} ${d.code} ${d.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
