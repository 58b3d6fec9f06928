import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { isAt } from "../../../diagnostics/phrases.ts";
import { mistakes } from "../../../mistakes.ts";

/**
 * The message of a diagnostic. If it names the line of another record, … stands for it, because lines move when
 * something is typed above. `nameOf` gives the name of the other file.
 */
export function withoutLines({ code, args }: Diagnostic, nameOf = (file: string): string => file): string {
  const steady = Object.entries(args ?? {}).map(([name, value]) => [
    name,
    isAt(value) ? { ...value, file: nameOf(value.file), line: "…" } : value,
  ]);
  return mistakes.get(code)!.message(Object.fromEntries(steady));
}
