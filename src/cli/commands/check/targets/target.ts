import { statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { termsOfFile } from "../../../files/find-term.ts";
import { filesOutside } from "../../../files/open-term.ts";
import { isRecordFile } from "../../../files/record-file-names.ts";
import { isTermFile, termsAbove, termsBelow } from "../../../files/term-files.ts";
import { walkFolder } from "../../../files/walk-folder.ts";
import { cannotRead } from "../../../system-fault.ts";

/** A path to check, absolute, and the term file it belongs to. */
export interface Target {
  readonly path: string;
  readonly isFolder: boolean;
  readonly term: string | undefined;
  /** If the term includes nothing here, it is left out: nobody named the file, or another term includes it. */
  readonly onlyIfIncluded?: true;
}

/** The targets of a command line by their term file. */
export type TargetsByTerm = ReadonlyMap<string | undefined, readonly Target[]>;

/**
 * The targets of one PATH. Of a file: for each term that reads it. Of a folder: for the term files in it or above it, the
 * folder; for each below it, the whole term.
 */
export function targetsOf(given: string, cwd: string): Target[] {
  const path = resolve(cwd, given);
  if (!isDirectory(path, given)) return isTermFile(path) ? wholeTerm(path) : targetsOfFile(path);
  const around = termsAbove(path);
  const inside = termsBelow(path).filter((term) => !around.includes(term));
  const isWhole = around.some((term) => dirname(term) === path);
  const part = around.map((term): Target => ({ path, isFolder: true, term, ...(around.length > 1 && ifIncluded) }));
  const targets = [...(isWhole ? around.flatMap(wholeTerm) : part), ...inside.flatMap(wholeTerm)];
  return targets.length > 0 ? targets : [{ path, isFolder: true, term: undefined }];
}

/** A file, for each term that reads it. */
export function targetsOfFile(path: string): Target[] {
  const terms = termsOfFile(path);
  return (terms.length > 0 ? terms : [undefined]).map((term) => ({ path, isFolder: false, term }));
}

const ifIncluded = { onlyIfIncluded: true } as const;

/** Everything that a term reads: its folder, and the files that it shares with other terms. */
export const wholeTerm = (term: string): Target[] => [
  { path: dirname(term), isFolder: true, term },
  ...filesOutside(term).map((path): Target => ({ path, isFolder: false, term, ...ifIncluded })),
];

/** Whether a path (absolute) is what the target names or lies below it. */
export const covers = (target: Target, path: string): boolean =>
  path === target.path || path.startsWith(target.path.endsWith(sep) ? target.path : target.path + sep);

/** The files that targets name, and the YAML files below those that are folders. */
export const filesOf = (targets: readonly Target[]): string[] =>
  targets.flatMap(({ path, isFolder }) => (isFolder ? walkFolder(path).files.filter(isRecordFile) : [path]));

function isDirectory(path: string, given: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (thrown) {
    throw cannotRead(thrown, given);
  }
}
