import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { type Checked, startOf } from "../../diagnostics/diagnostic.ts";
import { lazily, type RawFile, type ReportFiles } from "../../pipeline.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { type ReadFile, readFiles, type SchoolRoom, schoolRoom } from "./read-file.ts";
import { usualTerm } from "./record-file-names.ts";
import { shippedFolder } from "./shipped-folder.ts";
import { termsIn } from "./term-files.ts";
import { walkFolder } from "./walk-folder.ts";

/** The shipped files of a folder of templates/. Names are relative to templates/. */
export const shippedFiles = (folder: string): RawFile[] =>
  allShipped().filter(({ file }) => file.startsWith(`${folder}/`));

/** All that reports are made of: every shipped file but the requirements of places and the files of a new school. */
export const templateFiles = lazily((): readonly RawFile[] =>
  allShipped().filter(({ file }) => !/^(要求|新建)\//.test(file) && file !== "README.md"),
);

const allShipped = lazily((): RawFile[] => {
  const root = shippedFolder("templates");
  return walkFolder(root).files.map((path) => ({
    file: relative(root, path).split(sep).join("/"),
    bytes: readFileSync(path),
  }));
});

/**
 * The folder of a term's own texts. Of several term files in a folder, 2024.yaml has 文字/2024/ instead of 文字/ where there
 * is one.
 */
export function proseFolder(term: string): string {
  const common = join(dirname(term), "文字");
  const own = join(common, basename(term, extname(term)));
  return basename(term) !== usualTerm && existsSync(own) ? own : common;
}

/** The school's own 文字/ for a term (absolute path); links that lead out of the school's folder are errors. `left`: what its records have left. */
export function proseFiles(
  term: string,
  nameOf: (path: string) => string,
  readOne: ReadFile,
  left = schoolRoom(),
): Checked<Omit<ReportFiles, "shipped">> {
  const folder = dirname(term);
  const root = proseFolder(term);
  const others = termsIn(folder)
    .map(proseFolder)
    .filter((other) => other !== root);
  const isOfOther = (path: string) => others.some((other) => path.startsWith(other + sep) && !root.startsWith(other));
  const place = { folder, nameOf, readOne, room: { ...left } };
  const prose = filesBelow(root, (path) => /\.md$/i.test(path) && !isOfOther(path), place);
  const unread = existsSync(root) ? walkFolder(root, folder, readOne.given).files.filter(isTypedText) : [];
  const misnamed = unread.map((path) => fileMistakes.proseEnding.at(startOf(nameOf(path)), { file: nameOf(path) }));
  const own = filesBelow(join(folder, "模板"), (path) => /\.(md|ya?ml)$/.test(path), place);
  return {
    value: {
      prose: prose.value,
      proseRoot: nameOf(root),
      own: own.value,
      ownRoot: nameOf(join(folder, "模板")),
    },
    diagnostics: [...prose.diagnostics, ...own.diagnostics, ...misnamed],
  };
}

/** A text that a person wrote, in a file that is not read. */
const isTypedText = (path: string): boolean =>
  /\.(txt|docx?|markdown|wps)$/i.test(path) && !/^[.~]/.test(basename(path));

interface SchoolFolder {
  readonly folder: string;
  readonly nameOf: (path: string) => string;
  readonly readOne: ReadFile;
  readonly room: SchoolRoom;
}

function filesBelow(
  root: string,
  isWanted: (path: string) => boolean,
  { folder, nameOf, readOne, room }: SchoolFolder,
): Checked<RawFile[]> {
  if (!existsSync(root)) return { value: [], diagnostics: [] };
  const found = walkFolder(root, folder, readOne.given);
  const read = readFiles(found.files.filter(isWanted), nameOf, readOne, room);
  const named = (mistake: typeof fileMistakes.linkOutside) => (path: string) =>
    mistake.at(startOf(nameOf(path)), { file: nameOf(path) });
  return {
    value: read.value,
    diagnostics: [
      ...read.diagnostics,
      ...found.linksOutside.map(named(fileMistakes.linkOutside)),
      ...found.unreadable.map(named(fileMistakes.unreadableFolder)),
    ],
  };
}
