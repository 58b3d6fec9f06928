// The whole program on two pages. This one:
//   file -> document -> records -> school -> figures
// and make-report.ts:
//   figures -> outline -> docx, html, md
import { runChecks } from "./checks/run-checks.ts";
import { type Checked, type Diagnostic, isUnread } from "./diagnostics/diagnostic.ts";
import type { Frame } from "./docx/frame/frame.ts";
import { readWorkbook } from "./excel/read-workbook.ts";
import { withoutEchoes } from "./excel/without-echoes.ts";
import { comparedTopics } from "./figures/comparison/compared-topics.ts";
import { type Facts, factsOfPeriod, gatherFacts } from "./figures/facts.ts";
import { gapsOf } from "./figures/gaps/gaps-of.ts";
import { type Stats, statsOf } from "./figures/stats.ts";
import { mistakes } from "./mistakes.ts";
import type { Masked } from "./outline/mask-names.ts";
import type { ReportFiles } from "./outline/read-report-texts.ts";
import type { ReportFormat, TableFormat } from "./outline/report-formats.ts";
import type { ReportFile } from "./outline/report-units.ts";
import type { WrittenFile, WrittenReport } from "./outline/written-report.ts";
import { PhotoAlbum } from "./photos/photo-album.ts";
import type { OpenPhoto } from "./photos/photo-file.ts";
import type { Records } from "./records/kinds/index.ts";
import { everyKind, kindsWithin } from "./records/read/kinds-within.ts";
import { everyRecord, joinRecords, readRecords } from "./records/read/read-records.ts";
import { type ReadingRoom, readingRoom } from "./records/read/reading-room.ts";
import { adoptProvisions } from "./records/settings/provision.ts";
import { readSettings } from "./records/settings/read-settings.ts";
import type { Include, ReadSettings, Settings } from "./records/settings/settings.ts";
import { type Narrowing, narrow } from "./school/read-scope.ts";
import { recordsOfYears, type SourceFile } from "./school/records-of-years.ts";
import { type Beside, type Lacking, makeSchool, type School } from "./school/school.ts";
import type { Scope } from "./school/scope.ts";
import { withinCrowds } from "./school/within-crowds.ts";
import { inTerm } from "./source/crowded.ts";
import { applyIgnores } from "./source/ignores/apply-ignores.ts";
import { checkIgnores } from "./source/ignores/check-ignores.ts";
import { isOnlyComments, type RawFile, readDocument } from "./source/read-document.ts";

export { type ComparedWithPlatform, compareWithPlatform, readPlatformFile } from "./compare-platform.ts";
export { readFrame } from "./docx/frame/read-frame.ts";
export { sealOf } from "./docx/seal.ts";
export { type ColumnPair, columnPairs, readColumnFile } from "./excel/column-pairs.ts";
export { guessMapping } from "./excel/mapping/guess-mapping.ts";
export { mapWorkbook } from "./excel/mapping/map-workbook.ts";
export { type Mapping, readMapping } from "./excel/mapping/read-mapping.ts";
export { openWorkbook, unpackingRoom } from "./excel/open-workbook.ts";
export { platformItems } from "./excel/platform/platform-columns.ts";
export { readWorkbook } from "./excel/read-workbook.ts";
export { recordSheets } from "./excel/record-sheets.ts";
export { writeTable } from "./excel/write-table.ts";
export type { PlainSheet } from "./excel/write-workbook.ts";
export type { ComparedStats } from "./figures/comparison/compared-topics.ts";
export type { GapTable } from "./figures/gaps/gap-table.ts";
export { differenceWords } from "./figures/platform/difference-words.ts";
export type { Pending, SetTable, Shortfall, Unjudged } from "./figures/requirements/shortfalls.ts";
export { type Item, readItems } from "./intake/read-items.ts";
export { type SortedItems, sortItems } from "./intake/sort-items.ts";
export { eachOf, formParts, type MadeForm, makeForm, readFormKinds } from "./make-form.ts";
export { type MadePaper, makePaper } from "./make-paper.ts";
export { checkReport, makeGapSheet, makeReport, reportFileNames, reportFilesOf, reportNames } from "./make-report.ts";
export { makeComparedTable, makeTables, type TableOptions, unknownItem } from "./make-tables.ts";
export { type AdoptedRules, type Group, openGroup, openRules, settingsInGroup } from "./open-group.ts";
export { annexTables } from "./outline/annex-alone.ts";
export { ejectParagraph } from "./outline/eject-paragraph.ts";
export { type ParagraphCard, type ReportCard, reportCards, type SectionCard } from "./outline/report-cards.ts";
export type { OpenPhoto } from "./photos/photo-file.ts";
export { looksLikeGroup } from "./records/settings/looks-like-group.ts";
export { looksLikeTerm } from "./records/settings/looks-like-term.ts";
export { unitTypeInName } from "./records/settings/unit.ts";
export {
  type OwnPeriodType,
  ownPeriodTypes,
  periodAfter,
  type UsualPeriod,
  usualPeriod,
  withDays,
} from "./records/settings/usual-period.ts";
export { type CarriedRecord, carriedOver, findTeacher, type Movements, newcomers } from "./school/carried-over.ts";
export { hasHandedIn } from "./school/has-handed-in.ts";
export { namesIn } from "./school/names-in.ts";
export { lazily } from "./school/once-per.ts";
export { type Event, readEvent } from "./school/read-event.ts";
export { narrow as findPart } from "./school/read-scope.ts";
export type { SourceFile } from "./school/records-of-years.ts";
export { appendItems } from "./source/yaml/append-items.ts";
export { recordsAsYaml } from "./source/yaml/to-yaml.ts";
export { missingIn, withoutBraces } from "./template/bring-back.ts";
export { isUntouched } from "./write-formats.ts";
export type {
  Frame,
  Include,
  Masked,
  Narrowing,
  RawFile,
  ReportFile,
  ReportFiles,
  ReportFormat,
  School,
  Scope,
  Settings,
  Stats,
  TableFormat,
  WrittenFile,
  WrittenReport,
};

