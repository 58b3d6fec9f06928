import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { gather } from "../../../diagnostics/gather.ts";
import { exitCode } from "../../exit-code.ts";
import { type ReadFile, readInstead } from "../../files/read-file.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { updateBaseline } from "./baseline/update-baseline.ts";
import { checkFiles } from "./check-files.ts";
import { type CheckOptions, failOnLevels, refuseContradictions } from "./check-options.ts";
import { type CheckResults, joinResults } from "./check-results.ts";
import { checkSchool } from "./check-school.ts";
import { chooseTargets } from "./targets/choose-targets.ts";
import { filesOf, type Target, type TargetsByTerm } from "./targets/target.ts";
import { withoutLines } from "./without-lines.ts";
import { fixTargets, planFixes, showFixes } from "./write-fixes/fix-targets.ts";
import { writeResults } from "./write-results.ts";

/** The work of `yanxiu check`; returns the exit code. Refuses a PATH that cannot be read. */
export async function checkPaths(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  refuseContradictions(paths, options);
  const { targets, read } = await chooseTargets(paths, options, terminal);
  if (targets.size === 0) terminal.err(`“${options.since}”以来没有改过记录和文字`);
  if (options.diff) return await showFixes(targets, terminal);
  if (options.fix) await fixTargets(targets, terminal);
  if (options.writeBaseline) await updateBaselines(targets, terminal);
  const results = await checkTargets(targets, cwd, read);
  if (targets.has(undefined)) terminal.err("没有找到 term.yaml，只按单条记录的规则核查");
  const diagnostics = gather(options.strict ? results.diagnostics.map(strictly) : results.diagnostics);
  const fails = ({ severity }: Diagnostic) => failOnLevels[options.failOn].includes(severity);
  const { format = [], all = false, stdinFile } = options;
  const isForPeople = format.every((choice) => choice.file !== undefined || choice.format === "text");
  const fixable = isForPeople && stdinFile === undefined ? await countFixable(targets, results, cwd) : 0;
  await writeResults({ ...results, diagnostics, fails, fixable, all }, format, terminal);
  return exitCode(diagnostics, fails);
}

/** What is found in all targets, every place by itself. */
async function checkTargets(targets: TargetsByTerm, cwd: string, read: ReadFile): Promise<CheckResults> {
  const parts: CheckResults[] = [];
  for (const [term, own] of targets)
    parts.push(
      await (term === undefined ? checkFiles(filesWithoutTerm(own), cwd, read) : checkSchool(term, own, cwd, read)),
    );
  return joinResults(parts);
}

/** How many of the places that were found are mended by what `--fix` does; it is tried out in memory. */
async function countFixable(targets: TargetsByTerm, { diagnostics }: CheckResults, cwd: string): Promise<number> {
  if (diagnostics.every(({ severity }) => severity === "notice")) return 0;
  const fixes = await planFixes(targets, cwd);
  if (fixes.length === 0) return 0;
  const mended = readInstead(new Map(fixes.map(({ path, after }) => [path, after])));
  return howManyGone(diagnostics, (await checkTargets(targets, cwd, mended)).diagnostics);
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

async function updateBaselines(targets: TargetsByTerm, terminal: Terminal): Promise<void> {
  for (const term of targets.keys()) {
    if (term === undefined) throw new Refusal("没有找到 term.yaml，不能写基线", "基线写在 term.yaml 旁边。");
    await updateBaseline(term, terminal);
  }
}

function filesWithoutTerm(targets: readonly Target[]): string[] {
  const paths = filesOf(targets);
  if (paths.length === 0) throw new Refusal("这里没有 term.yaml，也没有记录文件", "请写上要核查的文件或文件夹。");
  return paths;
}

/** With `--strict` every warning is an error, in every format and for the exit code. */
const strictly = (d: Diagnostic): Diagnostic => (d.severity === "warning" ? { ...d, severity: "error" } : d);
