import { createHash } from "node:crypto";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { withoutLines } from "./without-lines.ts";

/**
 * A name for each diagnostic that stays the same while lines move: from its file, code and message, and for equal ones
 * which of them it is. 64 hexadecimal digits.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((d) => {
    const key = [d.file, d.code, withoutLines(d)].join("\n");
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash("sha256").update(`${key}\n${nth}`).digest("hex");
  });
}
