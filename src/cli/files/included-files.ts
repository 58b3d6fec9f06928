import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type Checked, type Diagnostic, startOf } from "../../diagnostics/diagnostic.ts";
import type { Include } from "../../pipeline.ts";
import { byCodePoint } from "../by-code-point.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { filePattern } from "./file-pattern.ts";
import { type FolderContents, walkFolder } from "./walk-folder.ts";

/**
 * The record files (absolute paths, sorted by code point) that a term includes, without `term` itself. Reports an entry
 * that matches nothing, leads out of the school's folder or meets a folder that cannot be read.
 */
export function includedFiles(
  term: string,
  includes: readonly Include[],
  given?: readonly string[],
): Checked<string[]> {
  const folder = dirname(term);
  const contents = walkFolder(folder, folder, given);
  const paths = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const include of includes) {
    const found = matchInclude(include, folder, contents);
    const records = found.value.filter((path) => path !== term);
    for (const path of records) paths.add(path);
    diagnostics.push(...found.diagnostics);
    if (records.length + found.diagnostics.length === 0) {
      diagnostics.push(fileMistakes.noMatch.at(include.place, { pattern: include.pattern }));
    }
  }
  return { value: withoutTwins([...paths].sort(byCodePoint)), diagnostics };
}

/** The record files of a term whose 包含 cannot be read: those at their usual places. */
export function usualFiles(term: string): Checked<string[]> {
  const includes = ["教师.yaml", "记录/**/*.yaml"].map((pattern) => ({ pattern, place: startOf(term) }));
  return { ...includedFiles(term, includes), diagnostics: [] };
}

/** If several paths lead to one file, it is read once, under the first of them. */
function withoutTwins(paths: readonly string[]): string[] {
  const byFile = new Map(paths.toReversed().map((path) => [existsSync(path) ? realpathSync(path) : path, path]));
  return [...byFile.values()].reverse();
}

function matchInclude({ pattern, place }: Include, folder: string, contents: FolderContents): Checked<string[]> {
  const slashed = pattern.replaceAll("\\", "/");
  const only = (diagnostic: Diagnostic) => ({ value: [], diagnostics: [diagnostic] });
  if (leavesFolder(slashed)) return only(fileMistakes.outside.at(place, { pattern }));
  if (isFolder(join(folder, slashed))) return only(fileMistakes.folder.at(place, { pattern }));
  const wanted = filePattern(slashed);
  const inFolder = (path: string) => relative(folder, path).split(sep).join("/");
  const touched = (path: string) => wanted.matches(inFolder(path)) || wanted.reaches(inFolder(path));
  const isText = (path: string) =>
    isYaml(withoutTxt(path)) && !isYaml(path) && wanted.matches(withoutTxt(inFolder(path)));
  const named = (mistake: typeof fileMistakes.linkOutside) => (path: string) =>
    mistake.at(place, { file: inFolder(path) });
  return {
    value: contents.files.filter((path) => isYaml(path) && wanted.matches(inFolder(path))),
    diagnostics: [
      ...contents.linksOutside.filter(touched).map(named(fileMistakes.linkOutside)),
      ...contents.files.filter(isText).map(named(fileMistakes.textEnding)),
      ...contents.unreadable.filter(touched).map(named(fileMistakes.unreadableFolder)),
    ],
  };
}

/** Whether a file is one that yanxiu reads records from. */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** The name without the .txt that 记事本 adds and Windows hides. */
const withoutTxt = (path: string): string => path.replace(/\.txt$/i, "");

const leavesFolder = (pattern: string): boolean => /^(\/|[A-Za-z]:)/.test(pattern) || pattern.split("/").includes("..");

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
