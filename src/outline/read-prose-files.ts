import { type Checked, type Diagnostic, startOf } from "../diagnostics/diagnostic.ts";
import type { TextFile } from "../source/markdown-files.ts";
import { nearest } from "../zh/nearest.ts";
import { readParagraphFile } from "./paragraph-file.ts";
import { unknownFolder, unknownGroupFile } from "./report-mistakes.ts";
import { nameOfFile, type ProseFile } from "./report-paragraphs.ts";

/** The school's 文字/, and the names that its folders and files may have. */
interface ProseFolder {
  readonly prose: readonly TextFile[];
  readonly otherReports: readonly string[];
  readonly groupNames: readonly string[];
}

/** The files of 文字/ that are for a report: directly in it, in the report's folder, or in 教研组/ of one of these. */
export function readProseFiles(
  { prose, otherReports, groupNames }: ProseFolder,
  wanted: string,
): Checked<readonly ProseFile[]> {
  const diagnostics: Diagnostic[] = [];
  const value = prose.flatMap(({ file, path, text }): ProseFile[] => {
    const folders = path.split("/").slice(0, -1);
    const name = nameOfFile(path);
    const isOfGroup = folders.at(-1) === "教研组";
    const [report] = isOfGroup ? folders.slice(0, -1) : folders;
    if (report !== undefined && report !== wanted) {
      const near = nearest(report, [...otherReports, wanted]);
      if (!otherReports.includes(report))
        diagnostics.push(unknownFolder.at(startOf(file), { name: report, nearest: near }));
      return [];
    }
    if (isOfGroup && !groupNames.includes(name)) {
      diagnostics.push(unknownGroupFile.at(startOf(file), { name, nearest: nearest(name, groupNames) }));
      return [];
    }
    const { value, diagnostics: ofHead } = readParagraphFile(file, text);
    diagnostics.push(...ofHead);
    return [{ ...value, name, report, group: isOfGroup ? name : undefined }];
  });
  return { value, diagnostics };
}
