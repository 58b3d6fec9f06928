import { writeTable } from "../../../pipeline.ts";
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
export function batchText({ results, notDone }: BatchOutcome): string {
  const names = namesTwice(results);
  const rows = results.map((result) => {
    const { reports, records, warnings, errors } = result;
    const counts = [reports.length, records ?? "—", warnings, errors].map(String);
    return [visible(labelOf(result, names)), ...counts, outcomeWord(result)];
  });
  const warnings = results.reduce((sum, { warnings: one }) => sum + one, 0);
  return [
    "",
    ...tableLines([["学校", "报告", "记录", "警告", "错误", "结果"], ...rows]),
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

/** The table as csv, with the term file of each school. A school that could not be read has no number of records. */
export function batchCsv(results: readonly SchoolResult[]): Promise<Uint8Array> {
  const rows = results.map((result) => {
    const { reports, records, warnings, errors } = result;
    return [result.school, result.term, reports.length, records ?? "", warnings, errors, outcomeWord(result)];
  });
  const head = ["学校", "学期文件", "报告", "记录", "警告", "错误", "结果"];
  return writeTable("结果.csv", [{ name: "结果", rows: [head, ...rows] }]);
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
  const words = { draft: "草稿", errors: "有错误，没有生成", fault: "读写不了", crashed: "程序出错" };
  return outcome === "written" ? (unchanged ? "没有变化" : "已生成") : words[outcome];
}

function sumText(results: readonly SchoolResult[]): string {
  const missing = results.length - made(results);
  return `${results.length}所学校：${made(results)}所已有报告${missing > 0 ? `，${missing}所没有生成` : ""}`;
}

const made = (results: readonly SchoolResult[]): number => results.filter(hasReports).length;

/** What `batch --format json` prints. If a school could not be read, its `records` are null. */
export const batchJson = ({ results, notDone }: BatchOutcome): string =>
  resultJson({
    schools: results.map(
      ({ school, term, outcome, reports, records, warnings, errors, diagnostics = [], changes, message }) => ({
        school,
        term,
        outcome,
        message,
        records: records ?? null,
        warnings,
        errors,
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
