import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { gather } from "../../../diagnostics/gather.ts";
import { exitCode } from "../../exit-code.ts";
import { noTerm, refuseMisnamed } from "../../files/missing-term.ts";
import { readInstead } from "../../files/read-file.ts";
import { isYaml } from "../../files/record-file-names.ts";
import { shownName } from "../../files/shown-name.ts";
import { note } from "../../print/note.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { updateBaseline } from "./baseline/update-baseline.ts";
import { checkFiles } from "./check-files.ts";
import { type CheckOptions, failOnLevels, isFromInput, refuseContradictions } from "./check-options.ts";
import { type CheckResults, extentOf, joinResults } from "./check-results.ts";
import { checkSchool } from "./check-school.ts";
import { type Chosen, chooseTargets } from "./targets/choose-targets.ts";
import { groupTargets } from "./targets/group-targets.ts";
import { filesOf, type Target } from "./targets/target.ts";
import { withoutLines } from "./without-lines.ts";
import { fixTargets, planFixes, showFixes } from "./write-fixes/fix-targets.ts";
import { planGroupFixes } from "./write-fixes/plan-group-fixes.ts";
import { refusePlaces, writeResults } from "./write-results.ts";

const inputAlone =
  "标准输入里的记录只按单条记录的规则核查；要和全校的一起查，加 --stdin-file 写明它是哪个文件，如 --stdin-file 记录/2024-11.yaml";

const withoutTerm =
  "没有找到 term.yaml，只按单条记录的规则核查：不知道有哪些教师，姓名对不对没有查，也不统计；新的学校用 yanxiu new 建";

/** The work of `yanxiu check`; returns the exit code. Refuses a PATH that cannot be read. */
export async function checkPaths(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  refuseContradictions(paths, options);
  await refusePlaces(options.format ?? [], cwd);
  let chosen = await chooseTargets(paths, options, terminal);
  if (chosen.targets.size === 0 && options.since !== undefined)
    note(terminal, `“${options.since}”以来没有改过记录和文字`);
  if (options.diff) return await showFixes(chosen, terminal);
  if (options.fix) {
    await fixTargets(chosen, terminal);
    // A group that is right now says which schools it has.
    if (chosen.ofGroups) chosen = await chooseTargets(paths, options, terminal);
  }
  const { targets, ofGroups } = chosen;
  if (options.writeBaseline) await updateBaselines(chosen, terminal);
  const results = await checkTargets(chosen, cwd);
  if (ofGroups?.isUnread) note(terminal, "集团文件或它写的规则里有错误，各校这次没有核查；改好再查一遍");
  for (const school of ofGroups?.missing ?? []) note(terminal, `未交：${visible(school)}（没有 term.yaml）`);
  if (targets.has(undefined)) note(terminal, isFromInput(paths) ? inputAlone : withoutTerm);
  const diagnostics = gather(options.strict ? results.diagnostics.map(strictly) : results.diagnostics);
  const fails = ({ severity }: Diagnostic) => failOnLevels[options.failOn].includes(severity);
  const { format = [], all = false, stdinFile } = options;
  const isForPeople = format.every((choice) => choice.file !== undefined || choice.format === "text");
  const fixable = isForPeople && stdinFile === undefined ? await countFixable(chosen, results, cwd) : 0;
  const extent = extentOf(results.looked);
  await writeResults({ diagnostics, extent, files: results.files, fails, fixable, all }, format, terminal);
  return exitCode(diagnostics, fails);
}

/** What is found in all targets, every place by itself. */
async function checkTargets({ targets, read, ofGroups }: Chosen, cwd: string): Promise<CheckResults> {
  const parts: CheckResults[] = ofGroups ? [ofGroups.results] : [];
  for (const [term, own] of targets)
    parts.push(
      await (term === undefined
        ? checkFiles(filesWithoutTerm(own, cwd), cwd, read)
        : checkSchool(term, own, cwd, read, ofGroups?.share)),
    );
  return joinResults(parts);
}

/** In bytes. To try the corrections of more than that would take several times as long as the check, and twice its memory. */
const mostToTry = 2 * 1024 * 1024;

/** How many of the places that were found are mended by what `--fix` does; it is tried out in memory. */
async function countFixable(chosen: Chosen, { diagnostics, files }: CheckResults, cwd: string): Promise<number> {
  const wrong = new Set(diagnostics.flatMap(({ severity, file }) => (severity === "notice" ? [] : [file])));
  if (![...wrong].some(isYaml)) return 0;
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostToTry) return 0;
  const ofGroup = planGroupFixes(chosen.ofGroups?.paths ?? [], cwd);
  const fixes = [...ofGroup, ...(await planFixes(chosen.targets, cwd, (shown) => wrong.has(shown)))];
  if (fixes.length === 0) return 0;
  const read = readInstead(new Map(fixes.map(({ path, after }) => [path, after])));
  const ofGroups = chosen.ofGroups && groupTargets(chosen.ofGroups.paths, cwd, read, false);
  return howManyGone(diagnostics, (await checkTargets({ ...chosen, read, ofGroups }, cwd)).diagnostics);
}

function howManyGone(before: readonly Diagnostic[], after: readonly Diagnostic[]): number {
  const keyOf = (d: Diagnostic) => `${d.file}\n${d.code}\n${withoutLines(d)}`;
  const left = new Map<string, number>();
  for (const d of after) left.set(keyOf(d), (left.get(keyOf(d)) ?? 0) + 1);
  return before.filter((d) => {
    const more = left.get(keyOf(d)) ?? 0;
    left.set(keyOf(d), more - 1);
    return more <= 0;
  }).length;
}

async function updateBaselines({ targets, ofGroups }: Chosen, terminal: Terminal): Promise<void> {
  for (const term of targets.keys()) {
    if (term === undefined) throw new Refusal("没有找到 term.yaml，不能写基线", "基线写在 term.yaml 旁边。");
    await updateBaseline(term, terminal, ofGroups?.share);
  }
}

/** The files of folders without a term, and those named one by one. Refuses a folder in which nothing can be checked. */
function filesWithoutTerm(targets: readonly Target[], cwd: string): string[] {
  for (const { path, isFolder } of targets) if (isFolder) refuseMisnamed(path, cwd);
  const paths = filesOf(targets);
  if (paths.length === 0) throw noTerm(targets[0]!.path, shownName(targets[0]!.path, cwd));
  return paths;
}

/** With `--strict` every warning is an error, in every format and for the exit code. */
const strictly = (d: Diagnostic): Diagnostic => (d.severity === "warning" ? { ...d, severity: "error" } : d);
