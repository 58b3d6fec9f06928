import { shownName } from "../../../files/shown-name.ts";
import type { Terminal } from "../../../terminal.ts";
import { checkWholeSchool } from "../check-whole-school.ts";
import { baselineOf } from "./baseline.ts";
import { baselinePath, writeBaseline } from "./baseline-file.ts";
import { identifyInSchool } from "./identify-in-school.ts";

/** Writes down a term's present findings as old ones, and says how many. */
export async function updateBaseline(term: string, terminal: Terminal): Promise<void> {
  const judged = checkWholeSchool(term, terminal.cwd);
  const path = baselinePath(term);
  const found = baselineOf(judged.diagnostics, identifyInSchool(judged.files, term, terminal.cwd));
  const count = found.reduce((sum, old) => sum + old.count, 0);
  const shown = shownName(path, terminal.cwd);
  await writeBaseline(path, shown, found);
  terminal.err(`已写入 ${shown}：${count}处旧问题，以后核查不再报告`);
}
