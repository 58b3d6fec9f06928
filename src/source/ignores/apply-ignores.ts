import type { DeclaredMistake } from "../../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, isUnread, type Place } from "../../diagnostics/diagnostic.ts";
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
  const byPlace = codesByPlace(ignores);
  const used = new Set<Code>();
  const left = diagnostics.filter((d) => {
    const matching = d.severity === "error" ? [] : (byPlace.get(keyOf(d, d.code, d.line)) ?? []);
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

type Code = Ignore["codes"][number];

const keyOf = (place: Place, code: string, line: number): string => `${fileAndSheet(place)}\n${code}\n${line}`;

/** The codes of comments, by where they let a diagnostic be. */
function codesByPlace(ignores: readonly Ignore[]): ReadonlyMap<string, readonly Code[]> {
  const found = new Map<string, Code[]>();
  for (const { codes, lines } of ignores)
    for (const one of codes)
      for (const line of lines) {
        const key = keyOf(one.place, one.code, line);
        const there = found.get(key);
        if (there) there.push(one);
        else found.set(key, [one]);
      }
  return found;
}
