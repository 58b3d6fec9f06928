import { note } from "../../../print/note.ts";
import type { Terminal } from "../../../terminal.ts";
import type { Chosen } from "../targets/choose-targets.ts";
import type { TargetsByTerm } from "../targets/target.ts";
import { type IsAsked, type PlannedFix, planLooseFixes, planSchoolFixes } from "./plan-fixes.ts";
import { planGroupFixes } from "./plan-group-fixes.ts";
import { changedLines, unifiedDiff } from "./unified-diff.ts";
import { writeFix } from "./write-fix.ts";

/** The work of `check --fix`: corrects the files that the targets cover, and names them. */
export async function fixTargets(chosen: Chosen, terminal: Terminal): Promise<void> {
  for (const fix of await plan(chosen, terminal)) {
    await writeFix(fix);
    note(terminal, `已改正 ${fix.shown}：${changedLines(fix).length}行`);
  }
}

/** The work of `check --diff`: shows what `--fix` would do. Returns the exit code: 1 if something would change. */
export async function showFixes(chosen: Chosen, terminal: Terminal): Promise<number> {
  const fixes = await plan(chosen, terminal);
  for (const fix of fixes) terminal.out(unifiedDiff(fix));
  return fixes.length > 0 ? 1 : 0;
}

/** The corrections of all targets; says so if there are none. */
async function plan({ targets, ofGroups }: Chosen, terminal: Terminal): Promise<PlannedFix[]> {
  const ofGroup = planGroupFixes(ofGroups?.paths ?? [], terminal.cwd);
  const fixes = [...ofGroup, ...(await planFixes(targets, terminal.cwd))];
  if (fixes.length === 0) note(terminal, "没有可以自动改正的地方");
  return fixes;
}

/** The corrections of all targets; or only of files that are asked about, by the names that messages show. */
export async function planFixes(targets: TargetsByTerm, cwd: string, isAsked: IsAsked = () => true) {
  const planned: PlannedFix[] = [];
  for (const [term, own] of targets)
    planned.push(
      ...(term === undefined ? planLooseFixes(own, cwd, isAsked) : await planSchoolFixes(term, own, cwd, isAsked)),
    );
  return withoutTwins(planned);
}

/** A file that several terms read is corrected once. Where they correct it differently, as a date without a year, nobody does. */
function withoutTwins(planned: readonly PlannedFix[]): PlannedFix[] {
  const twinsOf = ({ path }: PlannedFix) => planned.filter((other) => other.path === path);
  return planned.filter((fix) => {
    const [first, ...others] = twinsOf(fix);
    return fix === first && others.every(({ after }) => Buffer.compare(after, first.after) === 0);
  });
}
