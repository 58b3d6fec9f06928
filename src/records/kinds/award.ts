import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { defineKind, missingOneOf, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { whole } from "../values/amount.ts";
import { flag, openChoice } from "../values/choice.ts";
import { dayOrMonth } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { pupils } from "../values/names.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { nameText, text, yearText } from "../values/text.ts";
import { prizeMeanings, prizes } from "../words/prize-words.ts";
import { receiverField, receiverOf } from "./award-receiver.ts";
import { conferrer } from "./conferrer.ts";
import { workClass } from "./paper.ts";

const otherField = defineMistake("record/other-field", "warning", {
  message: (a: { field: string; value: string; better: string }) =>
    `“${a.field}”写的“${a.value}”应写在“${a.better}”里，这样统计不到`,
  hint: (a) => `改成“${a.better}: ${a.value}”。`,
  why: "一等奖这样的等次写在“名次”里，就不算进几等奖几项。",
  wrong: "获奖:\n  - {奖项: 说课比赛, 级别: 县级, 日期: 2024-10-20, 类别: 说课, 获奖人: 林秋野, 名次: 一等奖}",
  right: "获奖:\n  - {奖项: 说课比赛, 级别: 县级, 日期: 2024-10-20, 类别: 说课, 获奖人: 林秋野, 等次: 一等奖}",
});

const studentsOtherwise = defineMistake("record/students-otherwise", "warning", {
  message: (a: { named: number; stated: number }) =>
    `“学生人次”写的是${a.stated}，“获奖学生”有${a.named}名，按${a.stated}计`,
  hint: () => "补全学生的姓名，或改“学生人次”；姓名写全的，删去“学生人次”。",
  why: "写了姓名又写人次的，两处要一样多；统计按“学生人次”。",
  wrong: "获奖:\n  - {奖项: 征文比赛, 级别: 县级, 日期: 2024-10-20, 类别: 征文, 获奖学生: 小丁、小季, 学生人次: 3}",
  right: "获奖:\n  - {奖项: 征文比赛, 级别: 县级, 日期: 2024-10-20, 类别: 征文, 获奖学生: 小丁、小季, 学生人次: 2}",
});

const ranks = /^(?:并列)?第.{1,3}$|^前.{1,2}名$|^[一二三四五六七八九十\d]+名$|[冠亚季]军/;

/** 等次 of an award; a school declares those of its place in term.yaml. */
export const prize = openChoice(prizes, "prizes", prizeMeanings, { label: "名次", words: ranks });
const isPrize = (typed: string): boolean =>
  (prizes as readonly string[]).includes(typed) || prizeMeanings.same.has(typed);

type Winners = "winners" | "winningUnit" | "winningGroup" | "winningStudents";

/** Whether a certificate says who won it, and so is 1 项 without 项数. Numbers of people alone do not say how many 项. */
export const namesWinners = (award: { readonly [Key in Winners]?: unknown }): boolean =>
  (award.winners ?? award.winningUnit ?? award.winningGroup ?? award.winningStudents) !== undefined;

const categoryField = field(
  { label: "类别", help: "作品没有另外登记时写；已登记的随作品。", example: "教学设计" },
  workClass,
);

/** What makes two certificates the same, besides what `likenessOf` adds for pupils and totals. */
const identity = [
  "award",
  "edition",
  "round",
  "date",
  "work",
  "winners",
  "winningUnit",
  "winningGroup",
  "category",
  "prize",
] as const;

/**
 * Two pupils' prizes differ by who taught them, if not by the pupils' names, and totals by their level: 县级5项 and 市级3项 of
 * one contest are no repeats.
 */
function likenessOf(award: { readonly [key: string]: unknown }): string {
  const has = (key: string) => award[key] !== undefined;
  const isOfPupils = !["winners", "winningUnit", "winningGroup"].some(has);
  const isTotal = isOfPupils && !has("winningStudents") && ["items", "personTimes", "studentTimes"].some(has);
  const more = [...(isOfPupils ? ["winningStudents", "advisers"] : []), ...(isTotal ? ["level"] : [])];
  return JSON.stringify([...identity, ...more].map((key) => award[key] ?? null));
}

/** 获奖：一张证书一条。 */
export const awardKind = defineKind({
  label: "获奖",
  called: "获奖情况 教师获奖 奖项 荣誉奖项 竞赛获奖",
  unit: "项",
  summary: "一张证书写一条：教师、学校、教研组或学生得的奖。",
  fields: {
    award: needed({ label: "奖项", example: "心理健康教育优秀案例评比" }, text),
    level: needed({ label: "级别", example: "县级" }, level),
    date: needed({ label: "日期", help: "证书上的日期。", example: "2025-05-30" }, dayOrMonth),
    prize: field({ label: "等次", help: "没有等次的不写。", example: "三等奖" }, prize),
    ranking: field({ label: "名次", example: "第2名" }, text),
    edition: field({ label: "届次", example: "第十二届" }, text),
    round: field(
      { label: "轮次", help: "一次比赛分几轮、各有奖的写，与“参赛”里写的一致。", example: "决赛" },
      nameText,
    ),
    year: field("年度", yearText),
    organiser: field({ label: "主办", example: "云岭县教育局" }, text),
    organiserKind,
    work: field({ label: "作品", help: "得奖的论文、课题或方案，写它的题目。", example: "班主任的一次家访" }, text),
    category: categoryField,
    winners: field(
      { label: "获奖人", help: "按证书上的次序写，“排名”照这个次序。", example: "[林秋野, 许知行]" },
      people,
    ),
    winningUnit: field({ label: "获奖单位", help: "学校或处室得的奖。", example: "学校" }, nameText),
    winningGroup: field({ label: "获奖组", example: "中心校语文组" }, nameText),
    winningStudents: field({ label: "获奖学生", help: "只计人次，不用学生全名也可。" }, pupils),
    advisers: field({ label: "指导教师", example: "林秋野" }, people),
    adviserTimes: field(
      { label: "指导人次", unit: "人次", help: "指导教师没有逐人登记时写。", example: "43" },
      whole("人次"),
    ),
    certificate: field("证书号", text),
    conferrer,
    items: field({ label: "项数", unit: "项", help: "没有逐张登记时写；团体奖一张证书，写1。" }, whole("项")),
    personTimes: field(
      { label: "人次", unit: "人次", help: "教师获奖没有逐张登记时写；没有写项数的，只计人次，不计项数。" },
      whole("人次"),
    ),
    studentTimes: field(
      { label: "学生人次", unit: "人次", help: "没有写项数和姓名的，只计人次，不计项数。", example: "3" },
      whole("人次"),
    ),
  },
  form: { seldom: ["round", "year", "conferrer", "adviserTimes", "items", "personTimes", "studentTimes"] },
  allYear: true,
  identity,
  likeness: (award) => likenessOf(award),
  // Of a day that is written as a month the other school may know more.
  knownElsewhere: ({ award, level, prize = "", work = "", date, winners = [] }) =>
    winners.map(({ name }) => [award, level, prize, work, date.slice(0, 7), name]),
  people: ["winners"],
  ranked: [["winners"], ["advisers"]],
  rewardedFor: "work",
  owner: "everybody",
  event: ({ award }) => award,
  conferred: true,
  pupils: ["winningStudents"],
  mayCountHighestOnly: true,
  holder: ({ winningGroup }) => ({ group: winningGroup }),
  count: (award) => award.items ?? (namesWinners(award) ? 1 : 0),
  personTimes: ({ winners, personTimes = 0 }) => (winners === undefined ? personTimes : undefined),
  derived: {
    类别: { field: categoryField, valuesOf: (award, { workCategory }) => [workCategory(award) ?? []].flat() },
    就高: { field: field("就高", flag), valuesOf: (award, { isHighest }) => [isHighest(award) ? "是" : "否"] },
    得者: { field: receiverField, valuesOf: (award, { isOutsider }) => [receiverOf(award, isOutsider) ?? []].flat() },
  },
  note: ({ highestOnly }) =>
    highestOnly
      ? "同一作品在时段内多次获奖的，只计级别最高的一项，级别相同的取等次高的；时段以外的证书不参与比较。"
      : "",
  *rules(award) {
    const { ranking } = award;
    if (ranking !== undefined && isPrize(ranking))
      yield otherField.of({ field: "名次", value: ranking, better: "等次" }, ["名次"]);
    const { winners, winningUnit, winningGroup, winningStudents, items, personTimes, studentTimes } = award;
    const holders = [winners, winningUnit, winningGroup, winningStudents, items, personTimes, studentTimes];
    if (winningStudents && studentTimes !== undefined && winningStudents.length !== studentTimes) {
      yield studentsOtherwise.of({ named: winningStudents.length, stated: studentTimes }, ["学生人次"]);
    }
    if (holders.every((holder) => holder === undefined)) {
      const fields = ["获奖人", "获奖单位", "获奖组", "获奖学生", "学生人次"];
      yield missingOneOf.of({ of: "“获奖”", fields });
    }
  },
  demand: { verb: "获", noun: "奖", roles: { 指导教师: "指导学生获" } },
  example:
    "- 奖项: 心理健康教育优秀案例评比\n  主办: 云岭县教育局\n  级别: 县级\n  等次: 三等奖\n  日期: 2025-05-30\n  作品: 班主任的一次家访\n  获奖人: [林秋野, 许知行]",
});

export type Award = RecordOf<typeof awardKind>;
