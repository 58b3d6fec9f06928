import { dirname, relative, sep } from "node:path";
import { kindNames, kindOf } from "../../../../records/kinds/index.ts";
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

/** The targets narrowed to the files that changed since `ref`. If others depend on one of them, the whole school. */
export function sinceTargets(targets: readonly Target[], ref: string, cwd: string): Target[] {
  return targets.flatMap((target): Target[] => {
    const { term } = target;
    // A school may be a repository of its own inside another.
    const folder = target.isFolder ? target.path : dirname(target.path);
    const onDisk = target.isFolder ? walkFolder(target.path).files : [target.path];
    const wanted = (path: string) => covers(target, path) && isText(path, target);
    const { there, gone } = changedFiles(ref, folder, onDisk, wanted);
    if (term === undefined) return there.filter(isRecordFile).map((path) => ({ path, isFolder: false, term }));
    // Any file may need what a deleted file held, and 包含 may name the deleted file.
    if (gone.length > 0 || there.some((path) => path === term || isNamed(path, cwd)))
      return [{ path: dirname(term), isFolder: true, term }];
    return there.map((path) => ({ path, isFolder: false, term, onlyIfIncluded: true }));
  });
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
