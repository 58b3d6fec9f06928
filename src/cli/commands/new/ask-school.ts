import { type OwnPeriodType, ownPeriodTypes, usualPeriod, withDays } from "../../../pipeline.ts";
import { type Day, readDay } from "../../../zh/dates.ts";
import type { Terminal } from "../../terminal.ts";
import { question } from "../../usage/question.ts";
import { readNames } from "./read-names.ts";
import { type GivenAnswers, type NewSchool, readRegion, readWords, reportsFor } from "./school-answers.ts";

/** Asks what a new school is made of; what is given already is proposed. */
export async function askSchool(given: GivenAnswers, today: Day, terminal: Terminal): Promise<NewSchool> {
  const ask = question(terminal);
  terminal.out("共五个问题。按回车就用括号里的答案；Ctrl-C 退出，不写任何文件。");
  const school = await ask("1. 学校名称", given.school, (typed) => typed || undefined, "学校名称要写。");
  const region = await ask("2. 所在的省、市、县（区），用空格隔开，可以不写", given.region ?? "", readRegion);
  const type = await ask(
    "3. 时段的类型：学期、学年、年度",
    given.type ?? "学期",
    asType,
    "请写学期、学年、年度中的一个。",
  );
  const usual = usualPeriod(type, given.from ?? today);
  const from = await ask(`   ${usual.name}，从哪天起`, given.from ?? usual.from, readDay, aDate);
  const to = await ask(
    "   到哪天止",
    given.to ?? usual.to,
    (typed) => endAfter(from, typed),
    "写成 2026-09-01 这样的日期，不早于起。",
  );
  const names = await askTeachers(given, terminal);
  const choices = reportsFor(type);
  terminal.out(choices.map((name, i) => `   ${i + 1} ${name}`).join("\n"));
  const usualReports = given.reports ?? choices[0]!;
  const reports = await ask(
    "5. 要哪些报告，写名称或序号，用顿号隔开",
    usualReports,
    reportsAmong(choices),
    "请从上面选，如 1、3。",
  );
  return { school, region, period: withDays(usual, from, to), names, reports };
}

const aDate = "写成 2026-09-01 这样的日期。";

const asType = (typed: string): OwnPeriodType | undefined => ownPeriodTypes.find((type) => type === typed);

function endAfter(from: Day, typed: string): Day | undefined {
  const day = readDay(typed);
  return day !== undefined && day >= from ? day : undefined;
}

/** Names may be pasted in many lines: an empty one ends them. */
async function askTeachers({ names = "" }: GivenAnswers, terminal: Terminal): Promise<readonly string[]> {
  if (names !== "") return readNames(names);
  const ask = question(terminal);
  const lines: string[] = [];
  let prompt = "4. 教师的姓名，可以从表格里整列粘贴；写完按回车，现在不写也按回车";
  for (;;) {
    const line = await ask(prompt, "", (typed) => typed);
    if (line === "") return readNames(lines.join("\n"));
    lines.push(line);
    prompt = `   已有${readNames(lines.join("\n")).length}人，还有的接着写`;
  }
}

/** Reports by their names or by their numbers. */
const reportsAmong =
  (choices: readonly string[]) =>
  (typed: string): readonly string[] | undefined => {
    const found = readWords(typed).map((word) => choices[Number(word) - 1] ?? choices.find((name) => name === word));
    return found.length > 0 && found.every((name) => name !== undefined) ? (found as string[]) : undefined;
  };
