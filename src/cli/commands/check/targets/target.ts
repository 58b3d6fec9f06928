import { statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { findTerm } from "../../../files/find-term.ts";
import { isYaml } from "../../../files/included-files.ts";
import { walkFolder } from "../../../files/walk-folder.ts";
import { cannotRead } from "../../../system-fault.ts";

/** A path to check, absolute, and the term.yaml it belongs to. */
export interface Target {
  readonly path: string;
  readonly isFolder: boolean;
  readonly term: string | undefined;
  /** If the term does not include this file, it is left out, because nobody named it. */
  readonly onlyIfIncluded?: true;
}

/** The targets of a command line by their term.yaml. */
export type TargetsByTerm = ReadonlyMap<string | undefined, readonly Target[]>;

/** The targets of one PATH: the path itself or, if no term.yaml stands in or above it, each school below it. */
export function targetsOf(given: string, cwd: string): Target[] {
  const path = resolve(cwd, given);
  const isFolder = isDirectory(path, given);
  if (basename(path) === "term.yaml") return [{ path: dirname(path), isFolder: true, term: path }];
  const term = findTerm(isFolder ? path : dirname(path));
  if (term !== undefined || !isFolder) return [{ path, isFolder, term }];
  const terms = walkFolder(path).files.filter((file) => basename(file) === "term.yaml");
  if (terms.length === 0) return [{ path, isFolder, term }];
  return terms.map((below) => ({ path: dirname(below), isFolder, term: below }));
}

/** Whether a file (absolute path) is what the target names or lies below it. */
export const covers = (target: Target, path: string): boolean =>
  path === target.path || path.startsWith(target.path.endsWith(sep) ? target.path : target.path + sep);

/** The files that targets name, and the YAML files below those that are folders. */
export const filesOf = (targets: readonly Target[]): string[] =>
  targets.flatMap(({ path, isFolder }) => (isFolder ? walkFolder(path).files.filter(isYaml) : [path]));

function isDirectory(path: string, given: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (thrown) {
    throw cannotRead(thrown, given);
  }
}
