import { resolve } from "node:path";
import { perhaps } from "../../../diagnostics/phrases.ts";
import {
  type ComparedWithPlatform,
  compareWithPlatform,
  findPart,
  makeComparedTable,
  openWorkbook,
  platformItems,
  readPlatformFile,
} from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { columnOption } from "../../files/column-option.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { oneTerm } from "../../files/one-term.ts";
import { readFile } from "../../files/read-file.ts";
import { printErrors } from "../../print/print-errors.ts";
import { unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { saveTables } from "../export/save-tables.ts";
import type { CompareFormat } from "./compare-formats.ts";
import { comparedJson, comparedNotes, comparedText } from "./print-compared.ts";

export interface CompareOptions {
  readonly columns?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: CompareFormat;
  readonly out?: string;
}

/** The work of `yanxiu compare`. Errors in the records are printed beside the comparison. */
export async function showComparison(
  file: string,
  given: string | undefined,
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const { format, columns, out, ...narrowing } = options;
  if (out !== undefined && format !== "xlsx")
    throw new Refusal(`--format ${format} 不写文件，不能和 --out 一起用`, "去掉 --out，或写 --format xlsx。");
  const data = await platformData(file, columns, cwd);
  const folder = await loadSchoolFolder(
    oneTerm(given, cwd, (term) => `compare ${file} ${term}`),
    cwd,
  );
  const { school, files, unread } = folder;
  let isEqual = false;
  if (school.value) {
    const { value, diagnostics } = compareWithPlatform(school.value, data, narrowing);
    if (!value) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
    isEqual = value.compared.people.every(({ difference }) => difference === 0);
    if (format === "xlsx") {
      const { value: scope } = findPart(school.value, narrowing);
      const table = await makeComparedTable(school.value, value.compared, scope!, comparedNotes(value));
      await saveTables([table], folder, { format, out }, terminal);
    } else if (format === "json") terminal.out(comparedJson(school.value.name, value));
    else terminal.out(comparedText(school.value.name, value, terminal.isTTY ? terminal.width : undefined));
  }
  const errors = printErrors(sortDiagnostics(school.diagnostics), files, terminal, "\n");
  if (errors.length > 0) terminal.err(`有${errors.length}处错误，${school.value ? "我校的学时可能不对" : "没有比"}`);
  for (const line of unreadText(unread)) terminal.err(line);
  return isEqual && errors.length === 0 ? 0 : 1;
}

/** The table of the platform. Refuses a file that cannot be read, and one in which name or hours cannot be found. */
async function platformData(
  file: string,
  columns: string | undefined,
  cwd: string,
): Promise<ComparedWithPlatform["data"]> {
  const named = columns === undefined ? [] : columnOption(columns, cwd);
  const wrong = named.find(({ left }) => !platformItems.some((item) => item === left));
  if (wrong) throw new Refusal(`--columns 里“${wrong.left}”不是可写的`, `等号左边可写：${platformItems.join("、")}。`);
  const raw = readFile(resolve(cwd, file), file);
  if (!raw.value) throw new Refusal(`“${file}”：${raw.diagnostics[0]!.message}`);
  const opened = await openWorkbook(raw.value);
  if (!opened.value) throw new Refusal(`“${file}”：${opened.diagnostics[0]!.message}`, opened.diagnostics[0]!.hint);
  if (!opened.value.workbook) throw new Refusal(`“${file}”不是 xlsx 或 csv`, "请从平台导出 xlsx 或 csv。");
  const data = readPlatformFile(opened.value, named);
  if (!("headers" in data)) return data;
  const headers = data.headers.length > 0 ? `表里的列：${data.headers.join("、")}。` : "表是空的。";
  if (data.missing !== undefined)
    throw new Refusal(
      `“${file}”里没有“${data.missing}”这一列`,
      perhaps(nearest(data.missing, data.headers), "") + headers,
    );
  throw new Refusal(
    `“${file}”里认不出姓名和学时两列`,
    `${headers}用 --columns 写明，如 --columns 姓名=教师,学时=获得学时。`,
  );
}
