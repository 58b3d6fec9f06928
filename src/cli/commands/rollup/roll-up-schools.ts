import { basename, dirname, resolve } from "node:path";
import {
  type Absent,
  keyedHash,
  makeRollUpReport,
  makeRollUpTable,
  type RollUp,
  readSummaryFile,
  rollUp,
  rollUpTables,
  type SchoolSummary,
  summariesOnce,
  type WrittenReport,
  writeSummaryFile,
} from "../../../pipeline.ts";
import { readDay } from "../../../zh/dates.ts";
import { readPlainFile } from "../../files/read-plain-file.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { templateFiles } from "../../files/report-files.ts";
import { refuseTyped, saveTyped } from "../../files/save-typed.ts";
import { shownName } from "../../files/shown-name.ts";
import { harmless } from "../../print/guarded.ts";
import { note, printAsked } from "../../print/note.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import { cannotRead } from "../../system-fault.ts";
import type { Terminal } from "../../terminal.ts";
import { batchTerms } from "../batch/batch-terms.ts";
import { foldersWithoutTerm } from "../batch/folders-without-term.ts";
import { savedText } from "../report/print-reports.ts";
import { saveReports } from "../report/save-reports.ts";
import { rollUpJson, rollUpText } from "./print-rollup.ts";
import type { RollUpChoice } from "./rollup-formats.ts";
import { sumUp } from "./school-summaries.ts";
import { secretFor } from "./secret-file.ts";

export interface RollUpOptions {
  readonly name?: string;
  readonly date?: string;
  readonly format?: readonly RollUpChoice[];
  readonly summary?: string;
  readonly keyFile?: string;
}

/** What was read: summaries, schools without one, and the id of the secret of the summaries. */
interface Gathered {
  readonly schools: readonly SchoolSummary[];
  readonly absent: readonly Absent[];
  readonly key: string;
}

/** The work of `yanxiu rollup`; returns the exit code. Refuses what is no school and no summary, before anything is read. */
export async function rollUpSchools(
  given: readonly string[],
  options: RollUpOptions,
  terminal: Terminal,
): Promise<number> {
  const { name, format = [{ format: "text" }], summary } = options;
  const date = dayOf(options.date);
  refuseNameless(format);
  if (summary !== undefined) refuseTyped(summary, writeSummaryFile({ key: "", schools: [] }), terminal.cwd);
  const { schools, absent, key } = await gather(given, options, terminal);
  const rolled = rollUp(schools);
  for (const choice of format) await show({ name, date, rolled, absent }, choice, terminal);
  if (summary !== undefined) {
    await saveTyped(summary, writeSummaryFile({ key, schools }), terminal.cwd);
    note(terminal, `已写入 ${summary}`);
  }
  if (rolled.schools.length === 0) {
    terminal.err("没有一所学校能计入合计");
    return 2;
  }
  const wrong = rolled.left.filter(({ reason }) => reason === "errors").length;
  return wrong + absent.filter(({ isUnfinished }) => !isUnfinished).length > 0 ? 1 : 0;
}

function refuseNameless(choices: readonly RollUpChoice[]): void {
  const nameless = choices.find(({ format, file }) => file === undefined && format !== "text" && format !== "json");
  if (nameless === undefined) return;
  const { format } = nameless;
  throw new Refusal(`--format ${format} 没有写文件名`, `请写成 --format ${format}=汇总.${format}。`);
}

const isSummary = (word: string): boolean => /\.json$/i.test(word);

