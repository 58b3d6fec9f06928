// The second page of the program, after pipeline.ts:
//   figures -> outline -> docx, html, md
import { type Checked, type Diagnostic, hasErrors } from "./diagnostics/diagnostic.ts";
import { withoutRepeats } from "./diagnostics/without-repeats.ts";
import type { Frame } from "./docx/frame/frame.ts";
import { factsOf, factsOfPeriod } from "./figures/facts.ts";
import type { GapTable } from "./figures/gaps/gap-table.ts";
import { mistakes } from "./mistakes.ts";
import { activityPhotos } from "./outline/annexes/activity-photos.ts";
import type { Outline } from "./outline/blocks.ts";
import { fileStem } from "./outline/file-stem.ts";
import { forPart, namesOfPart, volumeOf } from "./outline/for-part.ts";
import { gapSheet, gapSheetName } from "./outline/gap-sheet.ts";
import { makeOutline, noReport } from "./outline/make-outline.ts";
import { printedFigures } from "./outline/printed-figures.ts";
import { asTypedIn, type ReportFiles, readReportTexts } from "./outline/read-report-texts.ts";
import type { ReportFormat } from "./outline/report-formats.ts";
import { eachOf, filesOfReport, nobodyToReportOn, type ReportFile } from "./outline/report-units.ts";
import type { WrittenReport } from "./outline/written-report.ts";
import { HiddenPhotos, withPhotos } from "./photos/photo-album.ts";
import { checkProse } from "./prose/check-prose.ts";
import { everyRecord } from "./records/read/read-records.ts";
import type { Settings } from "./records/settings/settings.ts";
import type { School } from "./school/school.ts";
import { type Scope, wholePeriod } from "./school/scope.ts";
import { checkIgnores } from "./source/ignores/check-ignores.ts";
import { writeFormats } from "./write-formats.ts";

/**
 * `file`: which of `reportFilesOf`; left out: the first. `mask`: whether the names of people are masked. `formats`: left out,
 * docx. `nameOf`: a file of the school as its folder names it. `frame`: the school's own Word file.
 */
interface ReportOptions {
  readonly draft: boolean;
  readonly file?: ReportFile;
  readonly mask?: boolean;
  readonly formats?: readonly ReportFormat[];
  readonly nameOf?: (file: string) => string;
  readonly frame?: Frame | undefined;
}

/** The reports term.yaml asks for, by name. */
export const reportNames = ({ settings }: School): readonly string[] =>
  (settings.reports ?? []).map(({ name }) => name);

/** The names of the files that a term's reports are written to, known before any is made. */
export const reportFileNames = (settings: Settings): readonly string[] =>
  (settings.reports ?? []).map(({ name }) => `${fileStem(...namesOfPart(settings, name))}.docx`);

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

/** What is wrong in the templates and the prose of a report, as `outlineReport` finds it, in less time. */
export const checkReport = (school: School, report: string, files: ReportFiles, part?: Scope): readonly Diagnostic[] =>
  outlineReport(school, report, files, part, "own").diagnostics;

/** texts -> figures -> outline: what a report says, and the mistakes in its templates and prose. */
export function outlineReport(
  school: School,
  report: string,
  files: ReportFiles,
  part?: Scope,
  extent?: "own",
): Checked<Outline | undefined> {
  const texts = readReportTexts(report, files);
  if (!texts) return { value: undefined, diagnostics: [noReport(report, files).at(placeOf(school, report))] };
  const { settings } = school;
  const each = eachOf(texts.value);
  const scope = part ?? filesOfReport(each, school)[0]?.scope ?? wholePeriod(settings);
  const facts = factsOf(school, scope);
  const made = makeOutline(report, texts.value, facts, extent);
  const outline = forPart(made.value.outline, scope, settings);
  // What a school writes is about all of it, except where a group or a teacher has a report of its own.
  const meant = each === undefined ? factsOfPeriod(school) : facts;
  const slips = checkProse(made.value.written, meant, made.value.annexCount);
  const ofIgnores = files.prose.flatMap((raw) => checkIgnores(raw, mistakes));
  const faults = files.photos?.takeFaults() ?? [];
  const typed = [...made.diagnostics, ...slips].map(asTypedIn(texts.value));
  return { value: outline, diagnostics: [...texts.diagnostics, ...typed, ...ofIgnores, ...faults] };
}

