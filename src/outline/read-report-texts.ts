import type { Checked } from "../diagnostics/diagnostic.ts";
import { type RawFile, readDocument } from "../source/read-document.ts";
import { readTexts } from "../source/read-texts.ts";

/** A report's shipped folder and the school's 文字/, as they lie on the disk. */
export interface ReportFiles {
  readonly shipped: readonly RawFile[];
  readonly prose: readonly RawFile[];
  /** The name of 文字/ as the prose files show it. */
  readonly proseRoot: string;
}

/** The texts a report is made of; `undefined` for a report without a report.yaml: nobody knows it. */
export function readReportTexts(report: string, files: ReportFiles) {
  const yaml = files.shipped.find(({ file }) => file.endsWith("/report.yaml"));
  if (!yaml) return undefined;
  const definition = readDocument(yaml.file, yaml.bytes);
  const shipped = readTexts(files.shipped, report);
  const prose = readTexts(files.prose, files.proseRoot);
  return {
    value: { definition: definition.value, shipped: shipped.value, prose: prose.value },
    diagnostics: [...definition.diagnostics, ...shipped.diagnostics, ...prose.diagnostics],
  } satisfies Checked<unknown>;
}
