import { resolve } from "node:path";
import { perhaps } from "../../../diagnostics/phrases.ts";
import {
  type ComparedWithPlatform,
  compareWithPlatform,
  findPart,
  makeComparedTable,
  type Narrowing,
  openWorkbook,
  platformItems,
  readPlatformFile,
  type School,
} from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { columnOption } from "../../files/column-option.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { oneTerm } from "../../files/one-term.ts";
import { readFile } from "../../files/read-file.ts";
import { saveAsked } from "../../files/save-typed.ts";
import { besideJson, printAsked } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { countOf, unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import type { FormatChoice } from "../../usage/format-choices.ts";
import { saveTables } from "../export/save-tables.ts";
import type { CompareFormat } from "./compare-formats.ts";
import { comparedJson, comparedNotes, comparedText } from "./print-compared.ts";

export interface CompareOptions {
  readonly columns?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format?: readonly FormatChoice<CompareFormat>[];
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
  const { format: choices = [{ format: "text" }], columns, out, ...narrowing } = options;
  if (out !== undefined && !choices.some(({ format }) => format === "xlsx"))
    throw new Refusal(
      `--format ${choices[0]!.format} 不写文件，不能和 --out 一起用`,
      "去掉 --out，或写 --format xlsx。",
    );
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
    const made = { folder, school: school.value, value, narrowing, beside: besideJson(choices, terminal) };
    for (const choice of choices) await showOrSave(choice, made, out, terminal);
  }
  const errors = printErrors(sortDiagnostics(school.diagnostics), files, terminal, "\n");
  if (errors.length > 0) terminal.err(`有${errors.length}处错误，${school.value ? "我校的学时可能不对" : "没有比"}`);
  for (const line of unreadText(unread)) terminal.err(line);
  return isEqual && errors.length === 0 ? 0 : 1;
}

interface Made {
  readonly folder: SchoolFolder;
  readonly school: School;
  readonly value: ComparedWithPlatform;
  readonly narrowing: Narrowing;
  /** Where a file is named that was written. */
  readonly beside: Terminal;
}

async function showOrSave(
  { format, file }: FormatChoice<CompareFormat>,
  { folder, school, value, narrowing, beside }: Made,
  out: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (format === "xlsx") {
    const { value: scope } = findPart(school, narrowing);
    const table = await makeComparedTable(school, value.compared, scope!, comparedNotes(value));
    return saveTables([table], folder, { format, out: file ?? out }, beside);
  }
  const isScreen = file === undefined && terminal.isTTY;
  const text =
    format === "json"
      ? comparedJson(school.name, value, countOf(folder.school.diagnostics, "error"))
      : comparedText(school.name, value, isScreen ? terminal.width : undefined);
  if (file !== undefined) await saveAsked(file, text, terminal);
  else if (format === "json") printAsked(terminal, text);
  else terminal.out(text);
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
