import { computeStats } from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { loadSchoolFolder, termPath } from "../../files/load-school.ts";
import { isReadFault } from "../../files/read-file.ts";
import { diagnosticsText } from "../../print/diagnostics.ts";
import { sourceLines } from "../../print/source-lines.ts";
import { unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { shortText, statsJson, statsText } from "./print-stats.ts";
import type { StatsOptions } from "./stats.ts";

/**
 * The work of `yanxiu stats`; returns the exit code. Errors in the records are told beside the figures. Refuses a
 * group, teacher or campus that there is not.
 */
export async function showStats(term: string, options: StatsOptions, terminal: Terminal): Promise<number> {
  const { school, files, unread } = loadSchoolFolder(termPath(term, terminal.cwd), terminal.cwd);
  const { format, short, all, ...narrowing } = options;
  const errors = sortDiagnostics(school.diagnostics).filter(({ severity }) => severity === "error");
  if (school.value) {
    const stats = computeStats(school.value, narrowing);
    if (stats.value === undefined) throw new Refusal(stats.diagnostics[0]?.message ?? "", stats.diagnostics[0]?.hint);
    const { name } = school.value;
    if (typeof short === "string") refuseUnknown(short, stats.value.requirements);
    const width = terminal.isTTY ? terminal.width : undefined;
    if (format === "json") terminal.out(statsJson(name, stats.value, narrowing));
    else if (short === undefined) terminal.out(statsText(name, stats.value, narrowing, all, width));
    else terminal.out(shortText(name, stats.value, narrowing, typeof short === "string" ? short : undefined));
  }
  if (errors.length > 0) {
    terminal.err(`\n${diagnosticsText(errors, sourceLines(files), terminal)}\n`);
    terminal.err(`有${errors.length}处错误，${school.value ? "上面的数字可能不对" : "没有统计"}`);
    for (const line of unreadText(unread)) terminal.err(line);
  }
  return errors.some(isReadFault) ? 2 : errors.length > 0 ? 1 : 0;
}

function refuseUnknown(requirement: string, known: readonly string[]): void {
  if (known.includes(requirement)) return;
  const close = nearest(requirement, known);
  const listed = known.length > 0 ? `term.yaml 里的要求：${known.join("、")}。` : "先在 term.yaml 的“要求”里写上。";
  throw new Refusal(`没有要求“${requirement}”`, close ? `是否想写“${close}”？${listed}` : listed);
}
