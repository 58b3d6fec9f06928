import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { observation } from "../../diagnostics/examples.ts";
import { chineseDate, monthEnd } from "../../zh/dates.ts";
import type { CountingRules } from "../ask-school.ts";
import { defineKind, missingOneOf, type RecordOf } from "../define-kind.ts";
import { field } from "../field.ts";
import { firstDayInTerm } from "../month-as-day.ts";
import { onDay, type Span } from "../span.ts";
import { choice, flag, openChoice } from "../values/choice.ts";
import { counts } from "../values/counts.ts";
import { day, month } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { nameText, text } from "../values/text.ts";
import {
  lessonTypeMeanings,
  lessonTypes,
  listeningModeMeanings,
  listeningModes,
  listeningPlaceMeanings,
  listeningPlaces,
} from "../words/small-lists.ts";
import { samePerson } from "./same-person.ts";

const countOnDay = defineMistake("record/count-on-day", "error", {
  message: () => "写了日期的是一节课，不另写节数",
  hint: () => "听了几节写几条；只知道各人节数的，把日期换成月份，如 月份: 2024-10。",
  why: "一节课一条，才看得出听的是谁的课；节数是给没有逐节登记的月份写的。",
  wrong: observation("日期: 2024-11-12, 节数: {许知行: 2}"),
  right: observation("月份: 2024-11, 节数: {许知行: 2}"),
});

/** 听课：一人听一节课；没有逐节登记的，按月写节数。 */
export const observationKind = defineKind({
  label: "听课",
  called: "听课记录 听评课 听课评课 听课情况",
  unit: "节",
  summary: "听了谁的哪节课；没有逐节登记的，写月份和各人节数。公开课的听课人不用在这里再写。",
  fields: {
    date: field({ label: "日期", example: "2024-11-12" }, day),
    listeners: field({ label: "听课人", doing: "听课", example: "许知行" }, people),
    teachers: field(
      { label: "执教", help: "校外的人写成 {姓名: …, 单位: …}。", helpInForm: "上课的人。", example: "林秋野" },
      people,
    ),
    title: field({ label: "课名", example: "《落花生》" }, text),
    subject: field("学科", nameText),
    class: field("班级", text),
    type: field("课型", openChoice(lessonTypes, undefined, lessonTypeMeanings)),
    level: field({ label: "级别", help: "听的是哪一级的公开课；听常态课不写。", example: "省级" }, level),
    organiserKind,
    mode: field("方式", choice(listeningModes, listeningModeMeanings)),
    where: field("地点", choice(listeningPlaces, listeningPlaceMeanings)),
    reviewed: field({ label: "评课", help: "听后是否评课。" }, flag),
    month: field({ label: "月份", example: "2024-10" }, month),
    counts: field({ label: "节数", unit: "节", numberOf: "听课人", example: "{林秋野: 4, 沈一舟: 6}" }, counts("节")),
  },
  when: ({ date, month }) => (month ? { from: `${month}-01`, to: monthEnd(month) } : onDay(date)),
  belongs: ({ month }, days, rules) => month === undefined || countsIn(month, days, rules),
  note: (rules, counted, { days, all }) => {
    const isMonthly = ({ month }: { readonly month?: string | undefined }) => month !== undefined;
    const cut = [
      ...new Set(all.flatMap(({ month }) => (month && isCut(month, days, rules) ? [chineseDate(month)] : []))),
    ];
    const monthly = counted.some(isMonthly)
      ? "按月登记的，按该月在学期内的第一天计入；只统计一段日期、一周或一个月的，该月全部在内才计入。"
      : "";
    return cut.length > 0 ? `${monthly}按月登记的${cut.join("、")}只有一部分在这段日期内，没有计入。` : monthly;
  },
  form: {
    summary: "听了谁的哪节课，一人听一节写一行，几个人同听的也可写在一行；公开课的听课人不用在这里再写。",
    needed: ["date", "listeners"],
    seldom: ["level", "organiserKind"],
    columns: { teachers: ["执教", "执教单位"] },
    perPerson: ["listeners", "month", "counts"],
  },
  allYear: true,
  identity: "every field",
  people: ["listeners", "counts"],
  without: { listeners: "teachers" },
  present: ["teachers", "listeners", "counts"],
  leading: ["teachers"],
  isHeard: true,
  pictured: ({ title = "" }) => (title === "" || title.startsWith("《") ? `听课${title}` : `听课《${title}》`),
  *rules({ date, listeners, teachers, month, counts }) {
    yield* samePerson(["听课人", listeners], ["执教", teachers]);
    if (month !== undefined && counts === undefined) {
      yield missingOneOf.of({ of: "按月写的听课", fields: ["节数"] }, ["月份"]);
    } else if (month === undefined && counts !== undefined && date !== undefined) {
      yield countOnDay.of({}, ["节数"]);
    } else if (month === undefined && counts !== undefined) {
      yield missingOneOf.of({ of: "写了节数的听课", fields: ["月份"] }, ["节数"]);
    } else if (month === undefined) {
      if (date === undefined) yield missingOneOf.of({ of: "“听课”", fields: ["日期", "月份"] });
      if (listeners === undefined) yield missingOneOf.of({ of: "“听课”", fields: ["听课人"] });
    }
  },
  demand: { verb: "听", noun: "课", flags: { 评课: { verb: "", noun: "评课", unit: "次" } } },
  example:
    "- {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野, 课名: 《落花生》}\n- 月份: 2024-10\n  节数: {林秋野: 4, 沈一舟: 6}",
});

/**
 * A month's total counts where the first day of the month counts that lies in a term (domain.md 12.8). Of a month that the
 * days cut they hold a part that nobody knows: it does not count.
 */
function countsIn(month: string, days: Span, rules: CountingRules): boolean {
  const first = firstDayInTerm(month, rules);
  return days.from <= first && first <= days.to && !isCut(month, days, rules);
}

/** Whether days begin or end inside a month, and not with a term, the period or 统计截止. */
function isCut(month: string, { from, to }: Span, { period, cutOff }: CountingRules): boolean {
  const { terms = [] } = period;
  const begins = [period.from, ...terms.map((term) => term.from)];
  const ends = [period.to, cutOff, ...terms.flatMap((term) => [term.to, term.cutOff])];
  const [first, last] = [`${month}-01`, monthEnd(month)];
  return (first < from && from <= last && !begins.includes(from)) || (first <= to && to < last && !ends.includes(to));
}

export type Observation = RecordOf<typeof observationKind>;
