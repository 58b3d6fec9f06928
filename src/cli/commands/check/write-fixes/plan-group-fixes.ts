import { resolve } from "node:path";
import { groupFile, recordFile, rulesFile } from "../../../../editor/fixes/file-sorts.ts";
import { openGroupFile } from "../../../files/group-file.ts";
import { readInstead } from "../../../files/read-file.ts";
import type { GroupPath } from "../targets/group-targets.ts";
import { type PlannedFix, planLooseFix } from "./plan-fixes.ts";

/** The corrections of the files of groups, and of what their schools share; of one shared file that was named only this. */
export function planGroupFixes(paths: readonly GroupPath[], cwd: string): PlannedFix[] {
  const fixes = new Map(paths.flatMap((one) => fixesOf(one, cwd)).map((fix) => [fix.path, fix]));
  return [...fixes.values()];
}

function fixesOf({ group, shared }: GroupPath, cwd: string): PlannedFix[] {
  const own = planLooseFix(group, groupFile, cwd);
  // What it shares may be known only when it is right.
  const opened = openGroupFile(group, cwd, readInstead(new Map(own.map(({ path, after }) => [path, after]))));
  const rules = opened.files.map(({ file }) => resolve(cwd, file));
  const others = opened.shared.flatMap((path) =>
    planLooseFix(path, rules.includes(path) ? rulesFile : recordFile, cwd),
  );
  return [...own, ...others].filter(({ path }) => shared === undefined || path === shared);
}
