import { dirname } from "node:path";
import { changesBetween } from "../../../batch/school-snapshot.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { gather } from "../../../diagnostics/gather.ts";
import { hasHandedIn, type RawFile, type School, sealOf, type WrittenReport } from "../../../pipeline.ts";
import { writeCrash } from "../../crash.ts";
import { fileMistakes } from "../../files/file-mistakes.ts";
import { groupShareOf } from "../../files/group-file.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { withReadFacts } from "../../files/read-facts.ts";
import { readFile } from "../../files/read-file.ts";
import { isBelow, placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { quoteFrom } from "../../print/source-lines.ts";
import { countOf } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { makeReports } from "../report/make-reports.ts";
import { saveReports } from "../report/save-reports.ts";
import { outputsOf } from "./cache/report-outputs.ts";
import { readEntry, writeEntry } from "./cache/school-cache.ts";
import { type BatchReport, emptyResult, type SchoolResult, type ToldError } from "./school-result.ts";
import type { BatchSchool, SchoolOptions } from "./school-task.ts";
import { snapshotOf } from "./snapshot-of.ts";

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

async function writeSchool(school: BatchSchool, options: SchoolOptions, result: SchoolResult): Promise<void> {
  const { cwd, draft, keepsAll } = options;
  const before = readEntry(school, options);
  const { value: read, facts } = await withReadFacts(async () => {
    const group = options.group === undefined ? undefined : groupShareOf(options.group, cwd);
    const folder = await loadSchoolFolder(school.term, cwd, readFile, group);
    return { folder, ...(await makeReports(folder, { draft })) };
  });
  const { folder, value: made, diagnostics } = read;
  result.school = folder.school.value?.name ?? result.school;
  if (folder.school.value) result.records = folder.school.value.recordCount;
  tellFound(result, diagnostics, made.sources);
  result.unread = folder.unread;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (options.group !== undefined && isMissing(folder.school.value, errors)) result.outcome = "missing";
  else if (made.reports) await saveAll(made.reports, school, folder, options, result);
  else result.outcome = "errors";
  const snapshot = snapshotOf(folder.school.value, made.reports ?? [], errors);
  const all = { ...result, diagnostics: diagnostics.map(withoutArgs) };
  if (result.reports.every(({ beside }) => beside !== "open")) {
    const outputs = outputsOf(result.reports, { out: school.out, cwd, sealOf });
    writeEntry(school, options, { facts, outputs, result: all, snapshot });
  }
  const changes = before && changesBetween(before.snapshot, snapshot);
  if (changes) result.changes = changes;
  if (keepsAll) result.diagnostics = all.diagnostics;
}

/** Whether a school of a group has handed in nothing. What cannot be read was handed in. */
const isMissing = (school: School | undefined, errors: readonly Diagnostic[]): boolean =>
  school !== undefined && !hasHandedIn(school) && errors.every(({ code }) => code === fileMistakes.noMatch.code);

function tellFound(result: SchoolResult, diagnostics: readonly Diagnostic[], sources: readonly RawFile[]): void {
  result.warnings = countOf(diagnostics, "warning");
  result.errors = countOf(diagnostics, "error");
  const quote = quoteFrom(sources);
  const errors = gather(diagnostics.filter(({ severity }) => severity === "error"));
  result.told = errors.map((d): ToldError => ({ ...withoutArgs(d), quoted: quote(d) }));
}

async function saveAll(
  reports: readonly WrittenReport[],
  { out }: BatchSchool,
  { folder }: SchoolFolder,
  { cwd, draft, force }: SchoolOptions,
  result: SchoolResult,
): Promise<void> {
  const shown = (path: string) => shownName(path, cwd);
  const place = isBelow(out, folder) ? folder : placeOfTyped(out, cwd);
  for await (const saved of saveReports(reports, out, { formats: ["docx"], force, shown, place }))
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
