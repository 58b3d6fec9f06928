import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import { shownName } from "../../../files/shown-name.ts";
import type { WholeSchool } from "../check-whole-school.ts";
import { tolerate } from "./baseline.ts";
import { baselinePath, goneMistakes, readBaseline } from "./baseline-file.ts";
import { identifyInSchool } from "./identify-in-school.ts";

/** A school's diagnostics without those that its baseline holds. An old mistake that is no longer found is reported. */
export function withoutOld({ diagnostics, files, complete }: WholeSchool, term: string, cwd: string) {
  const path = baselinePath(term);
  const shown = shownName(path, cwd);
  const baseline = readBaseline(path, shown);
  const { left, gone } = tolerate(
    diagnostics,
    baseline.value,
    identifyInSchool(files, term, cwd),
    shownName(term, cwd),
  );
  const all: Diagnostic[] = [...left, ...baseline.diagnostics, ...(complete ? goneMistakes(gone, shown) : [])];
  return { diagnostics: all, tolerated: diagnostics.length - left.length };
}
