import { resolve } from "node:path";
import { type GroupShare, isGroupFile, openGroupFile } from "../../../files/group-file.ts";
import { schoolsOf } from "../../../files/group-schools.ts";
import type { ReadFile } from "../../../files/read-file.ts";
import { kindOf } from "../../../files/school-terms.ts";
import { shownName } from "../../../files/shown-name.ts";
import { type CheckResults, joinResults } from "../check-results.ts";
import { type Target, wholeTerm } from "./target.ts";

/** The 集团.yaml that a check is about. */
export interface GroupTargets {
  /** What is wrong in them and in the rules that they name. */
  readonly results: CheckResults;
  /** What the schools below have from their group. */
  readonly share?: GroupShare;
  /** Whether one is checked alone and cannot be read: nothing is known of its schools. */
  readonly isUnread: boolean;
  /** The schools of the one that is checked alone, each whole. */
  readonly targets: readonly Target[];
  /** Schools of it that have no term.yaml: what to call them. */
  readonly missing: readonly string[];
}

/** Whether a path of the command line is the file of a group. */
export const isGroupPath = (path: string, cwd: string): boolean =>
  kindOf(resolve(cwd, path)) === "file" && isGroupFile(resolve(cwd, path));

/**
 * Checks files of groups. One that is named `alone` means all its schools, with what they have from it; beside other paths,
 * as a commit names its files, each is only read.
 */
export function groupTargets(paths: readonly string[], cwd: string, read: ReadFile, alone: boolean): GroupTargets {
  const opened = paths.map((path) => openGroupFile(resolve(cwd, path), cwd, read));
  const results = joinResults(
    opened.map(({ diagnostics, files }) => ({ diagnostics, files, extent: { files: files.length, records: 0 } })),
  );
  const share = alone ? opened[0]!.value : undefined;
  if (share === undefined) return { results, isUnread: alone, targets: [], missing: [] };
  const schools = schoolsOf(share);
  return {
    results,
    share,
    isUnread: false,
    targets: schools.flatMap(({ term, isMissing }) => (isMissing ? [] : wholeTerm(term))),
    missing: schools.flatMap(({ term, name, isMissing }) => (isMissing ? [name ?? shownName(term, cwd)] : [])),
  };
}
