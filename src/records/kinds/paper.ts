import { defineKind, missingOneOf, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { onDay } from "../span.ts";
import { map } from "../values/by-shape.ts";
import { openChoice } from "../values/choice.ts";
import { dayOrMonth } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { text } from "../values/text.ts";
import { noteOfNumber, numberOf, onlyNumber } from "./number-alone.ts";
import { workClasses, workClassMeanings } from "./work-words.ts";

/** 作品的类别，论文成果与获奖共用。 */
export const workClass = openChoice(workClasses, "categories", workClassMeanings);

/** 论文成果：写成的、发表的作品。 */
export const paperKind = defineKind({
  label: "论文成果",
  called: "论文 论文发表 成果 教科研成果 论著",
  unit: "篇",
  unitBy: { label: "类别", units: { 专著: "部" } },
  summary: "论文、案例、教学设计等；发表写在“发表”下，得奖另记“获奖”，作品名相同就认作同一篇。",
  fields: {
    title: field({ label: "题目", orElse: "篇数", example: "班主任的一次家访" }, text),
    category: needed({ label: "类别", example: "案例" }, workClass),
    authors: field(
      {
        label: "作者",
        orElse: "篇数",
        help: "按署名次序写，校外的人也写；筛选和折算时的“排名”照这个次序。",
        example: "[林秋野, 许知行]",
      },
      people,
    ),
    number: numberOf("篇", "38"),
    published: field(
      { label: "发表", help: "没有发表的不写。" },
      map({
        journal: field({ label: "刊物", orElse: "篇数", help: "只写篇数的可以不写。", example: "云州教育" }, text),
        number: field({ label: "刊号", help: "CN 或 ISSN。" }, text),
        issue: field({ label: "期", example: "2025年第3期" }, text),
        pages: field("页", text),
        level: field({ label: "级别", example: "市级" }, level),
        organiserKind,
        date: field({ label: "日期", example: "2025-03-20" }, dayOrMonth),
      }),
    ),
    date: field({ label: "日期", help: "完成的日期；已发表的按发表日期计入。", example: "2025-03-10" }, dayOrMonth),
    project: field({ label: "课题", help: "属于哪个课题的成果。" }, text),
  },
  // domain.md 12.10
  when: ({ published, date }) => onDay(published?.date ?? date),
  undated: "counts nowhere",
  note: (_, papers) => `已发表的按发表日期计入，未发表的按完成日期计入；没有日期的不计。${noteOfNumber("篇", papers)}`,
  allYear: true,
  count: ({ number = 1 }) => number,
  nameless: ({ number }) => number !== undefined,
  *rules({ title, authors, number, published }) {
    yield* onlyNumber({ label: "篇数", value: number }, { 题目: title, 作者: authors });
    if (published && published.journal === undefined && number === undefined)
      yield missingOneOf.of({ of: "“发表”", fields: ["刊物"] }, ["发表"]);
  },
  form: {
    needed: ["title", "authors"],
    seldom: ["number"],
    summary: "论文、案例、教学设计等；得奖另记在“获奖”里，“作品”写同一个题目，就认作同一篇。",
  },
  identity: ["title", "number"],
  // Totals of two levels or two terms are no repeats.
  likeness: ({ title, number, category, published, date }) =>
    title === undefined ? JSON.stringify([number, category, published, date]) : undefined,
  knownElsewhere: ({ title, authors = [] }) => (title === undefined ? [] : authors.map(({ name }) => [title, name])),
  named: "while it counts",
  knownBy: "title",
  people: ["authors"],
  ranked: [["authors"]],
  rewardedFor: "title",
  // A set of questions is no 篇, nor is what the school itself counts by another 量词: 教案8份.
  derived: {
    成篇: {
      valuesOf: ({ category }, { rules: { categories } }) =>
        category === "试题" || (categories?.[category]?.unit ?? "篇") !== "篇" ? [] : [category],
    },
  },
  // domain.md 7.5
  counts: ({ authors = [] }, { outsideFirst }) => authors[0]?.unit === undefined || outsideFirst === "计",
  demand: { verb: "写", noun: "文章" },
  example:
    "- 题目: 班主任的一次家访\n  类别: 案例\n  作者: [林秋野, 许知行]\n  日期: 2025-02-20\n  发表: {刊物: 云州教育, 期: 2025年第3期, 级别: 市级, 日期: 2025-03-20}",
});

export type Paper = RecordOf<typeof paperKind>;
