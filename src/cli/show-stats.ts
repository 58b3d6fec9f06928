import { computeStats } from "../pipeline.ts";
import type { StatsOptions } from "./commands/stats.ts";
import { loadSchoolFolder, termPath } from "./files/load-school.ts";
import { isReadFault } from "./files/read-file.ts";
import { diagnosticsText } from "./print/diagnostics.ts";
import { sourceLines } from "./print/source-lines.ts";
import { statsJson, statsText } from "./print/stats.ts";
import { Refusal } from "./refusal.ts";
import { sortDiagnostics } from "./sort-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The work of `yanxiu stats`; returns the exit code. Errors in the records are told beside the figures. Refuses a
 * group, teacher or campus that there is not.
 */
export async function showStats(term: string, options: StatsOptions, terminal: Terminal): Promise<number> {
  const { school, files } = loadSchoolFolder(termPath(term, terminal.cwd), terminal.cwd);
  const { format, ...narrowing } = options;
  const errors = sortDiagnostics(school.diagnostics).filter(({ severity }) => severity === "error");
  if (school.value) {
    const stats = computeStats(school.value, narrowing);
    if (stats.value === undefined) throw new Refusal(stats.diagnostics[0]?.message ?? "", stats.diagnostics[0]?.hint);
    const print = format === "json" ? statsJson : statsText;
    terminal.out(print(school.value.name, stats.value, narrowing));
  }
  if (errors.length > 0) {
    terminal.err(`\n${diagnosticsText(errors, sourceLines(files), terminal)}\n`);
    terminal.err(`有${errors.length}处错误，${school.value ? "上面的数字可能不对" : "没有统计"}`);
  }
  return errors.some(isReadFault) ? 2 : errors.length > 0 ? 1 : 0;
}
