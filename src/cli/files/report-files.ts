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

/** The folder templates/: beside dist/ in the package, beside src/ in a checkout. */
function templatesFolder(from: string): string {
  const folder = join(from, "templates");
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error("templates/ is missing from the package");
  return templatesFolder(dirname(from));
}

/** The school's own 文字/. `folder` is the school's, absolute; links that lead out of it are errors. */
export function proseFiles(
  folder: string,
  nameOf: (path: string) => string,
  readOne: ReadFile,
): Checked<Omit<ReportFiles, "shipped">> {
  const root = join(folder, "文字");
  const proseRoot = nameOf(root);
  if (!existsSync(root)) return { value: { prose: [], proseRoot }, diagnostics: [] };
  const found = walkFolder(root, folder, readOne.given);
  const texts = found.files.filter((path) => path.endsWith(".md"));
  const read = readFiles(texts, nameOf, readOne);
  const named = (mistake: typeof fileMistakes.linkOutside) => (path: string) =>
    mistake.at(startOf(nameOf(path)), { file: nameOf(path) });
  return {
    value: { prose: read.value, proseRoot },
    diagnostics: [
      ...read.diagnostics,
      ...found.linksOutside.map(named(fileMistakes.linkOutside)),
      ...found.unreadable.map(named(fileMistakes.unreadableFolder)),
    ],
  };
}
