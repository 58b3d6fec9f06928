// The whole program on one page:
//   file -> document -> records -> figures -> outline -> docx
import { runChecks } from "./checks/run-checks.ts";
import { type Checked, type Diagnostic, isUnread } from "./diagnostics/diagnostic.ts";
import { fileName } from "./docx/file-name.ts";
import { schoolProfile } from "./docx/school-profile.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { computeFigures } from "./figures/compute.ts";
import { factsOfPeriod, gatherFacts } from "./figures/facts.ts";
import { byTopic } from "./figures/named/by-topic.ts";
import { setTableOf, shortfallsOf, unjudgedOf } from "./figures/requirements/shortfalls.ts";
import { mistakes } from "./mistakes.ts";
import type { Outline } from "./outline/blocks.ts";
import { makeOutline, unknownReport } from "./outline/make-outline.ts";
import { checkProse } from "./prose/check-prose.ts";
import { everyKind, kindsWithin } from "./records/read/kinds-within.ts";
import { everyRecord, joinRecords, readRecords } from "./records/read/read-records.ts";
import { adoptProvisions } from "./records/settings/provision.ts";
import { type Include, type ReadSettings, readSettings, type Settings } from "./records/settings/settings.ts";
import { type Narrowing, narrow } from "./school/narrow.ts";
import { makeSchool, type School } from "./school/school.ts";
import { applyIgnores } from "./source/ignores/apply-ignores.ts";
import { checkIgnores } from "./source/ignores/check-ignores.ts";
import { readDocument } from "./source/read-document.ts";
import { readTexts } from "./source/read-texts.ts";

export { isUntouched } from "./docx/seal.ts";
export type { SetTable, Shortfall, Unjudged } from "./figures/requirements/shortfalls.ts";
export type { Include, Narrowing, School };
export type OpenSettings = Settings;

/** A file as it lies on the disk; `file` is the name to show in messages. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** file -> term: what to include, read before anything else. */
export function openSettings(raw: RawFile): ReadSettings {
  const document = readDocument(raw.file, raw.bytes);
  const settings = readSettings(document.value);
  return {
    ...settings,
    diagnostics: [...document.diagnostics, ...settings.diagnostics, ...checkIgnores(raw, mistakes)],
  };
}

/** file -> document -> records of one file, by the rules of single records. */
export function checkAlone(raw: RawFile) {
  const document = readDocument(raw.file, raw.bytes);
  const records = readRecords(document.value);
  return {
    value: records.value,
    diagnostics: [...document.diagnostics, ...records.diagnostics, ...checkIgnores(raw, mistakes)],
  };
}

/** files -> school. Where a file could not be read as YAML, only those rules over several records are judged that it cannot change. */
export function loadSchool(
  settings: Checked<Settings>,
  files: readonly RawFile[],
  provisions: readonly RawFile[] = [],
  filesInFolder?: () => ReadonlySet<string>,
): Checked<School> {
  const read = files.map(checkAlone);
  const adopted = adoptProvisions(
    settings.value,
    provisions.map(({ file, bytes }) => readDocument(file, bytes).value),
  );
  const unread = settings.diagnostics.some(isUnread) ? everyKind : unreadKinds(files, read);
  const school = makeSchool(adopted.value, joinRecords(read.map(({ value }) => value)), unread);
  const found = [
    ...settings.diagnostics,
    ...adopted.diagnostics,
    ...read.flatMap((file): readonly Diagnostic[] => file.diagnostics),
  ];
  const facts = factsOfPeriod(school);
  return { value: school, diagnostics: [...found, ...runChecks({ school, facts, filesInFolder })] };
}

const unreadKinds = (files: readonly RawFile[], read: readonly Checked<unknown>[]) =>
  new Set(files.flatMap(({ bytes }, i) => (read[i]!.diagnostics.some(isUnread) ? [...kindsWithin(bytes)] : [])));

/** Leaves out what a comment in the files says may stay; the value is how many findings. See `applyIgnores`. */
export const withoutIgnored = (found: readonly Diagnostic[], files: readonly RawFile[], complete: boolean) =>
  applyIgnores(found, files, complete, mistakes);

