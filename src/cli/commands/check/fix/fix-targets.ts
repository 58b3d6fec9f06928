import type { Terminal } from "../../../terminal.ts";
import type { TargetsByTerm } from "../targets/target.ts";
import { linesOf } from "./apply-lines.ts";
import { type PlannedFix, planLooseFixes, planSchoolFixes } from "./plan-fixes.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { writeFix } from "./write-fix.ts";

/** The work of `check --fix`: corrects the files the targets cover and says which. */
export async function fixTargets(targets: TargetsByTerm, terminal: Terminal): Promise<void> {
  const fixes = plan(targets, terminal.cwd);
  for (const fix of fixes) {
    await writeFix(fix);
    terminal.err(`已改正 ${fix.shown}：${changedLines(fix)}行`);
  }
  if (fixes.length === 0) terminal.err("没有可以自动改正的地方");
}

/** The work of `check --diff`: shows what `--fix` would do; returns the exit code, 1 when something would change. */
export function showFixes(targets: TargetsByTerm, terminal: Terminal): number {
  const fixes = plan(targets, terminal.cwd);
  for (const fix of fixes) terminal.out(unifiedDiff(fix));
  if (fixes.length === 0) terminal.err("没有可以自动改正的地方");
  return fixes.length > 0 ? 1 : 0;
}

const plan = (targets: TargetsByTerm, cwd: string): PlannedFix[] =>
  [...targets].flatMap(([term, own]) =>
    term === undefined ? planLooseFixes(own, cwd) : planSchoolFixes(term, own, cwd),
  );

const changedLines = ({ before, after }: PlannedFix): number => {
  const now = linesOf(after);
  return linesOf(before).filter((line, i) => line.text !== now[i]!.text).length;
};
