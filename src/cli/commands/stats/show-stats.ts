import { perhaps } from "../../../diagnostics/phrases.ts";
import {
  type ComparedStats,
  compareStats,
  computeStats,
  type Narrowing,
  type School,
  type Stats,
} from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { exitCode } from "../../exit-code.ts";
import { termPaths } from "../../files/find-term.ts";
import { inCommand } from "../../files/in-command.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { eachTerm, severalTerms } from "../../files/one-term.ts";
import { saveAsked } from "../../files/save-typed.ts";
import { besideJson, printAsked } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { countOf, unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { typedChoice } from "../../usage/format-choices.ts";
import { saveTable } from "../export/save-tables.ts";
import { comparedJson, comparisonText } from "./print-comparison.ts";
import { shortText, statsText } from "./print-stats.ts";
import type { StatsChoice } from "./stats-formats.ts";
import { statsJson } from "./stats-json.ts";

export interface StatsOptions extends Narrowing {
  /** Only who falls short of any requirement, or of the one named. */
  readonly short?: true | string;
  /** Beside those of another term file, or of the one under 对比. */
  readonly compare?: true | string;
  /** Also figures of kinds that the school does not record. */
  readonly all?: true;
  readonly format?: readonly StatsChoice[];
}

/**
 * The work of `yanxiu stats`, for each term file that is meant; returns the worst exit code. Errors in the records are printed beside the figures. Refuses a
 * group, teacher, campus or requirement that does not exist.
 */
export async function showStats(term: string | undefined, typed: StatsOptions, terminal: Terminal): Promise<number> {
  // A path behind --short is no requirement: it is the school.
  const isPath = term === undefined && typeof typed.short === "string" && /[\\/]|\.ya?ml$|^\.\.?$/.test(typed.short);
  const given = isPath ? String(typed.short) : term;
  const options: StatsOptions = isPath ? { ...typed, short: true } : typed;
  const { format: choices = [] } = options;
  const table = choices.find(({ format }) => format === "xlsx" || format === "csv");
  if (options.compare !== undefined && table)
    throw new Refusal(
      `--compare 不能写成 ${table.format}`,
      "请写 --format text 或 json；报告的附件“数据对比表”可用 yanxiu export 写成表。",
    );
  const terms = eachTerm(given, terminal.cwd, (one) => `stats ${one}`);
  const single = choices.find(({ format, file }) => format === "json" || file !== undefined);
  if (terms.length > 1 && single)
    throw severalTerms(terms, given, terminal.cwd, (term) => `stats ${term} --format ${typedChoice(single)}`);
  const codes: number[] = [];
  for (const [i, term] of terms.entries()) {
    if (i > 0) terminal.out("");
    codes.push(await showStatsOf(term, options, terminal, terms.length > 1));
  }
  return Math.max(...codes);
}

async function showStatsOf(
  term: string,
  options: StatsOptions,
  terminal: Terminal,
  isOneOfSeveral: boolean,
): Promise<number> {
  const folder = await loadSchoolFolder(term, terminal.cwd);
  const { school, files, unread } = folder;
  const { format: _, short, all, compare: __, ...narrowing } = options;
  if (school.value) {
    const { value: stats, diagnostics } = computeStats(school.value, narrowing);
    if (stats === undefined) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
    const name = isOneOfSeveral ? `${school.value.name}${school.value.settings.period.name}` : school.value.name;
    const textOf = await printer(
      { school: school.value, name, stats, errors: countOf(school.diagnostics, "error") },
      options,
      terminal,
    );
    const beside = besideJson(choicesOf(options), terminal);
    for (const choice of choicesOf(options)) {
      const { format, file } = choice;
      if (format === "xlsx" || format === "csv")
        await saveTable(short ? "未达标" : "统计量", folder, narrowing, { format, out: file, all }, beside);
      else if (file !== undefined) await saveAsked(file, textOf(format, undefined), terminal);
      else if (format === "json") printAsked(terminal, textOf(format, undefined));
      else terminal.out(textOf(format, terminal.isTTY ? terminal.width : undefined));
    }
  }
  const errors = printErrors(sortDiagnostics(school.diagnostics), files, terminal, "\n");
  if (errors.length > 0) {
    terminal.err(`有${errors.length}处错误，${school.value ? "上面的数字可能不对" : "没有统计"}`);
    for (const line of unreadText(unread)) terminal.err(line);
  }
  return exitCode(errors);
}

/** The text, unless something else is asked for. */
const choicesOf = ({ format = [] }: StatsOptions): readonly StatsChoice[] =>
  format.length > 0 ? format : [{ format: "text" }];

interface ToPrint {
  readonly school: School;
  readonly name: string;
  readonly stats: Stats;
  /** How many errors the records have: each may have changed a number. */
  readonly errors: number;
}

type Printer = (format: "text" | "json", width: number | undefined) => string;

/** Makes the text for a screen of some columns, or the JSON. */
async function printer(
  { school, name, stats, errors }: ToPrint,
  options: StatsOptions,
  terminal: Terminal,
): Promise<Printer> {
  const { format: _, short, all, compare, ...narrowing } = options;
  if (compare !== undefined) {
    const compared = await comparedStats(school, options, terminal);
    return (format) =>
      format === "json" ? comparedJson(name, compared, narrowing, errors) : comparisonText(name, compared, narrowing);
  }
  const only = typeof short === "string" ? short : undefined;
  if (only !== undefined) refuseUnknown(only, stats.requirements);
  return (format, width) => {
    if (format === "json") return statsJson(name, stats, narrowing, errors);
    return short === undefined
      ? statsText(name, stats, narrowing, all, width)
      : shortText(name, stats, narrowing, only);
  };
}

/** Both periods beside each other. Refuses where there is nothing to compare with. */
async function comparedStats(school: School, options: StatsOptions, terminal: Terminal): Promise<ComparedStats> {
  const { format: _, short, all, compare, ...narrowing } = options;
  const before = typeof compare === "string" ? await schoolOf(compare, terminal) : school.before;
  if (before === undefined)
    throw new Refusal(
      "不知道和哪一期对比",
      "写上学期文件，如 --compare 2023.yaml；或在 term.yaml 里写“对比: 2023.yaml”。",
    );
  const { value } = compareStats(school, before, narrowing);
  if (value === undefined)
    throw new Refusal("上一期没有可比的数", "--from、--to 不能和 --compare 一起用；教研组、校区、教师要两期都有。");
  return value;
}

/** The school of another term file. Refuses one that cannot be used. */
async function schoolOf(given: string, terminal: Terminal): Promise<School> {
  const { cwd } = terminal;
  const [term, ...others] = termPaths(given, cwd);
  const loaded = others.length === 0 ? (await loadSchoolFolder(term!, cwd)).school : undefined;
  if (loaded?.value === undefined)
    throw new Refusal(`“${given}”不是可用的学期文件`, `用 yanxiu check ${inCommand(given)} 看它错在哪里。`);
  const errors = countOf(loaded.diagnostics, "error");
  if (errors > 0)
    terminal.err(`“${given}”有${errors}处错误，上一期的数可能不对；用 yanxiu check ${inCommand(given)} 看它错在哪里`);
  return loaded.value;
}

function refuseUnknown(requirement: string, names: readonly string[]): void {
  if (names.includes(requirement)) return;
  const listed = names.length > 0 ? `term.yaml 里的要求：${names.join("、")}。` : "先在 term.yaml 的“要求”里写上。";
  throw new Refusal(`没有要求“${requirement}”`, perhaps(nearest(requirement, names), "") + listed);
}
