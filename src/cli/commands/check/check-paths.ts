import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { exitCode } from "../../exit-code.ts";
import { note } from "../../print/note.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { updateBaseline } from "./baseline/update-baseline.ts";
import { checkFiles } from "./check-files.ts";
import { type CheckOptions, failOnLevels, isFromInput, refuseContradictions } from "./check-options.ts";
import { type CheckResults, joinResults } from "./check-results.ts";
import { checkSchool } from "./check-school.ts";
import { chooseTargets } from "./targets/choose-targets.ts";
import { filesOf, type Target, type TargetsByTerm } from "./targets/target.ts";
import { fixTargets, showFixes } from "./write-fixes/fix-targets.ts";
import { writeResults } from "./write-results.ts";

const inputAlone =
  "标准输入里的记录只按单条记录的规则核查；要和全校的一起查，加 --stdin-file 写明它是哪个文件，如 --stdin-file 记录/2024-11.yaml";

/** The work of `yanxiu check`; returns the exit code. Refuses a PATH that cannot be read. */
export async function checkPaths(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  refuseContradictions(paths, options);
  const { targets, read } = await chooseTargets(paths, options, terminal);
  if (targets.size === 0) note(terminal, `“${options.since}”以来没有改过记录和文字`);
  if (options.diff) return await showFixes(targets, terminal);
  if (options.fix) await fixTargets(targets, terminal);
  if (options.writeBaseline) await updateBaselines(targets, terminal);
  const parts: CheckResults[] = [];
  for (const [term, own] of targets)
    parts.push(
      await (term === undefined ? checkFiles(filesWithoutTerm(own), cwd, read) : checkSchool(term, own, cwd, read)),
    );
  if (targets.has(undefined))
    note(terminal, isFromInput(paths) ? inputAlone : "没有找到 term.yaml，只按单条记录的规则核查");
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

function filesWithoutTerm(targets: readonly Target[]): string[] {
  const paths = filesOf(targets);
  if (paths.length === 0) throw new Refusal("这里没有 term.yaml，也没有记录文件", "请写上要核查的文件或文件夹。");
  return paths;
}

/** With `--strict` every warning is an error, in every format and for the exit code. */
const strictly = (d: Diagnostic): Diagnostic => (d.severity === "warning" ? { ...d, severity: "error" } : d);
