import { type Code, catalogue } from "../../diagnostics/catalogue/index.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../zh/nearest.ts";
import type { RawFile } from "../read-document.ts";
import { type Ignore, readIgnores } from "./read-ignores.ts";

/** What is wrong in a file's comments `# 忽略 …`, whatever they are meant for. */
export const ignoreMistakes = (raw: RawFile): Diagnostic[] => readIgnores(raw).flatMap(mistakesIn);

function mistakesIn({ codes, reason }: Ignore): Diagnostic[] {
  const found = codes.flatMap(({ code, place }): Diagnostic[] => {
    if (!(code in catalogue)) {
      const args = { code, nearest: nearest(code, Object.keys(catalogue)) };
      return [diagnose("ignore/unknown-code", place, args)];
    }
    return catalogue[code as Code].severity === "error" ? [diagnose("ignore/is-error", place, { code })] : [];
  });
  if (reason !== "" || found.length > 0) return found;
  return [diagnose("ignore/no-reason", codes[0]!.place, { codes: codes.map(({ code }) => code).join("、") })];
}
