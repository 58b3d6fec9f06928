import { dirname, relative, resolve, sep } from "node:path";
import { kindNames, kindOf } from "../../../../records/kinds/index.ts";
import { groupOfSchool } from "../../../files/group-schools.ts";
import { readFile } from "../../../files/read-file.ts";
import { readPlainFile } from "../../../files/read-plain-file.ts";
import { isRecordFile, isYaml, skipped } from "../../../files/record-file-names.ts";
import { shownName } from "../../../files/shown-name.ts";
import { walkFolder } from "../../../files/walk-folder.ts";
import { cannotRead } from "../../../system-fault.ts";
import { changedFiles } from "./changed-files.ts";
import { covers, type Target } from "./target.ts";

/** The head of a list of records that other files name. */
const labels = kindNames.map(kindOf).flatMap(({ named, label }) => (named ? label : []));
const named = new RegExp(`^(${labels.join("|")})\\s*[:：]`, "m");

/**
 * The targets narrowed to the files that changed since `ref`. If others depend on one of them, as on what its group shares, the
 * whole school.
 */
export function sinceTargets(targets: readonly Target[], ref: string, cwd: string): Target[] {
  const known = new Map<string, boolean>();
  const hasChanged = (path: string): boolean => {
    const found = known.get(path) ?? isChanged(path, ref);
    known.set(path, found);
    return found;
  };
  return targets.flatMap((target): Target[] => {
    const { term } = target;
    // A school may be a repository of its own inside another.
    const folder = target.isFolder ? target.path : dirname(target.path);
    const onDisk = target.isFolder ? walkFolder(target.path).files : [target.path];
    const wanted = (path: string) => covers(target, path) && isText(path, target);
    const { there, gone } = changedFiles(ref, folder, onDisk, wanted);
    if (term === undefined) return there.filter(isRecordFile).map((path) => ({ path, isFolder: false, term }));
    // Any file may need what a deleted file held, and 包含 may name the deleted file.
    const ofGroup = target.isFolder && groupFiles(term, cwd).some((one) => one === "wrong" || hasChanged(one));
    if (ofGroup || gone.length > 0 || there.some((path) => path === term || isNamed(path, cwd)))
      return [{ path: dirname(term), isFolder: true, term }];
    return there.map((path) => ({ path, isFolder: false, term, onlyIfIncluded: true }));
  });
}

function isChanged(path: string, ref: string): boolean {
  const { there, gone } = changedFiles(ref, dirname(path), [path], (one) => one === path);
  return there.length + gone.length > 0;
}

/** The files that a school has from its group, and that of the group; if one of these is wrong, nobody knows which. */
function groupFiles(term: string, cwd: string): readonly (string | "wrong")[] {
  const { value, diagnostics } = groupOfSchool(term, cwd, readFile);
  if (diagnostics.length > 0) return ["wrong"];
  if (value === undefined) return [];
  return [...value.files.map(({ file }) => resolve(cwd, file)), ...(value.roster === undefined ? [] : [value.roster])];
}

function isText(path: string, { path: root, term }: Target): boolean {
  const below = relative(term === undefined ? root : dirname(term), path)
    .split(sep)
    .filter((step) => step !== "..");
  return (isRecordFile(path) || path.endsWith(".md")) && !below.some(skipped);
}

function isNamed(path: string, cwd: string): boolean {
  // Text files have prose; a workbook may hold any kind.
  if (!isYaml(path)) return isRecordFile(path);
  try {
    return named.test(readPlainFile(path).toString());
  } catch (thrown) {
    throw cannotRead(thrown, shownName(path, cwd));
  }
}
