import type { Diagnostic } from "./diagnostic.ts";

/** Each diagnostic once: what the sessions of a series (场次) share is read again with every session. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = `${d.file}:${d.line}:${d.column} ${d.code} ${d.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