/** Every name a school knows: teachers, groups, campuses. */
export const namesIn = ({ roster }: School): ReadonlySet<string> =>
  new Set([...roster.teachers.map(({ name }) => name), ...roster.sets]);

/** records -> figures, for the whole school or for a part of it. */
export function computeStats(school: School, narrowing: Narrowing) {
  const { value: scope, diagnostics } = narrow(school, narrowing);
  if (scope === undefined) return { value: undefined, diagnostics };
  const { figures, requirements } = computeFigures(gatherFacts(school, scope));
  const judged = requirements.filter(({ outcome }) => outcome.isJudged || outcome.cut.length === 0);
  const ofRequirements = judged.flatMap(({ due, met, rate, whole }) => [due, met, rate, ...(whole ? [whole] : [])]);
  const value = {
    figures: [...figures, ...ofRequirements],
    topics: [...byTopic(figures, school), { label: "要求", recorded: ofRequirements, unrecorded: [] }],
    requirements: requirements.map(({ outcome }) => outcome.requirement.name),
    shortfalls: requirements.flatMap(shortfallsOf),
    sets: judged.flatMap((result) => setTableOf(result) ?? []),
    unjudged: requirements.flatMap(unjudgedOf),
  };
  return { value, diagnostics };
}

/** The reports term.yaml asks for, by name. */
export const reportNames = ({ settings }: School): readonly string[] =>
  (settings.reports ?? []).map(({ name }) => name);

/** A report's shipped folder and the school's 文字/, as they lie on the disk. */
export interface ReportFiles {
  readonly shipped: readonly RawFile[];
  readonly prose: readonly RawFile[];
  /** The name of 文字/ as the prose files show it. */
  readonly proseRoot: string;
}

/** texts -> figures -> outline: what a report says, and the mistakes in its templates and prose. */
export function outlineReport(school: School, report: string, files: ReportFiles): Checked<Outline | undefined> {
  const yaml = files.shipped.find(({ file }) => file.endsWith("/report.yaml"));
  if (!yaml) {
    const place = school.settings.place("报告", reportNames(school).indexOf(report));
    return { value: undefined, diagnostics: [unknownReport.at(place, { report })] };
  }
  const definition = readDocument(yaml.file, yaml.bytes);
  const shipped = readTexts(files.shipped, report);
  const prose = readTexts(files.prose, files.proseRoot);
  const texts = { definition: definition.value, shipped: shipped.value, prose: prose.value };
  const facts = factsOfPeriod(school);
  const made = makeOutline(report, texts, facts);
  const slips = checkProse(made.value.written, facts);
  const found = [definition, shipped, prose, made].flatMap((part): readonly Diagnostic[] => part.diagnostics);
  const ofIgnores = files.prose.flatMap((raw) => checkIgnores(raw, mistakes));
  return { value: made.value.outline, diagnostics: [...found, ...slips, ...ofIgnores] };
}

/** The names of the files that a term's reports are written to, known before any is made. */
export const reportFileNames = (settings: Settings): readonly string[] =>
  (settings.reports ?? []).map(({ name }) => reportFileName(settings, name));

const reportFileName = ({ school, period }: Settings, report: string) => fileName([school, period.name, report]);

export interface WrittenReport {
  readonly fileName: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** How many records stand behind it. */
  readonly records: number;
}

/** outline -> docx. Without `draft` nothing is made while there are errors. */
export async function makeReport(
  school: Checked<School>,
  report: string,
  files: ReportFiles,
  { draft }: { readonly draft: boolean },
): Promise<Checked<WrittenReport | undefined>> {
  const { settings } = school.value;
  const { value: outline, diagnostics } = outlineReport(school.value, report, files);
  const errors = [...school.diagnostics, ...diagnostics].filter(({ severity }) => severity === "error").length;
  if (outline === undefined || (errors > 0 && !draft)) return { value: undefined, diagnostics };
  const note = errors > 0 ? `草稿（有${errors}处错误未改）` : "草稿";
  const bytes = await writeDocx(draft ? { ...outline, draft: note } : outline, schoolProfile(settings.layout));
  const records = everyRecord(factsOfPeriod(school.value).counted).length;
  return { value: { fileName: reportFileName(settings, report), title: outline.title, bytes, records }, diagnostics };
}
