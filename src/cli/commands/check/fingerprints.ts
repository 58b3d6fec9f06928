import { createHash } from "node:crypto";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";

/** What a message says apart from line numbers, which move when something else is typed above. */
export const withoutLines = (message: string): string => message.replace(/第 ?\d+ ?行/g, "第…行");

/**
 * A name for each finding that stays the same while lines move: from its file, code and message, and for equal ones
 * which of them it is. 64 hexadecimal digits.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ file, code, message }) => {
    const key = [file, code, withoutLines(message)].join("\n");
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash("sha256").update(`${key}\n${nth}`).digest("hex");
  });
}
