import { type Checked, type Diagnostic, startOf } from "../../../diagnostics/diagnostic.ts";
import { perhaps } from "../../../diagnostics/phrases.ts";
import {
  makeReport,
  type RawFile,
  reportNames,
  type School,
  type WrittenReport,
  withoutIgnored,
} from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { fileMistakes } from "../../files/file-mistakes.ts";
import type { SchoolFolder } from "../../files/load-school.ts";
import { proseFiles, shippedFiles } from "../../files/report-files.ts";
import { windowsName } from "../../files/windows-name.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";

/** The reports of a term, ready to be saved, and the texts that diagnostics quote from. */
interface MadeReports {
  /** `undefined` when one of them could not be made, or two would have one name: then none is written. */
  readonly reports: readonly WrittenReport[] | undefined;
  readonly sources: readonly RawFile[];
}

/**
 * Makes every report that term.yaml lists, or only one of them. Diagnostics are sorted. Refuses one it does not list.
 */
export async function makeReports(folder: SchoolFolder, draft: boolean, only?: string): Promise<Checked<MadeReports>> {
  const { school, files } = folder;
  if (school.value === undefined)
    return { value: { reports: undefined, sources: files }, diagnostics: sortDiagnostics(school.diagnostics) };
  const prose = proseFiles(folder.term, folder.nameOf, folder.read);
  const checked: Checked<School> = { value: school.value, diagnostics: [...school.diagnostics, ...prose.diagnostics] };
  const names = chooseReports(reportNames(school.value), only);
  const sources = [...files, ...prose.value.prose];
  const made: Checked<WrittenReport | undefined>[] = [];
  for (const name of names) {
    const shipped = shippedFiles(name);
    sources.push(...shipped);
    made.push(await makeReport(checked, name, { ...prose.value, shipped }, { draft }));
  }
  const reports = made.flatMap(({ value }) => value ?? []);
  const mistakes = mistakesInList(files[0]?.file ?? "", names, reports);
  const complete = reports.length === names.length && mistakes.length === 0;
  const found = [...checked.diagnostics, ...made.flatMap(({ diagnostics }) => diagnostics), ...mistakes];
  const { diagnostics } = withoutIgnored(found, sources, only === undefined && folder.isAlone);
  return { value: { reports: complete ? reports : undefined, sources }, diagnostics: sortDiagnostics(diagnostics) };
}

function chooseReports(names: readonly string[], only: string | undefined): readonly string[] {
  if (only === undefined) return names;
  if (names.includes(only)) return [only];
  const listed = `term.yaml 里写的报告：${names.join("、") || "无"}。`;
  throw new Refusal(`term.yaml 的“报告”里没有“${only}”`, perhaps(nearest(only, names), "") + listed);
}

/** What is wrong with the list: no report at all, or two that are one file to Windows. */
function mistakesInList(term: string, names: readonly string[], reports: readonly WrittenReport[]): Diagnostic[] {
  const place = startOf(term);
  if (names.length === 0) return [fileMistakes.noReport.at(place)];
  const taken = reports.map(({ fileName }) => windowsName(fileName));
  const repeated = reports.filter((_, i) => taken.indexOf(taken[i]!) < i);
  return repeated.map(({ fileName }) => fileMistakes.sameReport.at(place, { name: fileName }));
}
