import { dirname, join, resolve } from "node:path";
import { groupFaults } from "../../../files/group-faults.ts";
import { type GroupShare, isGroupFile, openGroupFile, usualGroup } from "../../../files/group-file.ts";
import { schoolsOf } from "../../../files/group-schools.ts";
import type { ReadFile } from "../../../files/read-file.ts";
import { kindOf } from "../../../files/school-terms.ts";
import { shownName } from "../../../files/shown-name.ts";
import { type CheckResults, joinResults } from "../check-results.ts";
import { type Target, wholeTerm } from "./target.ts";

/** A path (absolute) that is about a group: its file, or one that its schools share. */
export interface GroupPath {
  readonly group: string;
  readonly shared?: string;
}

/** What a check of 集团.yaml, or of what its schools share, is about. */
export interface GroupTargets {
  readonly paths: readonly GroupPath[];
  /** What is wrong in the files of groups and in the rules that they name. */
  readonly results: CheckResults;
  /** What the schools below have from their group. */
  readonly share?: GroupShare;
  /** Whether the one that is checked alone cannot be read: nothing is known of its schools. */
  readonly isUnread: boolean;
  /** The schools of the one that is checked alone, each whole; of what is shared, this file in each school. */
  readonly targets: readonly Target[];
  /** Schools of it that have no term.yaml: what to call them. */
  readonly missing: readonly string[];
}

/** The group that a file (absolute path) is about. Its own folder says which group shares it. */
export function groupPathOf(path: string): GroupPath | undefined {
  if (isGroupFile(path)) return { group: path };
  const group = join(dirname(path), usualGroup);
  if (kindOf(group) !== "file") return undefined;
  return openGroupFile(group, dirname(path)).shared.includes(path) ? { group, shared: path } : undefined;
}

/** The same of a path of the command line, which has to be there. */
export const groupPathTyped = (given: string, cwd: string): GroupPath | undefined =>
  kindOf(resolve(cwd, given)) === "file" ? groupPathOf(resolve(cwd, given)) : undefined;

/**
 * Checks files of groups. One that is named `alone` means all its schools, with what they have from it; beside other paths,
 * as a commit names its files, each is only read. A file that schools share is checked in each of them.
 */
export function groupTargets(paths: readonly GroupPath[], cwd: string, read: ReadFile, alone: boolean): GroupTargets {
  const opened = new Map(
    paths.map(({ group }): [string, ReturnType<typeof openGroupFile>] => [group, openGroupFile(group, cwd, read)]),
  );
  const results = joinResults(
    [...opened.values()].map(({ value, diagnostics, files }) => ({
      diagnostics: [...diagnostics, ...(value ? groupFaults(value, cwd) : [])],
      files,
      looked: { files: new Set(files.map(({ file }) => file)), records: new Map() },
    })),
  );
  const schoolsIn = ({ group }: GroupPath) => {
    const share = opened.get(group)!.value;
    return share ? schoolsOf(share) : [];
  };
  const isWhole = alone && paths[0]!.shared === undefined;
  const share = alone ? opened.get(paths[0]!.group)!.value : undefined;
  return {
    paths,
    results,
    ...(share && { share }),
    isUnread: alone && share === undefined,
    targets: paths.flatMap((one) =>
      schoolsIn(one).flatMap(({ term, isMissing }): readonly Target[] => {
        if (isMissing) return [];
        if (one.shared !== undefined) return [{ path: one.shared, isFolder: false, term }];
        return isWhole ? wholeTerm(term) : [];
      }),
    ),
    missing: isWhole
      ? schoolsIn(paths[0]!).flatMap(({ term, name, isMissing }) => (isMissing ? [name ?? shownName(term, cwd)] : []))
      : [],
  };
}
