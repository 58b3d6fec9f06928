// The whole program on one page:
//   file -> document -> records -> school -> figures -> outline -> docx
import { runChecks } from "./checks/run-checks.ts";
import { type Checked, type Diagnostic, isUnread } from "./diagnostics/diagnostic.ts";
import { withoutRepeats } from "./diagnostics/without-repeats.ts";
import { fileName } from "./docx/file-name.ts";
import { schoolProfile } from "./docx/school-layout.ts";
import { writeDocx } from "./docx/write-docx.ts";
import type { WrittenReport } from "./docx/written-report.ts";
import { comparedTopics } from "./figures/comparison/compared-topics.ts";
import { type Facts, factsOf, factsOfPeriod, gatherFacts } from "./figures/facts.ts";
import { type Stats, statsOf } from "./figures/stats.ts";
import { mistakes } from "./mistakes.ts";
import type { Outline } from "./outline/blocks.ts";
import { forPart, namesOfPart, volumeOf } from "./outline/for-part.ts";
import { makeOutline, noReport } from "./outline/make-outline.ts";
import { type Masked, nameMask } from "./outline/mask-names.ts";
import { type ReportFiles, readReportTexts } from "./outline/read-report-texts.ts";
import { eachOf, filesOfReport, nobodyToReportOn, type ReportFile } from "./outline/report-units.ts";
import { checkProse } from "./prose/check-prose.ts";
import { everyKind, kindsWithin } from "./records/read/kinds-within.ts";
import { everyRecord, readRecords } from "./records/read/read-records.ts";
import { adoptProvisions } from "./records/settings/provision.ts";
import { readSettings } from "./records/settings/read-settings.ts";
import type { Include, ReadSettings, Settings } from "./records/settings/settings.ts";
import { peopleNamed } from "./school/people-named.ts";
import { type Narrowing, narrow } from "./school/read-scope.ts";
import { recordsOfYears, type SourceFile } from "./school/records-of-years.ts";
import { type Beside, makeSchool, type School } from "./school/school.ts";
import { type Scope, wholePeriod } from "./school/scope.ts";
import { applyIgnores } from "./source/ignores/apply-ignores.ts";
import { checkIgnores } from "./source/ignores/check-ignores.ts";
import { type RawFile, readDocument } from "./source/read-document.ts";

export { isUntouched } from "./docx/seal.ts";
export type { WrittenReport } from "./docx/written-report.ts";
export type { ComparedStats } from "./figures/comparison/compared-topics.ts";
export type { Pending, SetTable, Shortfall, Unjudged } from "./figures/requirements/shortfalls.ts";
export { ejectParagraph } from "./outline/eject-paragraph.ts";
export { type ParagraphCard, type ReportCard, reportCards, type SectionCard } from "./outline/report-cards.ts";
export { looksLikeTerm } from "./records/settings/looks-like-term.ts";
export { namesIn } from "./school/names-in.ts";
export { lazily } from "./school/once-per.ts";
export { narrow as findPart } from "./school/read-scope.ts";
export type { SourceFile } from "./school/records-of-years.ts";
export { missingIn, withoutBraces } from "./template/bring-back.ts";
export type { Include, Masked, Narrowing, RawFile, ReportFile, ReportFiles, School, Scope, Settings, Stats };

/** `file`: which of `reportFilesOf`; left out: the first. `mask`: whether the names of people are masked. */
interface ReportOptions {
  readonly draft: boolean;
  readonly file?: ReportFile;
  readonly mask?: boolean;
}

/** file -> settings: what to include, read before anything else. `years`: the term files that it names, already read. */
export function openSettings(raw: RawFile, years: readonly Settings[] = []): ReadSettings {
  const document = readDocument(raw.file, raw.bytes);
  const settings = readSettings(document.value, years);
  return { ...settings, diagnostics: [...found(document, settings), ...checkIgnores(raw, mistakes)] };
}

/** file -> document -> records of one file, by the rules of single records. */
export function checkAlone(raw: RawFile, period?: Settings["period"]) {
  const document = readDocument(raw.file, raw.bytes);
  const records = readRecords(document.value, period);
  return { value: records.value, diagnostics: [...found(document, records), ...checkIgnores(raw, mistakes)] };
}

/** files -> school. Rules over several records are passed over where a file that could not be read may change them. */
export function loadSchool(
  settings: Checked<Settings>,
  files: readonly SourceFile[],
  provisions: readonly RawFile[] = [],
  filesInFolder?: () => ReadonlySet<string>,
  beside: Beside = {},
): Checked<School> {
  const read = files.map((raw) => checkAlone(raw, (raw.years?.at(-1) ?? settings.value).period));
  const places = provisions.map(({ file, bytes }) => readDocument(file, bytes).value);
  const adopted = adoptProvisions(settings.value, places);
  const notRead = files.filter((_, i) => read[i]!.diagnostics.some(isUnread));
  const isAllUnread = settings.diagnostics.some(isUnread);
  const unread = isAllUnread ? everyKind : new Set(notRead.flatMap(({ bytes }) => [...kindsWithin(bytes)]));
  const ofFiles = read.map(({ value }, i) => ({ records: value, years: files[i]!.years ?? [] }));
  const school = makeSchool(adopted.value, recordsOfYears(ofFiles, adopted.value), unread, beside);
  const wrong = runChecks({ school, facts: factsOfPeriod(school), filesInFolder });
  return { value: school, diagnostics: [...found(settings, adopted, ...read), ...wrong] };
}

