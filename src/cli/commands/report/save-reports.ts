import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { WrittenReport } from "../../../pipeline.ts";
import { cannotWrite } from "../../system-fault.ts";
import { type SavedReport, saveReport } from "./save-report.ts";

/** A report and where it came to lie. */
export interface Placement extends SavedReport {
  readonly report: WrittenReport;
}

/** Writes reports into a folder, made when missing, and tells of each as soon as it lies there. Refuses as `saveReport`. */
export async function* saveReports(
  reports: readonly WrittenReport[],
  out: string,
  options: { readonly force: boolean; readonly shown: (path: string) => string },
): AsyncGenerator<Placement> {
  try {
    mkdirSync(out, { recursive: true });
  } catch (thrown) {
    throw cannotWrite(thrown, options.shown(out));
  }
  for (const report of reports) {
    yield { ...(await saveReport(join(out, report.fileName), report.bytes, options)), report };
  }
}
