import { existsSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { type CarriedRecord, reportNames, type School } from "../../../pipeline.ts";
import { isInside } from "../../files/named-terms.ts";
import { readPlainFile } from "../../files/read-plain-file.ts";
import { proseFolder } from "../../files/report-files.ts";
import { walkFolder } from "../../files/walk-folder.ts";
import { cannotRead } from "../../system-fault.ts";
import { editorFiles, starterProse } from "../new/starter-files.ts";
import type { NextLayout } from "./next-layout.ts";

interface CopiedFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Texts, templates and other files of the next period, where it does not share a folder with this one. */
export function carriedTexts(
  term: string,
  school: School,
  carried: readonly CarriedRecord[],
  layout: NextLayout,
): { readonly copied: readonly CopiedFile[]; readonly written: readonly CopiedFile[] } {
  const folder = dirname(term);
  const to = layout.folder;
  const own = proseFolder(term);
  const hasOwnProse = basename(own) === basename(term, extname(term));
  const newProse = hasOwnProse ? join(to, "文字", basename(layout.term, extname(layout.term))) : join(to, "文字");
  if (folder === to && !hasOwnProse) return { copied: [], written: [] };
  const starters = starterProse(reportNames(school)).map(({ path, text }) => ({
    path: join(newProse, basename(path)),
    text,
  }));
  const asked = new Set(starters.map(({ path }) => basename(path)));
  const copies = (from: string, target: string) =>
    existsSync(from)
      ? walkFolder(from, folder).files.map((path) => ({ from: path, path: join(target, relative(from, path)) }))
      : [];
  const prose = copies(own, newProse).filter(({ path }) => !asked.has(basename(path)));
  const beside =
    folder === to ? [] : [...copies(join(folder, "模板"), join(to, "模板")), ...named(folder, to, school, carried)];
  const editor = folder !== to && existsSync(join(folder, ".vscode/settings.json")) ? editorFiles() : [];
  return {
    copied: [...prose, ...beside].map(({ from, path }) => ({ path, text: bytesOf(from) })),
    written: [...starters, ...editor.map(({ path, text }) => ({ path: join(to, path), text }))],
  };
}

/** Files that term.yaml and the records name: the Word file of 样板, photos and papers. */
const named = (folder: string, to: string, { settings }: School, carried: readonly CarriedRecord[]) =>
  [...new Set([settings.layout?.frame ?? [], carried.flatMap(({ evidence }) => evidence)].flat())]
    .map((name) => ({ from: resolve(folder, name), path: resolve(to, name) }))
    .filter(({ from }) => isInside(from, folder) && existsSync(from));

function bytesOf(path: string): Uint8Array {
  try {
    return readPlainFile(path);
  } catch (thrown) {
    throw cannotRead(thrown, basename(path));
  }
}
