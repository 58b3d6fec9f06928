import { type ArgsOf, type Code, catalogue, type Entry } from "./catalogue/index.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";

/** Words a finding by its code. */
export function diagnose<C extends Code>(
  code: C,
  place: Place,
  args: ArgsOf<C>,
  related: readonly Place[] = [],
): Diagnostic {
  const entry = catalogue[code] as Entry<ArgsOf<C>>;
  const { file, line, column, length } = place;
  const hint = entry.hint?.(args);
  return {
    code,
    severity: entry.severity,
    message: entry.message(args),
    ...(hint && { hint }),
    file,
    line,
    column,
    ...(length !== undefined && { length }),
    ...(related.length > 0 && { related }),
    args: args as object,
  };
}
