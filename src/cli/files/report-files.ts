import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Checked, startOf } from "../../diagnostics/diagnostic.ts";
import type { RawFile, ReportFiles } from "../../pipeline.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { type ReadFile, readFiles } from "./read-file.ts";
import { walkFolder } from "./walk-folder.ts";

/** The shipped templates of a report, none if it is not shipped. Names are relative to templates/. */
export function shippedFiles(report: string): RawFile[] {
  const root = templatesFolder(dirname(fileURLToPath(import.meta.url)));
  const reports = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (!reports.some(({ name }) => name === report)) return [];
  return walkFolder(join(root, report)).files.map((path) => ({
    file: relative(root, path).split(sep).join("/"),
    bytes: readFileSync(path),
  }));
}

/** The same with the annexes that any report may carry. */
export const templatesOf = (report: string): RawFile[] => [...shippedFiles(report), ...shippedFiles("附件")];

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
  const own = filesBelow(join(folder, "模板", "附件"), /\.ya?ml$/, { folder, nameOf, readOne });
  return {
    value: {
      prose: prose.value,
      proseRoot: nameOf(join(folder, "文字")),
      ownAnnexes: own.value,
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
