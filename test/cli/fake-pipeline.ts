// Stands in for src/pipeline.ts, so that what the command line does with files can be tested alone: a line of a
// record file with 错 is an error, one with 疑 a warning, every other line that starts with - is a record.
import { fileMistakes } from "../../src/cli/files/file-mistakes.ts";
import { type Checked, type Diagnostic, hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { mistakes } from "../../src/mistakes.ts";
import { PhotoAlbum } from "../../src/photos/photo-album.ts";
import type * as real from "../../src/pipeline.ts";
import type { RawFile, ReportFiles, ReportFormat, School, Settings, WrittenReport } from "../../src/pipeline.ts";
import { joinRecords } from "../../src/records/read/read-records.ts";
import { applyIgnores } from "../../src/source/ignores/apply-ignores.ts";

export { compareWithPlatform, readPlatformFile } from "../../src/compare-platform.ts";
export { readFrame } from "../../src/docx/frame/read-frame.ts";
export { columnPairs, readColumnFile } from "../../src/excel/column-pairs.ts";
export { guessMapping } from "../../src/excel/mapping/guess-mapping.ts";
export { mapWorkbook } from "../../src/excel/mapping/map-workbook.ts";
export { readMapping } from "../../src/excel/mapping/read-mapping.ts";
export { platformItems } from "../../src/excel/platform/platform-columns.ts";
export { readWorkbook } from "../../src/excel/read-workbook.ts";
export { recordSheets } from "../../src/excel/record-sheets.ts";
export { writeTable } from "../../src/excel/write-table.ts";
export { differenceWords } from "../../src/figures/platform/difference-words.ts";
export { readItems } from "../../src/intake/read-items.ts";
export { sortItems } from "../../src/intake/sort-items.ts";
export { makeComparedTable, unknownItem } from "../../src/make-tables.ts";
export { openGroup, openRules, settingsInGroup } from "../../src/open-group.ts";
export { annexTables } from "../../src/outline/annex-alone.ts";
export { ejectParagraph } from "../../src/outline/eject-paragraph.ts";
export { reportCards } from "../../src/outline/report-cards.ts";
export { looksLikeGroup } from "../../src/records/settings/looks-like-group.ts";
export { unitTypeInName } from "../../src/records/settings/unit.ts";
export { ownPeriodTypes, periodAfter, usualPeriod, withDays } from "../../src/records/settings/usual-period.ts";
export { carriedOver, findTeacher, newcomers } from "../../src/school/carried-over.ts";
export { hasHandedIn } from "../../src/school/has-handed-in.ts";
export { lazily } from "../../src/school/once-per.ts";
export { appendItems } from "../../src/source/yaml/append-items.ts";
export { recordsAsYaml } from "../../src/source/yaml/to-yaml.ts";
export { missingIn, withoutBraces } from "../../src/template/bring-back.ts";

export const withoutIgnored: typeof real.withoutIgnored = (found, files, complete) =>
  applyIgnores(found, files, complete, mistakes);

interface FakeSchool extends School {
  readonly reports: readonly string[];
}

const textOf = ({ bytes }: RawFile): string => new TextDecoder().decode(bytes);

/** term.yaml is one line each: `包含: a b` and `报告: c d`; 崩溃 alone is a bug. */
export function openSettings(raw: RawFile): ReturnType<typeof real.openSettings> {
  const [include = "", reports = ""] = textOf(raw).split("\n");
  if (include === "崩溃") throw new TypeError("a bug");
  if (!include.startsWith("包含: "))
    return { value: undefined, include: [], termFiles: [], diagnostics: [finding(raw.file, 1, "错", "包含")] };
  const patterns = include.slice(4).split(" ");
  const listed = patterns.map((pattern) => ({
    pattern,
    place: { file: raw.file, line: 1, column: include.indexOf(pattern) + 1, length: pattern.length },
  }));
  const term = {
    file: raw.file,
    include: listed,
    lost: [],
    reports: reports.slice(4).split(" ").filter(Boolean),
  };
  return { value: term as unknown as Settings, include: listed, termFiles: [], diagnostics: findings(raw) };
}

export const looksLikeTerm: typeof real.looksLikeTerm = () => false;

export function loadSchool(term: Checked<Settings>, files: readonly RawFile[]): Checked<School | undefined> {
  const recordsIn = new Map(
    files.map((file) => [
      file.file,
      textOf(file)
        .split("\n")
        .filter((line) => line.startsWith("-")).length,
    ]),
  );
  const recordCount = [...recordsIn.values()].reduce((sum, n) => sum + n, 0);
  const { reports } = term.value as unknown as FakeSchool;
  const school = { name: "云岭小学", recordCount, recordsIn, reports, settings: term.value };
  return { value: school as unknown as School, diagnostics: [...term.diagnostics, ...files.flatMap(findings)] };
}

export const checkAlone = (file: RawFile): Checked<unknown> => ({ value: undefined, diagnostics: findings(file) });

export const reportNames = (school: School): readonly string[] => (school as unknown as FakeSchool).reports;

/** The "document" says 原样 and how many records there are; a report called 厚… is 300 kB. */
export async function makeReport(
  school: Checked<School>,
  report: string,
  files: ReportFiles,
  { draft, formats = ["docx"] }: { draft: boolean; formats?: readonly ReportFormat[] },
): Promise<Checked<WrittenReport | undefined>> {
  const diagnostics = [...school.diagnostics, ...files.prose.flatMap(findings)];
  if (hasErrors(diagnostics) && !draft) return { value: undefined, diagnostics };
  const text = `原样 ${draft ? "草稿 " : ""}${school.value.recordCount}${report.startsWith("厚") ? "厚".repeat(100_000) : ""}`;
  const fileName = fileNameOf(report);
  return {
    value: {
      report,
      title: report,
      files: formats.map((format) => ({
        format,
        fileName: fileName.replace(/docx$/, format),
        bytes: Buffer.from(text),
      })),
      records: school.value.recordCount,
      omitted: [],
      emptyAnnexes: [],
    },
    diagnostics,
  };
}

export const photosOf: typeof real.photosOf = () => new PhotoAlbum(() => "not there");

export const findPart: typeof real.findPart = () => ({ value: undefined, diagnostics: [] });

export const reportFilesOf: typeof real.reportFilesOf = () => ({
  value: [{ scope: { from: "", to: "" }, parts: [{ from: "", to: "" }] }],
  diagnostics: [],
});

const fileNameOf = (report: string) => `云岭小学${report.replace(/\d$/, "")}.docx`;

export const reportFileNames = (term: Settings): readonly string[] =>
  (term as unknown as FakeSchool).reports.map(fileNameOf);

export const checkReport: typeof real.checkReport = (_school, _report, files) => files.prose.flatMap(findings);

export const sealOf = (bytes: Uint8Array): string | undefined => /原样 \d+/.exec(Buffer.from(bytes).toString())?.[0];

export const isUntouched = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString().startsWith("原样");

export const computeStats: typeof real.computeStats = () => ({
  value: {
    figures: [],
    topics: [],
    ofUnit: undefined,
    requirements: [],
    apart: [],
    progress: [],
    shortfalls: [],
    pending: [],
    sets: [],
    unjudged: [],
    unitType: "学校",
    period: { name: "2024学年", from: "2024-09-01", to: "2025-08-31" },
    idOf: () => undefined,
  },
  diagnostics: [],
});

export const compareStats: typeof real.compareStats = () => ({ value: undefined, diagnostics: [] });

export const computeGaps: typeof real.computeGaps = () => ({ value: [], diagnostics: [] });

export const makeGapSheet: typeof real.makeGapSheet = async () => ({
  report: "缺项表",
  title: "缺项表",
  files: [],
  records: 0,
  omitted: [],
  emptyAnnexes: [],
});

export const makeTables: typeof real.makeTables = async () => ({ value: undefined, diagnostics: [] });

export const readEvent: typeof real.readEvent = () => ({
  day: undefined,
  title: undefined,
  found: [],
  nearest: undefined,
});

export const makePaper: typeof real.makePaper = async () => ({ value: undefined, diagnostics: [] });

export const eachOf: typeof real.eachOf = ["教研组", "校区", "教师"];

export const formParts: typeof real.formParts = () => [];

export const makeForm: typeof real.makeForm = async () => ({ value: undefined, diagnostics: [] });

export const readFormKinds: typeof real.readFormKinds = () => ({ kinds: [] });

export const namesIn: typeof real.namesIn = () => new Set();

const findings = (raw: RawFile): Diagnostic[] =>
  textOf(raw)
    .split("\n")
    .flatMap((line, i) =>
      ["错", "疑"].filter((sign) => line.includes(sign)).map((sign) => finding(raw.file, i + 1, sign, line)),
    );

function finding(file: string, line: number, sign: string, text: string): Diagnostic {
  const place = { file, line, column: Math.max(0, text.indexOf(sign)) + 1 };
  if (sign === "疑") return fileMistakes.notIncluded.at(place);
  return fileMistakes.linkOutside.at(place, { file: text });
}

export const unpackingRoom = () => ({ bytes: 0 });
export const openWorkbook = async (raw: RawFile): Promise<Checked<RawFile>> => ({ value: raw, diagnostics: [] });

export const recordsIn: typeof real.recordsIn = () => ({ value: joinRecords([]), diagnostics: [] });