/** outline -> docx, html, md. Without `draft` nothing is made while there are errors. */
export async function makeReport(
  school: Checked<School>,
  report: string,
  files: ReportFiles,
  { draft, file, mask = false, formats = ["docx"], nameOf = String, frame }: ReportOptions,
): Promise<Checked<WrittenReport | undefined>> {
  const { settings } = school.value;
  const usual = { scope: wholePeriod(settings), parts: [wholePeriod(settings)] };
  const { scope, parts } = file ?? reportFilesOf(school.value, report, files).value[0] ?? usual;
  const photos = mask && files.photos ? new HiddenPhotos(files.photos) : files.photos;
  const outline = () =>
    parts.map((part) => outlineReport(school.value, report, { ...files, ...(photos && { photos }) }, part));
  const made = await withPhotos(
    photos,
    outline,
    (some) => draft || !hasErrors([...school.diagnostics, ...found(...some)]),
  );
  const outlines = made.flatMap(({ value }) => value ?? []);
  const diagnostics = withoutRepeats(found(...made));
  const errors = [...school.diagnostics, ...diagnostics].filter(({ severity }) => severity === "error").length;
  if (outlines.length < parts.length || (errors > 0 && !draft)) return { value: undefined, diagnostics };
  const note = errors > 0 ? `草稿（有${errors}处错误未改）` : "草稿";
  const volume = volumeOf(outlines, report, scope, settings, draft ? note : undefined);
  const names = namesOfPart(settings, report, scope);
  const hidesPhotos = photos instanceof HiddenPhotos && photos.isAsked;
  const how = { names, formats, mask, hidesPhotos, shipped: files.shipped, nameOf, frame };
  const written = await writeFormats({ volume, school: school.value, ...how });
  const records = new Set(parts.flatMap((part) => everyRecord(factsOf(school.value, part).counted))).size;
  const omitted = outlines.flatMap((one) => one.omitted ?? []);
  // Of photos that are left out for the faces on them it is said why.
  const isEmpty = (annex: string) => !(hidesPhotos && annex === activityPhotos.name);
  const emptyAnnexes = [...new Set(outlines.flatMap((one) => one.emptyAnnexes ?? []))].filter(isEmpty);
  const figures = printedFigures(outlines);
  return { value: { report, ...written, figures, records, omitted, emptyAnnexes }, diagnostics };
}

/** tables of what is lacking -> files. With errors in the records each page says so. */
export async function makeGapSheet(
  { value: school, diagnostics }: Checked<School>,
  tables: readonly GapTable[],
  scope: Scope,
  { formats, frame, nameOf = String }: Pick<ReportOptions, "formats" | "frame" | "nameOf">,
): Promise<WrittenReport> {
  const { settings } = school;
  const report = gapSheetName(settings);
  const outline = forPart(gapSheet(tables, scope, settings), scope, settings);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const volume = volumeOf([outline], report, scope, settings, errors > 0 ? `有${errors}处错误未改` : undefined);
  const how = { formats: formats ?? ["docx"], mask: false, hidesPhotos: false, shipped: [], nameOf, frame };
  const written = await writeFormats({ volume, school, names: namesOfPart(settings, report, scope), ...how });
  const records = everyRecord(factsOf(school, scope).counted).length;
  return { report, ...written, records, omitted: [], emptyAnnexes: [] };
}

const found = (...parts: readonly Checked<unknown>[]): Diagnostic[] => parts.flatMap(({ diagnostics }) => diagnostics);
