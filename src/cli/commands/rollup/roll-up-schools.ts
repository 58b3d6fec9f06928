import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Share } from "../../../batch/share.ts";
import { makeRollUpReport, makeRollUpTable, type RollUpTemplate, rollUpTemplate } from "../../../make-rollup.ts";
import type { WrittenReport } from "../../../pipeline.ts";
import { namedOtherwise } from "../../../rollup/people-together.ts";
import { type RollUp, rollUp } from "../../../rollup/roll-up.ts";
import { type Absent, rollUpTables } from "../../../rollup/rollup-tables.ts";
import { writeSummaryFile } from "../../../rollup/summary-file.ts";
import { readDay } from "../../../zh/dates.ts";
import { readFile } from "../../files/read-file.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { templateFiles } from "../../files/report-files.ts";
import { refuseTyped, saveTyped } from "../../files/save-typed.ts";
import { shownName } from "../../files/shown-name.ts";
import { harmless } from "../../print/guarded.ts";
import { note, printAsked } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { savedText } from "../report/print-reports.ts";
import { saveReports } from "../report/save-reports.ts";
import { gather } from "./gather-summaries.ts";
import { rollUpJson, rollUpText } from "./print-rollup.ts";
import type { RollUpChoice } from "./rollup-formats.ts";

export interface RollUpOptions {
  readonly name?: string;
  readonly date?: string;
  readonly format?: readonly RollUpChoice[];
  readonly summary?: string;
  readonly keyFile?: string;
  readonly shard?: Share;
}

/** The work of `yanxiu rollup`; returns the exit code. Refuses what is no school and no summary, before anything is read. */
export async function rollUpSchools(
  given: readonly string[],
  options: RollUpOptions,
  terminal: Terminal,
): Promise<number> {
  const { format = [{ format: "text" }], summary, shard } = options;
  const date = dayOf(options.date);
  refuseNameless(format);
  if (summary !== undefined) refuseTyped(summary, writeSummaryFile({ key: "", schools: [], absent: [] }), terminal.cwd);
  const { schools, absent, key, name: called, folder } = await gather(given, options, terminal);
  const name = options.name ?? called;
  const rolled = rollUp(schools);
  for (const found of namedOtherwise(rolled.summaries)) terminal.err(visible(twoNames(found, rolled)));
  for (const choice of format) await show({ name, date, rolled, absent, folder }, choice, terminal);
  if (summary !== undefined) {
    await saveTyped(summary, writeSummaryFile({ key, name, schools, absent }), terminal.cwd);
    note(terminal, `已写入 ${summary}`);
  }
  if (shard) note(terminal, `这是${shard.of}份里的第${shard.nth}份：${schools.length + absent.length}所学校`);
  // A share may have no school.
  if (rolled.schools.length === 0 && (shard === undefined || schools.length + absent.length > 0)) {
    terminal.err("没有一所学校能计入合计");
    return 2;
  }
  const wrong = rolled.left.filter(({ reason }) => reason === "errors").length;
  return wrong + absent.filter(({ isUnfinished }) => !isUnfinished).length > 0 ? 1 : 0;
}

function twoNames(found: readonly number[], { schools }: RollUp): string {
  const where = found.map((nth) => schools[nth]).join("、");
  return `${where}有继教号相同、姓名不同的人，合计里算作一人；请核对名册里的继教号`;
}

function refuseNameless(choices: readonly RollUpChoice[]): void {
  const nameless = choices.find(({ format, file }) => file === undefined && format !== "text" && format !== "json");
  if (nameless === undefined) return;
  const { format } = nameless;
  throw new Refusal(`--format ${format} 没有写文件名`, `请写成 --format ${format}=汇总.${format}。`);
}

interface Shown {
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly rolled: RollUp;
  readonly absent: readonly Absent[];
  /** That of 集团.yaml. */
  readonly folder: string | undefined;
}

async function show(shown: Shown, { format, file }: RollUpChoice, terminal: Terminal): Promise<void> {
  const { name, rolled, absent } = shown;
  if (format !== "text" && format !== "json")
    return saveMade(await madeAs(format, shown, terminal), format, file!, terminal);
  const tables = rollUpTables(rolled, absent, format === "text");
  const width = terminal.isTTY && file === undefined ? terminal.width : undefined;
  const text = format === "json" ? rollUpJson(name, rolled, absent, tables) : rollUpText(name, rolled, tables, width);
  if (file !== undefined) {
    await saveTyped(file, `${harmless(text)}\n`, terminal.cwd);
    note(terminal, `已写入 ${file}`);
  } else if (format === "json") printAsked(terminal, text);
  else terminal.out(text);
}

type FileFormat = Exclude<RollUpChoice["format"], "text" | "json">;

/** Refuses a template with errors, which are printed. */
async function madeAs(format: FileFormat, shown: Shown, terminal: Terminal): Promise<WrittenReport> {
  const { name, date, rolled, absent, folder } = shown;
  if (format !== "docx") return makeRollUpTable(rolled, rollUpTables(rolled, absent), format);
  const template = templateIn(folder, terminal.cwd);
  const { value: made, diagnostics } = await makeRollUpReport(rolled, absent, { name, date }, template);
  const errors = printErrors(diagnostics, [template.raw], terminal);
  if (made) return made;
  throw new Refusal(`“${template.raw.file}”有${errors.length}处错误，没有写汇总报告`, "改正后再运行。");
}

/** The group's own template beside its 集团.yaml, or the shipped one. */
function templateIn(folder: string | undefined, cwd: string): RollUpTemplate {
  const path = folder === undefined ? undefined : join(folder, "模板", rollUpTemplate);
  const own = path !== undefined && existsSync(path) ? readFile(path, shownName(path, cwd)).value : undefined;
  if (own) return { raw: own, isOwn: true };
  return { raw: templateFiles().find(({ file }) => file === rollUpTemplate)!, isOwn: false };
}

/** Writes a file as reports are written: never over one that a person edited. */
async function saveMade(made: WrittenReport, format: FileFormat, file: string, terminal: Terminal): Promise<void> {
  const path = resolve(terminal.cwd, file);
  const named = { ...made, files: made.files.map((one) => ({ ...one, fileName: basename(path) })) };
  const shown = (one: string) => shownName(one, terminal.cwd);
  const place = placeOfTyped(dirname(path), terminal.cwd);
  for await (const saved of saveReports([named], dirname(path), { formats: [format], force: false, shown, place }))
    note(terminal, savedText(saved, false));
}

/** The day of --date. Refuses what is none. */
function dayOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const day = readDay(typed);
  if (day === undefined) throw new Refusal(`--date 写的“${typed}”不是日期`, "写成 2026-01-26 这样。");
  return day;
}
