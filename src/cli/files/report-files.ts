import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Checked, startOf } from "../../diagnostics/diagnostic.ts";
import { lazily, type RawFile, type ReportFiles } from "../../pipeline.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { type ReadFile, readFiles } from "./read-file.ts";
import { walkFolder } from "./walk-folder.ts";

/** The shipped files of a folder of templates/. Names are relative to templates/. */
export const shippedFiles = (folder: string): RawFile[] =>
  allShipped().filter(({ file }) => file.startsWith(`${folder}/`));

/** All that reports are made of: every shipped file but the requirements of places. */
export const templateFiles = lazily((): readonly RawFile[] =>
  allShipped().filter(({ file }) => !file.startsWith("要求/") && file !== "README.md"),
);

const allShipped = lazily((): RawFile[] => {
  const root = templatesFolder(dirname(fileURLToPath(import.meta.url)));
  return walkFolder(root).files.map((path) => ({
    file: relative(root, path).split(sep).join("/"),
    bytes: readFileSync(path),
  }));
});

/** The folder templates/: beside dist/ in the package, beside src/ in a checkout. */
function templatesFolder(from: string): string {
  const folder = join(from, "templates");
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error("templates/ is missing from the package");
  return templatesFolder(dirname(from));
}

/** The school's own texts. `folder` is the school's, absolute; links that lead out of it are errors. */
export function proseFiles(
  folder: string,
  nameOf: (path: string) => string,
  readOne: ReadFile,
): Checked<Omit<ReportFiles, "shipped">> {
  const prose = filesBelow(join(folder, "文字"), /\.md$/, { folder, nameOf, readOne });
  const own = filesBelow(join(folder, "模板"), /\.(md|ya?ml)$/, { folder, nameOf, readOne });
  return {
    value: {
      prose: prose.value,
      proseRoot: nameOf(join(folder, "文字")),
      own: own.value,
      ownRoot: nameOf(join(folder, "模板")),
    },
    diagnostics: [...prose.diagnostics, ...own.diagnostics],
  };
}

interface SchoolFolder {
  readonly folder: string;
  readonly nameOf: (path: string) => string;
  readonly readOne: ReadFile;
}

function filesBelow(root: string, wanted: RegExp, { folder, nameOf, readOne }: SchoolFolder): Checked<RawFile[]> {
  if (!existsSync(root)) return { value: [], diagnostics: [] };
  const found = walkFolder(root, folder, readOne.given);
  const read = readFiles(
    found.files.filter((path) => wanted.test(path)),
    nameOf,
    readOne,
  );
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