/** file -> settings: what to include, read before anything else. `years`: the term files that it names, already read. */
export function openSettings(raw: RawFile, years: readonly Settings[] = []): ReadSettings {
  const document = readDocument(raw.file, raw.bytes, inTerm);
  const settings = readSettings(document.value, years);
  return { ...settings, diagnostics: [...found(document, settings), ...checkIgnores(raw, mistakes)] };
}

/** file -> document -> records of one file, by the rules of single records. */
export function checkAlone(raw: RawFile, period?: Settings["period"], room?: ReadingRoom) {
  const document = raw.workbook ? readWorkbook(raw) : readDocument(raw.file, raw.bytes);
  const records = readRecords(document.value, period, room);
  const ofRecords = withoutEchoes(document.diagnostics, records.diagnostics);
  return { ...records, diagnostics: [...document.diagnostics, ...ofRecords, ...checkIgnores(raw, mistakes)] };
}

/** files -> all their records by the rules of single records, those too that do not count. */
export function recordsIn(files: readonly SourceFile[], period: Settings["period"]) {
  const read = files.map((raw) => checkAlone(raw, raw.years?.at(-1)?.period ?? period));
  return { value: joinRecords(read.map(({ value }) => value)), diagnostics: found(...read) };
}

/** files -> school. Rules over several records are passed over where a file that could not be read may change them. */
export function loadSchool(
  settings: Checked<Settings>,
  files: readonly SourceFile[],
  provisions: readonly RawFile[] = [],
  filesInFolder?: () => ReadonlySet<string>,
  beside: Beside = {},
): Checked<School> {
  const room = readingRoom(recordsBeside(beside));
  const read = files.map((raw) => checkAlone(raw, (raw.years?.at(-1) ?? settings.value).period, room));
  const places = provisions.map(({ file, bytes }) => readDocument(file, bytes).value);
  const adopted = adoptProvisions(settings.value, places);
  const notRead = files.filter((_, i) => read[i]!.diagnostics.some(isUnread));
  const isAllUnread = settings.diagnostics.some(isUnread);
  const ofRecords = [...notRead.flatMap(({ bytes }) => [...kindsWithin(bytes)]), ...read.flatMap((one) => one.unread)];
  const lacking = {
    unread: isAllUnread ? everyKind : new Set(ofRecords),
    partly: read.flatMap(({ partly }) => partly),
  };
  const ofFiles = read.map(({ value }, i) => ({ records: value, years: files[i]!.years ?? [] }));
  const { school, diagnostics: crowds } = schoolWithinCrowds(
    adopted.value,
    recordsOfYears(ofFiles, adopted.value),
    lacking,
    beside,
  );
  const wrong = runChecks({ school, facts: factsOfPeriod(school), filesInFolder });
  const all = [...found(settings, adopted, ...read), ...crowds, ...wrong];
  // What a new school's file is for stands in a workbook.
  const isInWorkbook = files.some(
    ({ workbook }, i) => workbook && everyRecord(read[i]!.value).length + read[i]!.partly.length > 0,
  );
  return { value: school, diagnostics: isInWorkbook ? all.filter((d) => !isOnlyComments(d)) : all };
}

const recordsBeside = ({ before, others }: Beside): number =>
  [before, ...(others?.values() ?? [])].reduce((sum, school) => sum + (school?.recordCount ?? 0), 0);

/** The school of these records, or of as many as can be counted. */
function schoolWithinCrowds(settings: Settings, records: Records, lacking: Lacking, beside: Beside) {
  const school = makeSchool(settings, records, lacking, beside);
  const { records: fewer, lost, diagnostics } = withinCrowds(records, school.roster);
  if (lost.length === 0) return { school, diagnostics };
  const unread = new Set([...lacking.unread, ...lost]);
  return { school: makeSchool(settings, fewer, { ...lacking, unread }, beside), diagnostics };
}

/** Leaves out what a comment in the files says may stay; the value is how many diagnostics. See `applyIgnores`. */
export const withoutIgnored = (all: readonly Diagnostic[], files: readonly RawFile[], complete: boolean) =>
  applyIgnores(all, files, complete, mistakes);

/** school -> figures, for the whole school or for a part of it. */
export const computeStats = (school: School, narrowing: Narrowing) => ofPart(school, narrowing, statsOf);

/** school -> what is lacking in it, list by list. `all`: also who has reached everything. */
export const computeGaps = (school: School, narrowing: Narrowing, all = false) =>
  ofPart(school, narrowing, (facts) => gapsOf(facts, all));

/** school, school before -> figures of both beside each other; `undefined` if the part asked for was not there then. */
export const compareStats = (now: School, before: School, narrowing: Narrowing) =>
  ofPart({ ...now, before }, narrowing, comparedTopics);

function ofPart<T>(school: School, narrowing: Narrowing, of: (facts: Facts) => T): Checked<T | undefined> {
  const { value: scope, diagnostics } = narrow(school, narrowing);
  return { value: scope && of(gatherFacts(school, scope)), diagnostics };
}

/** The photos of a school, which reports print: read when one asks for them, each once. */
export const photosOf = (open: OpenPhoto): PhotoAlbum => new PhotoAlbum(open);

const found = (...parts: readonly Checked<unknown>[]): Diagnostic[] => parts.flatMap(({ diagnostics }) => diagnostics);
