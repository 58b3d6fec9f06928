import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import { shownName } from "../../../files/shown-name.ts";
import type { WholeSchool } from "../check-whole-school.ts";
import { tolerate } from "./baseline.ts";
import { baselinePath, goneFindings, readBaseline } from "./baseline-file.ts";
import { identifyInSchool } from "./identify-in-school.ts";

/** A school's findings without those its baseline holds, and with those the baseline holds in vain. */
export function withoutOld(judged: WholeSchool, term: string, cwd: string) {
  const path = baselinePath(term);
  const shown = shownName(path, cwd);
  const baseline = readBaseline(path, shown);
  const { left, gone } = tolerate(judged.diagnostics, baseline.value, identifyInSchool(judged.files, term, cwd));
  const told: Diagnostic[] = [...left, ...baseline.diagnostics, ...(judged.complete ? goneFindings(gone, shown) : [])];
  return { diagnostics: told, tolerated: judged.diagnostics.length - left.length };
}
