import { type DeclaredMistake, declaredMistakes } from "./define-mistake.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** How many places a diagnostic stands for. */
export const placesOf = ({ count = 1 }: Diagnostic): number => count;

/** How many places all of them stand for. */
export const placesInAll = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.reduce((sum, d) => sum + placesOf(d), 0);

/**
 * One diagnostic for one fault that was made in many places: at the first of them, with the others as related places. Which
 * are one fault is declared with the mistake (`oneFault`). To be done last, as each place may be ignored or old.
 */
export function gather(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string | Diagnostic, Diagnostic[]>();
  for (const d of diagnostics) {
    const key = faultOf(d) ?? d;
    const group = groups.get(key);
    if (group) group.push(d);
    else groups.set(key, [d]);
  }
  return [...groups.values()].map(asOne);
}

function faultOf({ code, severity, args }: Diagnostic): string | undefined {
  const { oneFault } = declaredMistakes.get(code) ?? {};
  if (oneFault === undefined) return undefined;
  return JSON.stringify([
    code,
    severity,
    ...oneFault.map((name) => (args as { readonly [name: string]: unknown })[name]),
  ]);
}

function asOne([first, ...others]: readonly Diagnostic[]): Diagnostic {
  if (others.length === 0) return first!;
  const all = [first!, ...others];
  const count = placesInAll(all);
  const files = new Set(all.map(({ file }) => file)).size;
  const declared = declaredMistakes.get(first!.code) as DeclaredMistake;
  const hint = declared.hintOfMany?.(first!.args, count);
  return {
    ...first!,
    message: `${first!.message}（共${count}处${files > 1 ? `，在${files}个文件里` : ""}）`,
    ...(hint && { hint }),
    related: [...others, ...all.flatMap(({ related = [] }) => related)].map(({ file, line, column, length, cell }) => ({
      file,
      line,
      column,
      ...(length !== undefined && { length }),
      ...(cell && { cell }),
    })),
    count,
  };
}
