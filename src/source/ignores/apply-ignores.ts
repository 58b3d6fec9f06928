import type { DeclaredMistake } from "../../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, isUnread } from "../../diagnostics/diagnostic.ts";
import { fileAndSheet } from "../../diagnostics/place-text.ts";
import type { RawFile } from "../read-document.ts";
import { unused } from "./check-ignores.ts";
import { type Ignore, readIgnores } from "./read-ignores.ts";

/**
 * Leaves out the diagnostics that a comment in their file says may stay; the value is how many. Errors always stay.
 * `complete`: all files and rules were checked, so a comment that matches nothing is unused. `declared`: every mistake
 * by its code.
 */
export function applyIgnores(
  diagnostics: readonly Diagnostic[],
  files: readonly RawFile[],
  complete: boolean,
  declared: ReadonlyMap<string, DeclaredMistake>,
): Checked<number> {
  const ignores = files.flatMap(readIgnores).filter(({ reason }) => reason !== "");
  const used = new Set<Ignore["codes"][number]>();
  const left = diagnostics.filter((d) => {
    const matching = d.severity === "error" ? [] : ignores.flatMap((ignore) => matches(ignore, d));
    for (const one of matching) used.add(one);
    return matching.length === 0;
  });
  const ignorable = ignores
    .flatMap(({ codes }) => codes)
    .filter(({ code }) => (declared.get(code)?.severity ?? "error") !== "error");
  const mayReport = complete && !diagnostics.some(isUnread);
  const inVain = mayReport ? ignorable.filter((one) => !used.has(one)) : [];
  return {
    value: diagnostics.length - left.length,
    diagnostics: [...left, ...inVain.map(({ code, place }) => unused.at(place, { code }))],
  };
}

const matches = ({ codes, lines }: Ignore, d: Diagnostic) =>
  codes.filter(
    ({ code, place }) => code === d.code && fileAndSheet(place) === fileAndSheet(d) && lines.includes(d.line),
  );
