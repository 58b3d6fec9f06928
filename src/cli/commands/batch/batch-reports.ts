import { availableParallelism } from "node:os";
import { isInShare, type Share } from "../../../batch/share.ts";
import { outFolder } from "../../files/out-folder.ts";
import { shownName } from "../../files/shown-name.ts";
import { note } from "../../print/note.ts";
import { Progress } from "../../print/progress.ts";
import { visible } from "../../print/visible.ts";
import { stopOnSignal } from "../../stop-on-signal.ts";
import type { Terminal } from "../../terminal.ts";
import type { ReportOptions } from "../report/write-reports.ts";
import { type BatchChoice, onScreen } from "./batch-formats.ts";
import { placeOf, refuseSameFile } from "./batch-places.ts";
import { refuseResults, writeResults } from "./batch-results.ts";
import { cacheFolder } from "./cache/cache-folder.ts";
import { foldersWithoutTerm } from "./folders-without-term.ts";
import type { BatchOutcome } from "./print-batch.ts";
import { printSchool } from "./print-school.ts";
import { runSchools, workersFor } from "./run-schools.ts";
import { hasReports, type SchoolResult } from "./school-result.ts";
import type { BatchSchool, SchoolOptions } from "./school-task.ts";
import { schoolsMeant } from "./schools-meant.ts";

export interface BatchOptions extends Pick<ReportOptions, "out" | "draft" | "force"> {
  readonly format?: readonly BatchChoice[];
  /** How many processes; left out: as many as the computer does at once. */
  readonly jobs?: number;
  /** The folder for what is remembered of each school; left out: where the system keeps such things. */
  readonly cache?: string;
  readonly rebuild?: boolean;
  readonly shard?: Share;
  /** Whether the table says how long each school took. */
  readonly time?: boolean;
}

/**
 * The work of `yanxiu batch`: the reports of every school; returns the exit code. Before anything is written, refuses words
 * that mean no school, two schools that would write one file, and files of others.
 */
export async function batchReports(
  given: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const { format = [], shard } = options;
  const all = options.out === undefined ? undefined : outFolder(options.out, cwd);
  const { schools: meant, group, root } = schoolsMeant(given, terminal);
  const every = meant.map((school) => ({ ...school, out: placeOf(school.term, all) }));
  refuseSameFile(every, cwd, group);
  await refuseResults(format, cwd);
  const schools = every.filter(({ term }) => shard === undefined || isInShare(shownName(term, root), shard));
  const made = madeHow(options, { cwd, cache: cacheOf(options, terminal), group: group?.path });
  const { stopped, ...batch } = await runAll(schools, options, made, terminal);
  await writeResults(batch, format, terminal, options.time);
  const kept = batch.results.filter(({ isKept }) => isKept).length;
  if (kept > 0) note(terminal, `${kept}所没有变化，没有重做；都要重做就加 --rebuild`);
  const without = foldersWithoutTerm(given, cwd).map((folder) => visible(shownName(folder, cwd)));
  if (without.length > 0)
    note(terminal, `另有${without.length}个文件夹里没有 term.yaml，没有算进去：${without.join("、")}`);
  if (shard) note(terminal, `这是${shard.of}份里的第${shard.nth}份：${every.length}所学校中的${schools.length}所`);
  return stopped ?? exitCode(batch.results);
}

/** The results of all schools, printed one after another; after Ctrl-C, of those that were begun. */
async function runAll(
  schools: readonly BatchSchool[],
  { format = [], jobs: asked }: BatchOptions,
  options: SchoolOptions,
  terminal: Terminal,
): Promise<BatchOutcome & { readonly stopped: number | undefined }> {
  const { cwd, draft } = options;
  const progress = new Progress(terminal, schools.length);
  const say = (text: string): void => {
    progress.clear();
    note(terminal, text);
  };
  const stop = stopOnSignal(() => say("正在停下：手上的学校做完就停，再按一次 Ctrl-C 立即停"));
  const jobs = workersFor(schools.length, asked, availableParallelism());
  const results: SchoolResult[] = [];
  try {
    const runs = runSchools(schools, {
      options,
      jobs,
      isStopped: () => stop.exitCode !== undefined,
      begin: ({ term }) => progress.begin(visible(shownName(term, cwd))),
    });
    for await (const result of runs) {
      const nth = `（${results.push(withoutTold(result))}/${schools.length}）`;
      progress.end(() => printSchool(result, terminal, { isText: onScreen(format) === "text", draft, nth }));
    }
  } finally {
    progress.clear();
    stop.release();
  }
  return { results, notDone: schools.length - results.length, stopped: stop.exitCode };
}

/** How each school is made, as plain data. */
function madeHow(
  { draft = false, force = false, rebuild = false, format = [] }: BatchOptions,
  {
    cwd,
    cache,
    group,
  }: { readonly cwd: string; readonly cache: string | undefined; readonly group: string | undefined },
): SchoolOptions {
  const keepsAll = format.some((choice) => choice.format === "json");
  const places = { ...(cache !== undefined && { cache }), ...(group !== undefined && { group }) };
  return { cwd, draft, force, rebuild, keepsAll, ...places };
}

/** The folder for what is remembered; none where nothing can be written. */
function cacheOf({ cache: given }: BatchOptions, terminal: Terminal): string | undefined {
  if (given === undefined && terminal.remembers !== true) return undefined;
  const folder = cacheFolder(given, terminal.cwd);
  if (folder === undefined && given !== undefined)
    note(terminal, `“${given}”写不了，这次的结果记不下来，下次会全部重做`);
  return folder;
}

/** What is printed by now is not kept: a district has thousands of schools. */
const withoutTold = (result: SchoolResult): SchoolResult => ({ ...result, told: [] });

/** 2 if no school could be read or written, as for a single report; 1 if one has no reports, or errors in them. */
function exitCode(results: readonly SchoolResult[]): number {
  if (results.length > 0 && results.every(({ outcome }) => outcome === "fault")) return 2;
  return results.every((result) => hasReports(result) && result.errors === 0) ? 0 : 1;
}
