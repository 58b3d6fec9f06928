import { perhaps } from "../../../diagnostics/phrases.ts";
import { ownTables } from "../../../excel/tables/own-tables.ts";
import {
  annexTables,
  findPart,
  makeTables,
  type Narrowing,
  type School,
  type TableFormat,
  type TableOptions,
  unknownItem,
  type WrittenReport,
} from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { exitCode } from "../../exit-code.ts";
import { columnOption } from "../../files/column-option.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { oneTerm } from "../../files/one-term.ts";
import { proseFiles, templateFiles } from "../../files/report-files.ts";
import { note } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { maskedText } from "../report/print-reports.ts";
import { saveTables } from "./save-tables.ts";
import { termAndTables } from "./term-and-tables.ts";

export interface ExportOptions extends Narrowing {
  readonly format?: TableFormat;
  readonly out?: string;
  readonly columns?: string;
  readonly mask?: boolean;
  readonly force?: boolean;
}

/** The work of `yanxiu export`. Errors in the records are printed beside what is written. Refuses a table that there is not. */
export async function writeTables(
  words: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const { given, asked } = termAndTables(words, terminal.cwd);
  const term = oneTerm(given, terminal.cwd, (one) => ["export", one, ...asked].join(" "));
  const folder = await loadSchoolFolder(term, terminal.cwd);
  const { school, files, own, unread } = folder;
  const prose = proseFiles(folder.term, folder.nameOf, folder.read, folder.room);
  const texts = { ...prose.value, shipped: templateFiles() };
  const names = chosenTables(asked, [...ownTables, ...annexTables(texts)]);
  const found = [...school.diagnostics, ...prose.diagnostics];
  if (school.value) {
    const how = howToMake(names, school.value, options, terminal.cwd);
    const made: WrittenReport[] = [];
    for (const name of names) {
      const sources = { texts, records: own.slice(1) };
      const { value, diagnostics } = await makeTables({ value: school.value, diagnostics: found }, name, sources, how);
      found.push(...diagnostics);
      if (value) made.push(value);
      else note(terminal, `“${name}”没有可列的，没有写出`);
    }
    await saveTables(made, folder, { ...how, out: options.out, force: options.force ?? false }, terminal);
    for (const line of maskedText(made)) terminal.out(line);
  }
  const sources = [...files, ...prose.value.prose, ...(prose.value.own ?? [])];
  const errors = printErrors(sortDiagnostics(found), sources, terminal, "\n");
  if (errors.length > 0) terminal.err(`有${errors.length}处错误，${school.value ? "写出的数可能不对" : "没有写出"}`);
  for (const line of unreadText(unread)) terminal.err(line);
  return exitCode(errors);
}

function chosenTables(asked: readonly string[], names: readonly string[]): readonly string[] {
  for (const name of asked)
    if (!names.includes(name))
      throw new Refusal(`没有“${name}”这种表`, perhaps(nearest(name, names), `可写：${names.join("、")}。`));
  return [...new Set(asked)];
}

/** Refuses what a table cannot answer to, so that nobody takes it for answered. */
function howToMake(names: readonly string[], school: School, options: ExportOptions, cwd: string): TableOptions {
  const { group, teacher, campus, from, to, out, mask = false } = options;
  const { value: scope, diagnostics } = findPart(school, options);
  if (scope === undefined) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
  if (names.includes(records) && [group, teacher, campus, from, to].some((one) => one !== undefined))
    throw new Refusal(`“${records}”是全部记录原样写出的，不能只写一部分`, "去掉 --group、--from 等选项。");
  if (options.columns !== undefined && !names.includes(hours))
    throw new Refusal(`--columns 只用于“${hours}”`, `请写成：yanxiu export ${hours} --columns …`);
  const columns =
    options.columns === undefined
      ? undefined
      : columnOption(options.columns, cwd).map(({ left, right }) => ({ header: left, item: right }));
  const wrong = columns && unknownItem(school, { scope, columns });
  if (wrong) {
    const close = nearest(
      wrong.unknown,
      wrong.topics.flatMap(({ items }) => items),
    );
    const rows = wrong.topics.map(({ topic, items }) => `  ${topic}：${items.join("、")}`);
    throw new Refusal(
      `“${hours}”的表里没有“${wrong.unknown}”这一项`,
      [`${perhaps(close, "")}可写的项：`, ...rows].join("\n"),
    );
  }
  const { format = /\.csv$/i.test(out ?? "") ? "csv" : "xlsx" } = options;
  return { scope, format, mask, columns };
}

const hours = ownTables[3];
const records = ownTables[4];
