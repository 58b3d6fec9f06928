import { type Diagnostic, startOf } from "../diagnostics/diagnostic.ts";
import type { TextFile } from "../source/markdown-files.ts";
import { nearest } from "../zh/nearest.ts";
import { readParagraphFile } from "./paragraph-file.ts";
import type { ReportDefinition } from "./read-report-yaml.ts";
import { unknownFolder, unknownGroupFile, unknownUnitFolder } from "./report-mistakes.ts";
import { nameOfFile, type ProseFile } from "./report-paragraphs.ts";

/** The school's 文字/, and the names that its folders and files may have. */
export interface ProseFolder {
  readonly prose: readonly TextFile[];
  /** Names of the other reports term.yaml asks for: files in their folders are theirs. */
  readonly otherReports: readonly string[];
  /** The names of the 教研组, after which files of 文字/教研组/ are called. */
  readonly groupNames: readonly string[];
  /** The group or the person whom the report is about, and all whose folder may lie in it. */
  readonly unit?: string | undefined;
  readonly unitNames?: readonly string[];
}

/** The files of 文字/ that are for this report, and for the group or the person whom it is about. */
export function readProseFiles(
  folder: ProseFolder,
  { name: wanted, each }: ReportDefinition,
  diagnostics: Diagnostic[],
): readonly ProseFile[] {
  return folder.prose.flatMap(({ file, path, text }): ProseFile[] => {
    const folders = path.split("/").slice(0, -1);
    const name = nameOfFile(path);
    const isOfGroup = folders.at(-1) === "教研组";
    const [report, unit] = isOfGroup ? folders.slice(0, -1) : folders;
    if (report !== undefined && report !== wanted) {
      const near = nearest(report, [...folder.otherReports, wanted]);
      if (!folder.otherReports.includes(report))
        diagnostics.push(unknownFolder.at(startOf(file), { name: report, nearest: near }));
      return [];
    }
    if (each !== undefined && unit !== undefined && unit !== folder.unit) {
      const { unitNames = [] } = folder;
      const near = nearest(unit, unitNames);
      if (!unitNames.includes(unit))
        diagnostics.push(unknownUnitFolder.at(startOf(file), { report: wanted, name: unit, nearest: near }));
      return [];
    }
    if (isOfGroup && !folder.groupNames.includes(name)) {
      diagnostics.push(unknownGroupFile.at(startOf(file), { name, nearest: nearest(name, folder.groupNames) }));
      return [];
    }
    const { value, diagnostics: ofHead } = readParagraphFile(file, text);
    diagnostics.push(...ofHead);
    return [{ ...value, name, report, unit, group: isOfGroup ? name : undefined }];
  });
}
