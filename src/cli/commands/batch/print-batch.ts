import { diagnosticJson, resultJson } from "../../print/json.ts";
import { tableLines } from "../../print/table.ts";
import { visible } from "../../print/visible.ts";
import { changesText } from "./changes-text.ts";
import { type BatchReport, hasReports, type SchoolResult } from "./school-result.ts";

/** What became of a batch. */
export interface BatchOutcome {
  readonly results: readonly SchoolResult[];
  /** How many schools were not begun, because somebody stopped it. */
  readonly notDone: number;
}

/** The table at the end of a batch, and a line that sums it up. */
export function batchText({ results, notDone }: BatchOutcome, time = false): string {
  const names = namesTwice(results);
  const rows = results.map((result) => {
    const { reports, records, warnings, errors } = result;
    const counts = [reports.length, records ?? "—", warnings, errors].map(String);
    const took = time ? [secondsOf(result).toFixed(1)] : [];
    return [visible(labelOf(result, names)), ...counts, ...took, outcomeWord(result)];
  });
  const warnings = results.reduce((sum, { warnings: one }) => sum + one, 0);
  return [
    "",
    ...tableLines([["学校", "报告", "记录", "警告", "错误", ...(time ? ["秒"] : []), "结果"], ...rows]),
    "",
    sumText(results),
    ...(notDone > 0 ? [`已停下，还有${notDone}所没有做`] : []),
    ...changesLines(results, names),
    ...(warnings > 0 ? ["警告用 yanxiu check 查看"] : []),
  ].join("\n");
}

/** What is different in which school since the last run, and how many were left as they are. */
function changesLines(results: readonly SchoolResult[], names: ReadonlySet<string>): readonly string[] {
  const lines = results.flatMap((result) =>
    result.changes ? [`  ${visible(labelOf(result, names))}：${changesText(result.changes)}`] : [],
  );
  return lines.length > 0 ? ["", "与上次相比：", ...lines] : [];
}

const head = ["学校", "学期文件", "报告", "记录", "警告", "错误", "结果"];

/** A school that could not be read has no number of records. */
const cellsOf = (result: SchoolResult): (string | number)[] => {
  const { school, term, reports, records, warnings, errors } = result;
  return [school, term, reports.length, records ?? "", warnings, errors, outcomeWord(result)];
};

const secondsOf = ({ seconds }: SchoolResult): number => Math.round(seconds * 10) / 10;

/** The table as csv, with the term file of each school. */
export async function batchCsv(results: readonly SchoolResult[], time = false): Promise<Uint8Array> {
  const { writeTable } = await import("../../../pipeline.ts");
  const rows = results.map((result) => [...cellsOf(result), ...(time ? [secondsOf(result)] : [])]);
  return writeTable("结果.csv", [{ name: "结果", rows: [[...head, ...(time ? ["用时（秒）"] : [])], ...rows] }]);
}

/** The same as a workbook; it always says how long each school took. */
export async function batchXlsx(results: readonly SchoolResult[]): Promise<Uint8Array> {
  const { writeTable } = await import("../../../pipeline.ts");
  const rows = results.map((result) => [...cellsOf(result), secondsOf(result)]);
  return writeTable("结果.xlsx", [{ name: "结果", rows: [[...head, "用时（秒）"], ...rows] }]);
}

/** Names that several schools have. */
function namesTwice(results: readonly SchoolResult[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(results.map(({ school }) => school).filter((name) => seen.size === seen.add(name).size));
}

/** The name of a school; if several have it, with term.yaml. */
const labelOf = ({ school, term }: SchoolResult, twice: ReadonlySet<string>): string =>
  twice.has(school) ? `${school}（${term}）` : school;

function outcomeWord({ outcome, reports }: SchoolResult): string {
  const unchanged = reports.every(({ state }) => state === "unchanged");
  const words = { draft: "草稿", errors: "有错误，没有生成", missing: "未交", fault: "读写不了", crashed: "程序出错" };
  return outcome === "written" ? (unchanged ? "没有变化" : "已生成") : words[outcome];
}

function sumText(results: readonly SchoolResult[]): string {
  const absent = results.filter(({ outcome }) => outcome === "missing").length;
  const missing = results.length - made(results) - absent;
  return `${results.length}所学校：${[
    `${made(results)}所已有报告`,
    ...(missing > 0 ? [`${missing}所没有生成`] : []),
    ...(absent > 0 ? [`${absent}所未交`] : []),
  ].join("，")}`;
}

const made = (results: readonly SchoolResult[]): number => results.filter(hasReports).length;

/** What `batch --format json` prints. If a school could not be read, its `records` are null. */
export const batchJson = ({ results, notDone }: BatchOutcome, time = false): string =>
  resultJson({
    schools: results.map(
      ({ school, term, outcome, reports, records, warnings, errors, diagnostics = [], changes, message, seconds }) => ({
        school,
        term,
        outcome,
        message,
        records: records ?? null,
        warnings,
        errors,
        ...(time && { seconds: Math.round(seconds * 1000) / 1000 }),
        changes,
        reports: reports.map(reportJson),
        diagnostics: diagnostics.map(diagnosticJson),
      }),
    ),
    summary: {
      schools: results.length,
      made: made(results),
      missing: results.length - made(results),
      ...(notDone > 0 && { notDone }),
    },
  });

function reportJson({ file, title, records, state, beside, leftOver }: BatchReport): object {
  return { file, title, records, state, beside, leftOver: leftOver.length > 0 ? leftOver : undefined };
}
