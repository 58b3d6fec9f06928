import type { Diagnostic } from "./diagnostic.ts";
import { placeText } from "./place-text.ts";

/** Each diagnostic once: what the sessions of a series (场次) share is read again with every session. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = `${placeText(d)} ${d.code} ${d.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
