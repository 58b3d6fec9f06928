import type { DeclaredMistake } from "../../diagnostics/define-mistake.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../zh/nearest.ts";
import type { RawFile } from "../read-document.ts";
import { type Ignore, readIgnores } from "./read-ignores.ts";

type Declared = ReadonlyMap<string, DeclaredMistake>;

/** What is wrong in a file's comments `# 忽略 …`, whatever they are meant for; `declared` is every mistake by its code. */
export const ignoreMistakes = (raw: RawFile, declared: Declared): Diagnostic[] =>
  readIgnores(raw).flatMap((ignore) => mistakesIn(ignore, declared));

function mistakesIn({ codes, reason }: Ignore, declared: Declared): Diagnostic[] {
  const found = codes.flatMap(({ code, place }): Diagnostic[] => {
    const mistake = declared.get(code);
    if (!mistake) return [diagnose("ignore/unknown-code", place, { code, nearest: nearest(code, declared.keys()) })];
    return mistake.severity === "error" ? [diagnose("ignore/is-error", place, { code })] : [];
  });
  if (reason !== "" || found.length > 0) return found;
  return [diagnose("ignore/no-reason", codes[0]!.place, { codes: codes.map(({ code }) => code).join("、") })];
}
