import { resolve } from "node:path";
import { type ReadFile, readFile, readInstead } from "../../../files/read-file.ts";
import { Refusal } from "../../../refusal.ts";
import type { Terminal } from "../../../terminal.ts";
import { type CheckOptions, isFromInput } from "../check-options.ts";
import { type GroupTargets, groupPathOf, groupPathTyped, groupTargets } from "./group-targets.ts";
import { sinceTargets } from "./since-targets.ts";
import { type Target, type TargetsByTerm, targetsOf, targetsOfFile } from "./target.ts";
import { refuseLooseFolder, withinSchool } from "./within-school.ts";

/** What a check looks at, and how its files are read. */
export interface Chosen {
  readonly targets: TargetsByTerm;
  readonly read: ReadFile;
  readonly ofGroups?: GroupTargets | undefined;
}

const inputName = "标准输入.yaml";

/** The targets of a command line: its paths, what changed since a version, or the file that is piped in. */
export async function chooseTargets(
  paths: readonly string[],
  { stdinFile, since, fix, writeBaseline }: CheckOptions,
  terminal: Terminal,
): Promise<Chosen> {
  const { cwd } = terminal;
  if (stdinFile !== undefined || isFromInput(paths)) {
    const path = resolve(cwd, stdinFile ?? inputName);
    const bytes = await terminal.input();
    if (stdinFile === undefined && bytes.length === 0)
      throw new Refusal("标准输入里没有内容", "把记录从管道送进来，或写上要核查的文件。");
    const read = readInstead(new Map([[path, bytes]]));
    const ofGroup = stdinFile === undefined ? undefined : groupPathOf(path);
    if (ofGroup) {
      const ofGroups = groupTargets([ofGroup], cwd, read, ofGroup.shared !== undefined);
      return { targets: byTerm(ofGroups.targets), read, ofGroups };
    }
    const alone: Target = { path, isFolder: false, term: undefined };
    return { targets: byTerm(stdinFile === undefined ? [alone] : targetsOfFile(path)), read };
  }
  const ofGroup = new Map(paths.map((path) => [path, groupPathTyped(path, cwd)]));
  const groupPaths = [...ofGroup.values()].filter((one) => one !== undefined);
  const ofGroups = groupPaths.length > 0 ? groupTargets(groupPaths, cwd, readFile, paths.length === 1) : undefined;
  const others = paths.length > 0 ? paths.filter((path) => ofGroup.get(path) === undefined) : ["."];
  const all = [...(ofGroups?.targets ?? []), ...others.flatMap((path) => targetsOf(path, cwd))];
  const writing = fix ? "--fix" : writeBaseline && "--write-baseline";
  if (fix && paths.length > 0) refuseLooseFolder(all, "--fix", paths);
  const targets = writing && paths.length === 0 ? withinSchool(all, writing, cwd) : all;
  const chosen = byTerm(since === undefined ? targets : sinceTargets(targets, since, cwd));
  return { targets: chosen, read: readFile, ...(ofGroups && { ofGroups }) };
}

function byTerm(targets: readonly Target[]): TargetsByTerm {
  const found = new Map<string | undefined, Target[]>();
  for (const target of targets) found.set(target.term, [...(found.get(target.term) ?? []), target]);
  return found;
}
