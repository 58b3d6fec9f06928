import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inPathOrder } from "../in-path-order.ts";
import { faultCode } from "../system-fault.ts";
import { foreignNames, mayBeForeign } from "./foreign-names.ts";
import { noteFolder } from "./read-facts.ts";
import { skipped } from "./record-file-names.ts";

/** What lies below a folder, as absolute paths, sorted as `inPathOrder` does. */
export interface FolderContents {
  readonly files: readonly string[];
  /** Links that lead out of the home folder or to nothing. */
  readonly linksOutside: readonly string[];
  /** Links to folders inside the home folder. What these hold is listed once, at its own place. */
  readonly folderLinks: readonly string[];
  readonly unreadable: readonly string[];
  /** Paths whose last name is no UTF-8, as it was meant. They cannot be opened. */
  readonly foreign: readonly string[];
}

/**
 * Looks through a folder. Links out of `home` are not followed; 报告/, node_modules and dot files are left out. `given`
 * are files that may not lie on the disk yet: those below the folder are listed, too. `enters` says which folders matter.
 */
export function walkFolder(
  root: string,
  home = root,
  given: readonly string[] = [],
  enters: (folder: string) => boolean = () => true,
): FolderContents {
  const found: Record<keyof FolderContents, string[]> = {
    files: [],
    linksOutside: [],
    folderLinks: [],
    unreadable: [],
    foreign: [],
  };
  const inside = realpathSync(home) + sep;
  const visit = (folder: string): void => {
    for (const entry of entriesOf(folder, found.unreadable, found.foreign)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) enters(path) && visit(path);
      else if (entry.isSymbolicLink()) found[placeOfLink(path, inside)].push(path);
      else found.files.push(path);
    }
  };
  if (realpathSync(root) === realpathSync(home) || realpathSync(root).startsWith(inside)) visit(root);
  else found.linksOutside.push(root);
  const isBelow = (path: string) => path.startsWith(root + sep) && !relative(root, path).split(sep).some(skipped);
  const unsaved = given.filter((path) => isBelow(path) && !existsSync(path));
  return { ...found, files: inPathOrder([...found.files, ...unsaved]) };
}

/** The files in a folder, not below it; none if it cannot be opened. */
export const filesIn = (folder: string): string[] =>
  entriesOf(folder, [])
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => join(folder, name));

/** The folders in a folder, not below it. */
export const foldersIn = (folder: string): string[] =>
  entriesOf(folder, [])
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));

function entriesOf(folder: string, unreadable: string[], foreign: string[] = []): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    noteFolder(folder, entries);
    const names = entries.some(({ name }) => mayBeForeign(name)) ? foreignNames(folder) : [];
    foreign.push(...names.filter((name) => !skipped(name)).map((name) => join(folder, name)));
    const isOpenable = ({ name }: Dirent) => names.length === 0 || !mayBeForeign(name);
    const shown = entries.filter((entry) => isOpenable(entry) && !skipped(entry.name));
    const byName = new Map(shown.map((entry) => [entry.name, entry]));
    return inPathOrder([...byName.keys()]).map((name) => byName.get(name)!);
  } catch (thrown) {
    faultCode(thrown);
    noteFolder(folder, undefined);
    unreadable.push(folder);
    return [];
  }
}

function placeOfLink(path: string, inside: string): "files" | "linksOutside" | "folderLinks" {
  try {
    if (!realpathSync(path).startsWith(inside)) return "linksOutside";
    return statSync(path).isDirectory() ? "folderLinks" : "files";
  } catch (thrown) {
    faultCode(thrown);
    return "linksOutside";
  }
}
