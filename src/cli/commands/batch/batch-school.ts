import { basename, dirname } from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { gather } from "../../../diagnostics/gather.ts";
import { writeCrash } from "../../crash.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { isBelow, placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { quoteFrom } from "../../print/source-lines.ts";
import { countOf } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { makeReports } from "../report/make-reports.ts";
import { saveReports } from "../report/save-reports.ts";
import type { BatchReport, SchoolResult, ToldError } from "./school-result.ts";

/** A school of a batch: its term.yaml and the folder its reports go to, both absolute. */
export interface BatchSchool {
  readonly term: string;
  readonly out: string;
}

/** How the reports of a school are made. Plain data: a worker is given it. */
export interface SchoolOptions {
  readonly cwd: string;
  readonly draft: boolean;
  readonly force: boolean;
  /** Whether what was found in a school is kept whole, for JSON. */
  readonly keepsAll: boolean;
}

/** Writes the reports of one school as `report` does, and says what happened. Never throws: the next school goes on. */
export async function batchSchool(school: BatchSchool, options: SchoolOptions): Promise<SchoolResult> {
  const folder = dirname(school.term);
  const began = performance.now();
  const result = emptyResult(school, options.cwd);
  try {
    await writeSchool(school, options, result);
  } catch (thrown) {
    const refused = thrown instanceof Refusal;
    result.outcome = refused ? "fault" : "crashed";
    result.message = refused ? [thrown.message, thrown.hint].filter(Boolean).join("\n") : writeCrash(thrown, folder);
  }
  result.seconds = (performance.now() - began) / 1000;
  return result;
}

/** What is known of a school before it is read. */
export const emptyResult = ({ term }: BatchSchool, cwd: string): SchoolResult => ({
  school: basename(dirname(term)),
  term: shownName(term, cwd),
  outcome: "written",
  reports: [],
  warnings: 0,
  errors: 0,
  told: [],
  unread: [],
  seconds: 0,
});

async function writeSchool({ term, out }: BatchSchool, options: SchoolOptions, result: SchoolResult): Promise<void> {
  const { cwd, draft, force, keepsAll } = options;
  const folder = await loadSchoolFolder(term, cwd);
  if (folder.school.value) {
    result.school = folder.school.value.name;
    result.records = folder.school.value.recordCount;
  }
  const { value: made, diagnostics } = await makeReports(folder, { draft });
  result.warnings = countOf(diagnostics, "warning");
  result.errors = countOf(diagnostics, "error");
  result.unread = folder.unread;
  const quote = quoteFrom(made.sources);
  const errors = gather(diagnostics.filter(({ severity }) => severity === "error"));
  result.told = errors.map((d): ToldError => ({ ...withoutArgs(d), quoted: quote(d) }));
  if (keepsAll) result.diagnostics = diagnostics.map(withoutArgs);
  if (!made.reports) {
    result.outcome = "errors";
    return;
  }
  const shown = (path: string) => shownName(path, cwd);
  const place = isBelow(out, folder.folder) ? folder.folder : placeOfTyped(out, cwd);
  for await (const saved of saveReports(made.reports, out, { formats: ["docx"], force, shown, place }))
    result.reports.push(reportOf(saved));
  if (draft) result.outcome = "draft";
}

/** What it was worded from may hold anything, and is not needed to print it. */
const withoutArgs = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, args: {} });

const reportOf = ({
  file,
  fileName,
  title,
  records,
  state,
  beside,
  leftOver,
  editedLeftOver,
}: BatchReport): BatchReport => ({
  file,
  fileName,
  title,
  records,
  state,
  ...(beside && { beside }),
  leftOver,
  editedLeftOver,
});
