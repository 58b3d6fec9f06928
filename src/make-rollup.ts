// Beside pipeline.ts, for many schools at once:
//   school -> summary; summaries -> roll-up -> tables -> xlsx, csv
//                                           -> outline -> docx
import { type Checked, hasErrors } from "./diagnostics/diagnostic.ts";
import { writeDocx } from "./docx/write-docx.ts";
import type { TextSheet } from "./excel/tables/text-sheet.ts";
import { withNumbers } from "./excel/tables/text-sheet.ts";
import { writeTable } from "./excel/write-table.ts";
import type { TableFormat } from "./outline/report-formats.ts";
import { outlineOfTemplate } from "./outline/template-outline.ts";
import type { WrittenReport } from "./outline/written-report.ts";
import type { RollUp } from "./rollup/roll-up.ts";
import { rollUpData } from "./rollup/rollup-data.ts";
import { type Absent, figuresTable, type RollUpTable } from "./rollup/rollup-tables.ts";
import type { RawFile } from "./source/read-document.ts";
import { chineseDate } from "./zh/dates.ts";

/** What every file of a roll-up is called. */
const called = "学区汇总";

/** The tables of a roll-up as a workbook; a csv has the figures of all schools alone. */
export async function makeRollUpTable(
  rolled: RollUp,
  tables: readonly RollUpTable[],
  format: TableFormat,
): Promise<WrittenReport> {
  const chosen = format === "csv" ? [figuresTable(rolled)] : tables;
  const sheets = chosen.map((table) => withNumbers(sheetOf(table), new Set()));
  const file = `${called}.${format}`;
  return writtenAs(rolled, { format, fileName: file, bytes: await writeTable(file, sheets) });
}

/** Who hands the report in, and when; without a date there is no 落款. */
interface RollUpOptions {
  readonly name: string | undefined;
  readonly date: string | undefined;
}

/** A template of a report: the shipped one, or the group's own. */
export interface RollUpTemplate {
  readonly raw: RawFile;
  readonly isOwn: boolean;
}

/** The report of a roll-up; none where the template has errors. */
export async function makeRollUpReport(
  rolled: RollUp,
  absent: readonly Absent[],
  { name, date }: RollUpOptions,
  { raw, isOwn }: RollUpTemplate,
): Promise<Checked<WrittenReport | undefined>> {
  const template = {
    file: raw.file,
    text: new TextDecoder().decode(raw.bytes),
    ...(!isOwn && { isShared: true as const }),
  };
  const { value, diagnostics } = outlineOfTemplate(template, rollUpData(name, rolled, absent), {
    school: name ?? "",
    period: rolled.period?.name ?? "",
    ...(date !== undefined && { signature: { unit: name ?? "", date: chineseDate(date), seal: name !== undefined } }),
  });
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const written = writtenAs(rolled, { format: "docx", fileName: `${called}.docx`, bytes: await writeDocx(value) });
  return { value: { ...written, title: value.title }, diagnostics };
}

/** Where the template of the report lies, in templates/ and in 模板/ beside 集团.yaml. */
export const rollUpTemplate = `${called}/正文.md`;

const sheetOf = ({ title, head, rows, note }: RollUpTable): TextSheet => ({
  name: title,
  rows: [head, ...rows],
  notes: note === undefined ? [] : [note],
});

const writtenAs = ({ summaries }: RollUp, file: WrittenReport["files"][0]): WrittenReport => ({
  report: called,
  title: called,
  files: [file],
  records: summaries.reduce((sum, { records }) => sum + records, 0),
  omitted: [],
  emptyAnnexes: [],
});
