import { join } from "node:path";
import { noteWhether, unnoted } from "./read-facts.ts";
import { shownName } from "./shown-name.ts";
import { walkFolder } from "./walk-folder.ts";

/**
 * The names of all files in a school's folder, or in the one that it shares with other terms, relative to it. A link to
 * another folder inside counts as one file.
 */
export function namesInFolder(folder: string, all = folder): ReadonlySet<string> {
  const { files, folderLinks } = unnoted(() => walkFolder(all));
  const names = [...files, ...folderLinks].map((path) => shownName(path, folder).normalize("NFC"));
  return new NotedNames(names, folder, all);
}

/** Of names that are asked for only these are noted as read; all of them where somebody looks for one that is like another. */
class NotedNames extends Set<string> {
  readonly #folder: string;
  readonly #all: string;

  constructor(names: readonly string[], folder: string, all: string) {
    super(names);
    this.#folder = folder;
    this.#all = all;
  }

  override has(name: string): boolean {
    noteWhether(join(this.#folder, name));
    return super.has(name);
  }

  override [Symbol.iterator](): ReturnType<Set<string>["values"]> {
    walkFolder(this.#all);
    return super[Symbol.iterator]();
  }
}
