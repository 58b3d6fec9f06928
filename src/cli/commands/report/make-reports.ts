import { basename, extname } from "node:path";
import { type Checked, type Diagnostic, startOf } from "../../../diagnostics/diagnostic.ts";
import { perhaps } from "../../../diagnostics/phrases.ts";
import {
  type Frame,
  findPart,
  makeReport,
  type Narrowing,
  photosOf,
  type RawFile,
  type ReportFiles,
  type ReportFormat,
  reportFilesOf,
  reportNames,
  type School,
  type Scope,
  type WrittenReport,
  withoutIgnored,
} from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { fileMistakes } from "../../files/file-mistakes.ts";
import { frameOf } from "../../files/frame-file.ts";
import type { SchoolFolder } from "../../files/load-school.ts";
import { proseFiles, templateFiles } from "../../files/report-files.ts";
import { windowsName } from "../../files/windows-name.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";

/** The reports of a term, ready to be saved, and the texts that diagnostics quote from. */
interface MadeReports {
  /** `undefined` when one of them could not be made, or two would have one name: then none is written. */
  readonly reports: readonly WrittenReport[] | undefined;
  /** Names of reports that nobody in the part asked about gets. */
  readonly passedOver: readonly string[];
  readonly sources: readonly RawFile[];
}

interface AskedReports extends Narrowing {
  readonly draft: boolean;
  /** Left out: all that term.yaml lists. */
  readonly report?: string;
  readonly oneFile?: boolean;
  readonly mask?: boolean;
  readonly formats?: readonly ReportFormat[];
}

/**
 * Makes every report that term.yaml lists, or only one of them. Diagnostics are sorted. Refuses a report it does not list,
 * and a part of the school that there is not.
 */
export async function makeReports(folder: SchoolFolder, asked: AskedReports): Promise<Checked<MadeReports>> {
  const { school, files } = folder;
  if (school.value === undefined) {
    const value = { reports: undefined, passedOver: [], sources: files };
    return { value, diagnostics: sortDiagnostics(school.diagnostics) };
  }
  const prose = proseFiles(folder.term, folder.nameOf, folder.read, folder.room);
  const frame = frameOf(folder);
  const checked: Checked<School> = {
    value: school.value,
    diagnostics: [...school.diagnostics, ...prose.diagnostics, ...frame.diagnostics],
  };
  const shipped = templateFiles();
  const photos = photosOf(folder.openPhoto);
  const part = partAsked(school.value, asked);
  const names = chooseReports(reportNames(school.value), asked.report);
  const sources = [...files, ...prose.value.prose, ...(prose.value.own ?? []), ...shipped];
  const made: MadeReport[] = [];
  for (const name of names) {
    const texts = { ...prose.value, shipped, photos };
    const given = { part, frame: frame.value, nameOf: folder.inFolder };
    made.push(await makeOne(checked, name, texts, { ...asked, ...given }));
  }
  const reports = made.flatMap(({ value }) => value ?? []);
  const mistakes = mistakesInList(files[0]?.file ?? "", names, reports);
  const complete = made.every(({ value }) => value !== undefined) && mistakes.length === 0;
  const found = [...checked.diagnostics, ...made.flatMap(({ diagnostics }) => diagnostics), ...mistakes];
  const { diagnostics } = withoutIgnored(
    found,
    sources,
    asked.report === undefined && part === undefined && folder.isAlone,
  );
  const passedOver = names.filter((_, i) => made[i]!.value?.length === 0);
  const value = { reports: complete ? reports : undefined, passedOver, sources };
  return { value, diagnostics: sortDiagnostics(diagnostics) };
}

/** The files of one report, `undefined` when one of them could not be made. */
type MadeReport = Checked<readonly WrittenReport[] | undefined>;

/** What all reports of a term have alike. */
interface Given {
  readonly part: Scope | undefined;
  readonly frame: Frame | undefined;
  readonly nameOf: SchoolFolder["inFolder"];
}

async function makeOne(
  school: Checked<School>,
  name: string,
  files: ReportFiles,
  asked: AskedReports & Given,
): Promise<MadeReport> {
  const { draft, oneFile = false, mask = false, part, frame, formats = ["docx"], nameOf: ofFile } = asked;
  const all = reportFilesOf(school.value, name, files, { ...(part && { part }), oneFile });
  const made: Checked<WrittenReport | undefined>[] = [];
  for (const file of all.value)
    made.push(await makeReport(school, name, files, { draft, file, mask, formats, nameOf: ofFile, frame }));
  const value = namedApart(made.flatMap((one) => one.value ?? []));
  const isWrong = all.diagnostics.length > 0 || value.length < made.length;
  return {
    value: isWrong ? undefined : value,
    diagnostics: [...all.diagnostics, ...made.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** Masked names may be equal: 林××, 林××（2）. */
function namedApart(reports: readonly WrittenReport[]): readonly WrittenReport[] {
  const times = new Map<string, number>();
  return reports.map((report) => {
    const nth = (times.get(nameOf(report)) ?? 0) + 1;
    times.set(nameOf(report), nth);
    if (report.masked === undefined || nth === 1) return report;
    const files = report.files.map((file) => {
      const extension = extname(file.fileName);
      return { ...file, fileName: `${basename(file.fileName, extension)}（${nth}）${extension}` };
    });
    return { ...report, files };
  });
}

/** Its name in one of the formats; those in the others differ in the ending. */
const nameOf = ({ files }: WrittenReport): string => files[0]?.fileName ?? "";

function partAsked(school: School, asked: Narrowing): Scope | undefined {
  const { group, teacher, campus, from, to } = asked;
  if ([group, teacher, campus, from, to].every((one) => one === undefined)) return undefined;
  const { value, diagnostics } = findPart(school, asked);
  if (value === undefined) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
  return value;
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
  const taken = reports.map((report) => windowsName(nameOf(report)));
  const repeated = reports.filter((_, i) => taken.indexOf(taken[i]!) < i);
  return repeated.map((report) => fileMistakes.sameReport.at(place, { name: nameOf(report) }));
}
