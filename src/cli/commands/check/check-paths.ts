import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { exitCode } from "../../exit-code.ts";
import { noTerm, refuseMisnamed } from "../../files/missing-term.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { updateBaseline } from "./baseline/update-baseline.ts";
import { checkFiles } from "./check-files.ts";
import { type CheckOptions, failOnLevels, refuseContradictions } from "./check-options.ts";
import { type CheckResults, joinResults } from "./check-results.ts";
import { checkSchool } from "./check-school.ts";
import { chooseTargets } from "./targets/choose-targets.ts";
import { filesOf, type Target, type TargetsByTerm } from "./targets/target.ts";
import { fixTargets, showFixes } from "./write-fixes/fix-targets.ts";
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
  const parts: CheckResults[] = [];
  for (const [term, own] of targets)
    parts.push(
      await (term === undefined
        ? checkFiles(filesWithoutTerm(own, cwd), cwd, read)
        : checkSchool(term, own, cwd, read)),
    );
  if (targets.has(undefined)) terminal.err("没有找到 term.yaml，只按单条记录的规则核查");
  const results = joinResults(parts);
  const diagnostics = options.strict ? results.diagnostics.map(strictly) : results.diagnostics;
  const fails = ({ severity }: Diagnostic) => failOnLevels[options.failOn].includes(severity);
  await writeResults({ ...results, diagnostics, fails }, options.format ?? [], terminal);
  return exitCode(diagnostics, fails);
}

async function updateBaselines(targets: TargetsByTerm, terminal: Terminal): Promise<void> {
  for (const term of targets.keys()) {
    if (term === undefined) throw new Refusal("没有找到 term.yaml，不能写基线", "基线写在 term.yaml 旁边。");
    await updateBaseline(term, terminal);
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
