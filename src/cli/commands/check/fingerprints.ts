import { createHash } from "node:crypto";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { withoutLines } from "./without-lines.ts";

/**
 * A name for each diagnostic that stays the same while lines move, of 64 hexadecimal digits. It is made from file, code
 * and message; if several are equal, also from their order.
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