async function gather(given: readonly string[], options: RollUpOptions, terminal: Terminal): Promise<Gathered> {
  const { cwd } = terminal;
  const files = given.filter(isSummary).map((file) => ({ file, ...readSummary(file, cwd) }));
  const words = given.filter((word) => !isSummary(word));
  const terms = batchTerms(words, cwd);
  const key = await keyOf(files, terms, options, terminal);
  const summed: SchoolSummary[] = [];
  const absent: Absent[] = [];
  for (const [i, term] of terms.entries()) {
    if (terminal.isTTY) note(terminal, `（${i + 1}/${terms.length}）${shownName(term, cwd)}`);
    const one = await sumUp(term, key, terminal);
    if ("summary" in one) summed.push(one.summary);
    else absent.push(one);
    const wrong = "summary" in one ? one.summary.errors > 0 : true;
    if (wrong) terminal.err(visible(`${nameOf(one)}没有计入合计；用 yanxiu check ${one.term} 看它错在哪里`));
  }
  const { schools, twice } = summariesOnce([...summed, ...files.flatMap((file) => file.schools)]);
  if (twice !== undefined)
    throw new Refusal(`“${twice.school}”有两份不同的小结`, "只留要用的一份；小结旧了，用记录重新汇总一次。");
  const folders = foldersWithoutTerm(words, cwd).map((folder) => visible(shownName(folder, cwd)));
  const unfinished = folders.map((school) => ({
    school,
    reason: "没有学期文件，还没有交",
    isUnfinished: true as const,
  }));
  return { schools, absent: [...absent, ...unfinished], key: key.id };
}

const nameOf = (one: Awaited<ReturnType<typeof sumUp>>): string =>
  "summary" in one ? `${one.summary.school}的记录有${one.summary.errors}处错误，` : `${one.school}：${one.reason}，`;

function readSummary(file: string, cwd: string): { readonly key: string; readonly schools: readonly SchoolSummary[] } {
  let text: string;
  try {
    text = readPlainFile(resolve(cwd, file)).toString("utf8");
  } catch (thrown) {
    throw cannotRead(thrown, file);
  }
  const read = readSummaryFile(text);
  if (read === undefined)
    throw new Refusal(`“${file}”不是 yanxiu rollup --summary 存下的小结`, "请写存下的小结，或各校的文件夹。");
  return read;
}

/** The secret for the schools that are read, and its id; all summaries have to be made with one. */
async function keyOf(
  files: readonly { readonly file: string; readonly key: string }[],
  terms: readonly string[],
  { keyFile, summary }: RollUpOptions,
  { cwd, ...terminal }: Terminal,
) {
  const [first] = files;
  const other = files.find(({ key }) => key !== first?.key);
  if (first && other) throw otherKey(first.file, other.file);
  if (terms.length === 0) return { secret: "", root: cwd, id: first?.key ?? "" };
  const secret = await secretFor({ keyFile, summary, read: files.map(({ file }) => file) }, cwd);
  if (secret.made !== undefined)
    note({ cwd, ...terminal }, `已新建 ${secret.made}，下次汇总还要用；不要和小结一起给人`);
  const { id } = keyedHash(secret.secret);
  if (first && first.key !== id) throw otherKey(first.file, undefined);
  return { ...secret, id };
}

const otherKey = (one: string, other: string | undefined): Refusal =>
  new Refusal(
    other === undefined ? `“${one}”用的是别的密钥，和这些学校合不到一起` : `“${one}”和“${other}”的密钥不同，合不到一起`,
    "同一篇作品、同一个人就认不出来了；请用 --key-file 写同一个密钥文件，重新存一次小结。",
  );

interface Shown {
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly rolled: RollUp;
  readonly absent: readonly Absent[];
}

async function show(shown: Shown, { format, file }: RollUpChoice, terminal: Terminal): Promise<void> {
  const { name, rolled, absent } = shown;
  if (format !== "text" && format !== "json") return saveMade(await madeAs(format, shown), format, file!, terminal);
  const tables = rollUpTables(rolled, absent, format === "text");
  const width = terminal.isTTY && file === undefined ? terminal.width : undefined;
  const text = format === "json" ? rollUpJson(name, rolled, tables) : rollUpText(name, rolled, tables, width);
  if (file !== undefined) {
    await saveTyped(file, `${harmless(text)}\n`, terminal.cwd);
    note(terminal, `已写入 ${file}`);
  } else if (format === "json") printAsked(terminal, text);
  else terminal.out(text);
}

type FileFormat = Exclude<RollUpChoice["format"], "text" | "json">;

const madeAs = (format: FileFormat, { name, date, rolled, absent }: Shown): Promise<WrittenReport> =>
  format === "docx"
    ? makeRollUpReport(rolled, absent, { name, date }, templateFiles())
    : makeRollUpTable(rolled, rollUpTables(rolled, absent), format);

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
