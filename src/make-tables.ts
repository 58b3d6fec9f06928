// Beside make-report.ts, for tables that other programs read:
//   school -> figures, annexes, records -> xlsx, csv
import type { Checked } from "./diagnostics/diagnostic.ts";
import { joinedRecords } from "./excel/joined-records.ts";
import { readWorkbook } from "./excel/read-workbook.ts";
import { recordSheets } from "./excel/record-sheets.ts";
import { annexSheet } from "./excel/tables/annex-sheet.ts";
import { comparedSheet } from "./excel/tables/compared-sheet.ts";
import { gapSheets } from "./excel/tables/gap-sheets.ts";
import type { ChosenColumn } from "./excel/tables/hours-items.ts";
import { hoursSheet } from "./excel/tables/hours-sheet.ts";
import { type OwnTable, ownTables } from "./excel/tables/own-tables.ts";
import { shortfallSheet } from "./excel/tables/shortfall-sheet.ts";
import { statsSheet } from "./excel/tables/stats-sheet.ts";
import { type TextSheet, withNumbers } from "./excel/tables/text-sheet.ts";
import { computeFigures } from "./figures/compute.ts";
import { factsOf } from "./figures/facts.ts";
import { gapsOf } from "./figures/gaps/gaps-of.ts";
import type { ComparedHours } from "./figures/platform/compare-hours.ts";
import { openAmounts } from "./figures/requirements/open-amounts.ts";
import { statsOf } from "./figures/stats.ts";
import { annexAlone } from "./outline/annex-alone.ts";
import { fileStem } from "./outline/file-stem.ts";
import { namesOfPart } from "./outline/for-part.ts";
import { gapSheetName } from "./outline/gap-sheet.ts";
import { nameMask } from "./outline/mask-names.ts";
import type { ReportFiles } from "./outline/read-report-texts.ts";
import type { TableFormat } from "./outline/report-formats.ts";
import type { WrittenFile, WrittenReport } from "./outline/written-report.ts";
import { everyRecord } from "./records/read/read-records.ts";
import type { Settings } from "./records/settings/settings.ts";
import { peopleNamed } from "./school/people-named.ts";
import type { School } from "./school/school.ts";
import type { Scope } from "./school/scope.ts";
import { type RawFile, readDocument } from "./source/read-document.ts";

/** What tables are made of besides the school: its texts, and its files of records. */
export interface TableSources {
  readonly texts: ReportFiles;
  readonly records: readonly RawFile[];
}

export interface TableOptions {
  readonly scope: Scope;
  readonly format: TableFormat;
  readonly mask?: boolean;
  /** Those of 学时; left out: the usual ones. */
  readonly columns?: readonly ChosenColumn[] | undefined;
  /** Of 统计量 also those of kinds that nobody records, of 缺项 also who has reached everything. */
  readonly all?: boolean;
}

/** Writes what is asked for as a workbook, or as a csv file for each table. `undefined`: there is nothing to list, or it cannot be made. */
export async function makeTables(
  { value: school, diagnostics: ofSchool }: Checked<School>,
  what: string,
  sources: TableSources,
  options: TableOptions,
): Promise<Checked<WrittenReport | undefined>> {
  const { settings } = school;
  const { value: sheets, diagnostics } = sheetsOf(what, school, sources, options);
  if (sheets.length === 0) return { value: undefined, diagnostics };
  const errors = [...ofSchool, ...diagnostics].filter(({ severity }) => severity === "error").length;
  const noted = errors > 0 ? sheets.map((sheet) => withNote(sheet, `有${errors}处错误未改，数字可能不对。`)) : sheets;
  const people = peopleNamed(school);
  const hidden = options.mask ? nameMask(people, sources.texts.shipped) : undefined;
  const shown = (hidden ? hidden.inAll(noted) : noted).map((sheet) => withNumbers(sheet, people.numbers));
  const names = namesOfPart(settings, called(what, settings), options.scope);
  const stem = fileStem(...(hidden ? hidden.inFileName(names) : names));
  const written = {
    report: what,
    title: stem,
    files: await filesOf(shown, stem, options.format),
    records: recordsIn(school, options.scope),
    omitted: [],
    emptyAnnexes: [],
    ...(hidden && { masked: { ...hidden.masked, hasPhotos: false } }),
  };
  return { value: written, diagnostics };
}

/** Problems with the columns of 学时, found before anything is made. */
export function unknownItem(school: School, { scope, columns }: Pick<TableOptions, "scope" | "columns">) {
  const made = hoursSheet(factsOf(school, scope), columns);
  return "unknown" in made ? made : undefined;
}

/** Writes the comparison with a platform as a workbook. */
export async function makeComparedTable(
  school: School,
  compared: ComparedHours,
  scope: Scope,
  notes: readonly string[],
): Promise<WrittenReport> {
  const sheet = comparedSheet(compared, notes);
  const stem = fileStem(...namesOfPart(school.settings, sheet.name, scope));
  const files = await filesOf([withNumbers(sheet, new Set())], stem, "xlsx");
  return { report: sheet.name, title: stem, files, records: recordsIn(school, scope), omitted: [], emptyAnnexes: [] };
}

const recordsIn = (school: School, scope: Scope): number => everyRecord(factsOf(school, scope).counted).length;

const called = (what: string, settings: Settings): string => (what === "缺项" ? gapSheetName(settings) : what);

function sheetsOf(
  what: string,
  school: School,
  { texts, records }: TableSources,
  { scope, columns, all = false }: TableOptions,
): Checked<readonly TextSheet[]> {
  const facts = factsOf(school, scope);
  const own: { readonly [Table in OwnTable]: () => readonly TextSheet[] } = {
    统计量: () => [statsSheet(statsOf(facts), all)],
    未达标: () => [shortfallSheet(computeFigures(facts).requirements.flatMap(openAmounts))],
    缺项: () => gapSheets(gapsOf(facts, all)),
    学时: () => {
      const sheet = hoursSheet(facts, columns);
      return "unknown" in sheet ? [] : [sheet];
    },
    记录: () => sheetsOfRecords(records),
  };
  const table = ownTables.find((name) => name === what);
  if (table) return { value: own[table](), diagnostics: [] };
  const { value: annex, diagnostics } = annexAlone(what, texts, facts);
  const sheet = annex && annexSheet(what, annex);
  return { value: sheet ? [sheet] : [], diagnostics };
}

function sheetsOfRecords(files: readonly RawFile[]): readonly TextSheet[] {
  const documents = files.map((raw) => (raw.workbook ? readWorkbook(raw) : readDocument(raw.file, raw.bytes)).value);
  return recordSheets(joinedRecords(documents.map(({ data }) => data))).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map(String)),
  }));
}

const withNote = (sheet: TextSheet, note: string): TextSheet => ({ ...sheet, notes: [...(sheet.notes ?? []), note] });

type Sheets = readonly ReturnType<typeof withNumbers>[];

/** The library is loaded here, and not before. */
async function filesOf(sheets: Sheets, stem: string, format: TableFormat): Promise<readonly WrittenFile[]> {
  const { writeWorkbook, writeCsv } = await import("./excel/write-workbook.ts");
  if (format === "xlsx") return [{ format, fileName: `${stem}.xlsx`, bytes: await writeWorkbook(sheets) }];
  return sheets.map(({ name, rows }) => ({
    format,
    fileName: `${sheets.length > 1 ? fileStem(stem, "·", name) : stem}.csv`,
    bytes: writeCsv(rows),
  }));
}
