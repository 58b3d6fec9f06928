import type { Checked } from "../diagnostics/diagnostic.ts";
import type { SourceDocument } from "../source/document.ts";
import { readTexts, type TextFile } from "../source/markdown-files.ts";
import { type RawFile, readDocument } from "../source/read-document.ts";

/** A report's shipped folder and the school's 文字/, as they lie on the disk. */
export interface ReportFiles {
  readonly shipped: readonly RawFile[];
  readonly prose: readonly RawFile[];
  /** The name of 文字/ as the prose files show it. */
  readonly proseRoot: string;
  /** The school's 模板/附件/; those of templates/附件/ are among `shipped`. */
  readonly ownAnnexes?: readonly RawFile[];
}

/** The texts a report is made of. */
export interface ReportTexts {
  /** report.yaml of the report. */
  readonly definition: SourceDocument;
  /** The section files beside it. */
  readonly shipped: readonly TextFile[];
  /** The school's 文字/; `path` is `规划.md` or `培训项目总结/存在问题.md`. */
  readonly prose: readonly TextFile[];
  /** ‹附件›.yaml, the school's own last; each is read when the report asks for it. */
  readonly annexes?: readonly RawFile[];
}

/** Reads the texts of a report; `undefined` if it has no report.yaml: then there is no report of this name. */
export function readReportTexts(report: string, files: ReportFiles): Checked<ReportTexts> | undefined {
  const yaml = files.shipped.find(({ file }) => file.endsWith("/report.yaml"));
  if (!yaml) return undefined;
  const definition = readDocument(yaml.file, yaml.bytes);
  const shipped = readTexts(files.shipped, report);
  const prose = readTexts(files.prose, files.proseRoot);
  const annexes = [...files.shipped.filter(({ file }) => file.startsWith("附件/")), ...(files.ownAnnexes ?? [])];
  return {
    value: { definition: definition.value, shipped: shipped.value, prose: prose.value, annexes },
    diagnostics: [...definition.diagnostics, ...shipped.diagnostics, ...prose.diagnostics],
  };
}
