import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { type Checked, type Diagnostic, startOf } from "../../diagnostics/diagnostic.ts";
import type { Include } from "../../pipeline.ts";
import { inPathOrder } from "../in-path-order.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { type FilePattern, filePattern } from "./file-pattern.ts";
import { meantPattern, plainPattern } from "./meant-pattern.ts";
import { noteMeant, unnoted } from "./read-facts.ts";
import { isRecordFile, usualTerm } from "./record-file-names.ts";
import { sharedFolder } from "./shared-folder.ts";
import { shownName } from "./shown-name.ts";
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
  const places = placesFor(term, given);
  const paths = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const include of includes) {
    const found = matchInclude(include, places);
    const records = found.value.filter((path) => path !== term && basename(path) !== usualTerm);
    for (const path of records) paths.add(path);
    diagnostics.push(...found.diagnostics);
    if (records.length + found.diagnostics.length === 0) {
      diagnostics.push(
        fileMistakes.noMatch.at(include.place, { pattern: include.pattern, meant: meantIn(include.pattern, places) }),
      );
    }
  }
  return { value: withoutTwins(inPathOrder([...paths])), diagnostics };
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

/** Where the files of an entry are looked for: in which folder, by which pattern, and what lies there. */
interface Searched {
  readonly folder: string;
  readonly pattern: string;
  contents(wanted: FilePattern): FolderContents;
  /** Whether others have files of their own there. */
  readonly isShared: boolean;
}

/**
 * Where an entry leads: into the folder of the term, or with one `..` into the folder around it, where terms in folders of
 * their own share a roster. `../**` would be everything.
 */
function placesFor(term: string, given?: readonly string[]): (pattern: string) => Searched | undefined {
  const folder = dirname(term);
  let own: FolderContents | undefined;
  return (pattern) => {
    if (!leavesFolder(pattern)) {
      own ??= walkFolder(folder, folder, given);
      return { folder, pattern, contents: () => own!, isShared: false };
    }
    const around = sharedFolder(term);
    const rest = afterOneUp(pattern);
    if (around === undefined || rest === undefined || leavesFolder(rest) || rest.startsWith("**")) return undefined;
    const reached =
      ({ reaches }: FilePattern) =>
      (below: string) =>
        reaches(shownName(below, around));
    const contents = (wanted: FilePattern) => unnoted(() => walkFolder(around, around, given, reached(wanted)));
    return { folder: around, pattern: rest, contents, isShared: true };
  };
}

/** What follows the `../` at the head of a path. */
const afterOneUp = (path: string): string | undefined => /^(?:\.\/)*\.\.\/(.+)$/.exec(path)?.[1];

function matchInclude(
  { pattern, place }: Include,
  placeOf: (pattern: string) => Searched | undefined,
): Checked<string[]> {
  const only = (diagnostic: Diagnostic) => ({ value: [], diagnostics: [diagnostic] });
  const searched = placeOf(plainPattern(pattern));
  if (searched === undefined)
    return only(fileMistakes.outside.at(place, { pattern, meant: meantIn(pattern, placeOf) }));
  const { folder } = searched;
  const named = join(folder, searched.pattern);
  const isWhole = isFolder(named);
  if (isWhole && relative(folder, named) === "") return only(fileMistakes.folder.at(place, { pattern }));
  // A folder is all records in it.
  const meant = isWhole ? `${searched.pattern.replace(/\/+$/, "")}/**/*` : searched.pattern;
  const wanted = filePattern(meant);
  if (wanted.isTooMuch) return only(fileMistakes.tooManyChoices.at(place, { pattern }));
  if (searched.isShared) noteMeant(folder, meant);
  const contents = searched.contents(wanted);
  const inFolder = (path: string) => relative(folder, path).split(sep).join("/");
  const touched = (path: string) => wanted.matches(inFolder(path)) || wanted.reaches(inFolder(path));
  const isText = (path: string) =>
    isRecordFile(withoutTxt(path)) && !isRecordFile(path) && wanted.matches(withoutTxt(inFolder(path)));
  const isOtherTable = (path: string) =>
    otherTable.test(path) && wanted.matches(inFolder(path).replace(otherTable, ".xlsx"));
  const ofFile = (mistake: typeof fileMistakes.linkOutside) => (path: string) =>
    mistake.at(place, { file: inFolder(path) });
  return {
    value: contents.files.filter((path) => isRecordFile(path) && wanted.matches(inFolder(path))),
    diagnostics: [
      ...contents.linksOutside.filter(touched).map(ofFile(fileMistakes.linkOutside)),
      ...contents.files.filter(isText).map(ofFile(fileMistakes.textEnding)),
      ...contents.files.filter(isOtherTable).map(ofFile(fileMistakes.otherTable)),
      ...contents.foreign.filter(touched).map(ofFile(fileMistakes.foreignName)),
      ...contents.unreadable.filter(touched).map(ofFile(fileMistakes.unreadableFolder)),
    ],
  };
}

/** What was probably meant, as it finds files in the school's folder. */
const meantIn = (typed: string, placeOf: (pattern: string) => Searched | undefined): string | undefined =>
  meantPattern(typed, (pattern) => {
    const searched = placeOf(pattern);
    if (searched === undefined) return false;
    const wanted = filePattern(searched.pattern);
    const inFolder = (path: string) => relative(searched.folder, path).split(sep).join("/");
    return searched
      .contents(wanted)
      .files.some((path) => isRecordFile(path) && basename(path) !== usualTerm && wanted.matches(inFolder(path)));
  });

/** Workbooks in formats that are not read. */
const otherTable = /\.(?:xls|xlsm|xlsb|et|ett|ods|numbers)$/i;

/** The name without the .txt that 记事本 adds and Windows hides. */
const withoutTxt = (path: string): string => path.replace(/\.txt$/i, "");

const leavesFolder = (pattern: string): boolean => /^(\/|[A-Za-z]:)/.test(pattern) || pattern.split("/").includes("..");

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