/** Leaves out what a comment in the files says may stay; the value is how many diagnostics. See `applyIgnores`. */
export const withoutIgnored = (all: readonly Diagnostic[], files: readonly RawFile[], complete: boolean) =>
  applyIgnores(all, files, complete, mistakes);

/** school -> figures, for the whole school or for a part of it. */
export const computeStats = (school: School, narrowing: Narrowing) => ofPart(school, narrowing, statsOf);

/** school, school before -> figures of both beside each other; `undefined` if the part asked for was not there then. */
export const compareStats = (now: School, before: School, narrowing: Narrowing) =>
  ofPart({ ...now, before }, narrowing, comparedTopics);

function ofPart<T>(school: School, narrowing: Narrowing, of: (facts: Facts) => T): Checked<T | undefined> {
  const { value: scope, diagnostics } = narrow(school, narrowing);
  return { value: scope && of(gatherFacts(school, scope)), diagnostics };
}

/** The reports term.yaml asks for, by name. */
export const reportNames = ({ settings }: School): readonly string[] =>
  (settings.reports ?? []).map(({ name }) => name);

/** The names of the files that a term's reports are written to, known before any is made. */
export const reportFileNames = (settings: Settings): readonly string[] =>
  (settings.reports ?? []).map(({ name }) => fileName(...namesOfPart(settings, name)));

/** The files of a report about a part of the school; none if nobody in that part gets one. See `filesOfReport`. */
export function reportFilesOf(
  school: School,
  report: string,
  files: ReportFiles,
  { part, oneFile = false }: { readonly part?: Scope; readonly oneFile?: boolean } = {},
): Checked<readonly ReportFile[]> {
  const texts = readReportTexts(report, files)?.value;
  const each = texts && eachOf(texts);
  const value = filesOfReport(each, school, part, oneFile);
  const isWrong = each !== undefined && value.length === 0 && part === undefined;
  return { value, diagnostics: isWrong ? [nobodyToReportOn.at(placeOf(school, report), { report, each })] : [] };
}

const placeOf = (school: School, report: string) => school.settings.place("报告", reportNames(school).indexOf(report));

/** texts -> figures -> outline: what a report says, and the mistakes in its templates and prose. */
export function outlineReport(
  school: School,
  report: string,
  files: ReportFiles,
  part?: Scope,
): Checked<Outline | undefined> {
  const texts = readReportTexts(report, files);
  if (!texts) return { value: undefined, diagnostics: [noReport(report, files).at(placeOf(school, report))] };
  const { settings } = school;
  const each = eachOf(texts.value);
  const scope = part ?? filesOfReport(each, school)[0]?.scope ?? wholePeriod(settings);
  const facts = factsOf(school, scope);
  const made = makeOutline(report, texts.value, facts);
  const outline = forPart(made.value.outline, scope, settings);
  // What a school writes is about all of it, except where a group or a teacher has a report of its own.
  const meant = each === undefined ? factsOfPeriod(school) : facts;
  const slips = checkProse(made.value.written, meant, outline.annexes.length);
  const ofIgnores = files.prose.flatMap((raw) => checkIgnores(raw, mistakes));
  return { value: outline, diagnostics: [...found(texts, made), ...slips, ...ofIgnores] };
}

/** outline -> docx. Without `draft` nothing is made while there are errors. */
export async function makeReport(
  school: Checked<School>,
  report: string,
  files: ReportFiles,
  { draft, file, mask = false }: ReportOptions,
): Promise<Checked<WrittenReport | undefined>> {
  const { settings } = school.value;
  const usual = { scope: wholePeriod(settings), parts: [wholePeriod(settings)] };
  const { scope, parts } = file ?? reportFilesOf(school.value, report, files).value[0] ?? usual;
  const made = parts.map((part) => outlineReport(school.value, report, files, part));
  const outlines = made.flatMap(({ value }) => value ?? []);
  const diagnostics = withoutRepeats(found(...made));
  const errors = [...school.diagnostics, ...diagnostics].filter(({ severity }) => severity === "error").length;
  if (outlines.length < parts.length || (errors > 0 && !draft)) return { value: undefined, diagnostics };
  const note = errors > 0 ? `草稿（有${errors}处错误未改）` : "草稿";
  const hidden = mask ? nameMask(peopleNamed(school.value), files.shipped) : undefined;
  const plain = volumeOf(outlines, report, scope, settings, draft ? note : undefined);
  const volume = hidden ? hidden.inAll(plain) : plain;
  const bytes = await writeDocx(volume, schoolProfile(settings.layout));
  const records = new Set(parts.flatMap((part) => everyRecord(factsOf(school.value, part).counted))).size;
  const names = namesOfPart(settings, report, scope);
  const name = fileName(...(hidden ? hidden.inFileName(names) : names));
  const omitted = outlines.flatMap((one) => one.omitted ?? []);
  const emptyAnnexes = [...new Set(outlines.flatMap((one) => one.emptyAnnexes ?? []))];
  const written = { report, fileName: name, title: volume.title, bytes, records, omitted, emptyAnnexes };
  return { value: { ...written, ...(hidden && { masked: hidden.masked }) }, diagnostics };
}

const found = (...parts: readonly Checked<unknown>[]): Diagnostic[] => parts.flatMap(({ diagnostics }) => diagnostics);
