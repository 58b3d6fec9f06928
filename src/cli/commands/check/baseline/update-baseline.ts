import { dirname } from "node:path";
import type { GroupShare } from "../../../files/group-file.ts";
import { readFile } from "../../../files/read-file.ts";
import { refuseDetour } from "../../../files/refuse-detour.ts";
import { shownName } from "../../../files/shown-name.ts";
import { note } from "../../../print/note.ts";
import type { Terminal } from "../../../terminal.ts";
import { checkWholeSchool } from "../check-whole-school.ts";
import { baselineOf } from "./baseline.ts";
import { baselinePath, writeBaseline } from "./baseline-file.ts";
import { identifyInSchool } from "./identify-in-school.ts";

/** Writes down a term's present diagnostics as old mistakes, and says how many. `group`: what the school has from its group. */
export async function updateBaseline(term: string, terminal: Terminal, group?: GroupShare): Promise<void> {
  const { cwd } = terminal;
  const path = baselinePath(term);
  const shown = shownName(path, cwd);
  refuseDetour(path, dirname(term), shown);
  const before = { bytes: readFile(path, shown).value?.bytes };
  const { diagnostics, files } = await checkWholeSchool(term, cwd, readFile, group);
  const found = baselineOf(diagnostics, identifyInSchool(files, term, cwd), shownName(term, cwd));
  const count = found.reduce((sum, old) => sum + old.count, 0);
  await writeBaseline(path, shown, found, before);
  note(terminal, `已写入 ${shown}：${count}处旧问题，以后核查不再报告`);
}
