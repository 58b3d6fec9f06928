// 对比: this period beside the one before. Expectations are worked out by hand.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { comparedTopics } from "../../src/figures/comparison/compared-topics.ts";
import { comparisonTable } from "../../src/outline/annexes/comparison-table.ts";
import type { Table } from "../../src/outline/blocks.ts";
import type { School } from "../../src/pipeline.ts";
import type { Content } from "../../src/template/content.ts";
import { makeAnnex } from "../report/make-annex.ts";
import { fillSentences as fill } from "./fill.ts";
import { computedOf, factsOf, readSchool, roster } from "./make-school.ts";

const periodOf = (start: number, type = "学年") =>
  `时段: {类型: ${type}, 起: ${start}-09-01, 止: ${start + 1}-08-31}\n基准日: ${start + 1}-06-30`;

const lessons = (start: number, ...who: string[]) =>
  `公开课:\n${who.map((one, i) => `  - {日期: ${start}-10-${10 + i}, 执教: ${one}, 课名: 第${i + 1}课, 级别: ${i === 0 ? "县级" : "校级"}}`).join("\n")}`;

/** 2023: 5 lessons of 3 teachers, one 县级; 讲座 with 4 of 6. 2024: 3 lessons of 3 teachers, one 县级; 讲座 with 5 of 6. */
const talk = (start: number, absent: string) =>
  `研修活动:\n  - {日期: ${start}-10-10, 主题: 甲, 形式: 讲座, 学时: 3, 参加: 全员, 缺席: ${absent}}`;
const last = [lessons(2023, "林秋野", "林秋野", "许知行", "何青", "何青"), talk(2023, "白杨（病假）、何青（病假）")];
const now = [lessons(2024, "林秋野", "许知行", "何青"), talk(2024, "白杨（病假）")];

const listen = "要求: [{名称: 一人一课, 对象: 专任教师, 指标: 公开课, 至少: 1, 每: 学年}]";
const two = (more = "", moreBefore = more): School => {
  const before = readSchool(`${periodOf(2023)}\n${moreBefore}`, roster, last.join("\n"));
  return { ...readSchool(`${periodOf(2024)}\n${more}`, roster, now.join("\n")), before };
};

test.each([
  ["少了", "{{增减 公开课}}", "比上学年减少2节"],
  ["一样", "{{增减 研修活动}}", "与上学年持平"],
  // 5/6 is 83.3%, 4/6 is 66.7%
  ["比例", "{{增减 出勤率}}", "比上学年提高16.6个百分点"],
  ["上期的数", "上学年{{上期 公开课}}，{{上期 出勤率}}", "上学年5节，66.7%"],
  ["带条件的数", '{{增减 (计数 "公开课" 级别="校级")}}；{{上期 "公开课" 级别="校级"}}', "比上学年减少2节；4节"],
  // 2023: three of six, 2024: three of six
  ["要求", '{{增减 (达标率 "一人一课")}}，{{上期 (达标 "一人一课")}}', "与上学年持平，3人"],
  [
    "短的写法",
    '{{增减 公开课 写法="短"}}，{{增减 "公开课" 级别="校级" 写法="短"}}，{{增减 研修活动 写法="短"}}',
    "减少2节，减少2节，持平",
  ],
  ["两期都没有的", "公开课{{公开课}}〔，{{增减 教师获奖}}〕", "公开课3节"],
  ["时段的名称", "{{上期时段}}，{{上期词}}", "2023学年，上学年"],
])("%s: %s", (_, text, said) => expect(fill(two(listen), text)).toBe(said));

test("of a part of the school, the same part then; without the same part, nothing", () => {
  // 数学组: 2 lessons of 何青 then, 1 now
  expect(fill(two(), "{{增减 公开课}}", { group: "数学组" })).toBe("比上学年减少1节");
  expect(fill(two(), "{{增减 公开课}}", { teacher: "何青" })).toBe("比上学年减少1节");
  expect(fill(two(), "公开课{{公开课}}〔，{{增减 公开课}}〕", { from: "2024-10-01" })).toBe("公开课3节");
});

test("without 对比 both are empty", () => {
  const alone = readSchool(periodOf(2024), roster, now.join("\n"));
  expect(fill(alone, "公开课{{公开课}}〔{{增减 公开课}}〕〔{{上期 公开课}}〕〔{{上期时段}}〕")).toBe("公开课3节");
});

test("what cannot be compared is said", () => {
  expect(fill(two(), '{{增减 "公开棵"}}')).toContain("query/unknown-kind");
  expect(fill(two(), "{{增减}}")).toContain("query/missing-argument");
});

test.each([
  ["学年", 2022, "2022学年"],
  ["年度", 2023, "2023年度"],
] as const)("a period that is not the one just before is called by its name: %s", (type, start, name) => {
  const before = readSchool(periodOf(start, type), roster, lessons(start, "林秋野"));
  const school = { ...readSchool(periodOf(2024), roster, now.join("\n")), before };
  expect(fill(school, "{{增减 公开课}}")).toBe(`比${name}增加2节`);
});

test("学期: 上学期 if it is the one just before, 上年同期 if it is the same one a year earlier", () => {
  const term = (from: string, to: string) =>
    readSchool(
      `时段: {类型: 学期, 起: ${from}, 止: ${to}}\n基准日: ${to}`,
      roster,
      `公开课:\n  - {日期: ${from}, 执教: 何青, 课名: 甲}`,
    );
  const school = term("2025-02-17", "2025-06-30");
  const said = (before: School) => fill({ ...school, before }, "{{增减 公开课}}");
  expect(said(term("2024-09-01", "2025-01-18"))).toBe("与上学期持平");
  expect(said(term("2024-02-19", "2024-06-28"))).toBe("与上年同期持平");
  expect(said(term("2023-09-01", "2024-01-18"))).toBe("与2023学年第一学期持平");
});

test("stats: figures that are 0 in both are left out, what changed is named", () => {
  const found = comparedTopics(factsOf(two(listen, `${listen}\n公出: 算到会`)))!;
  const lines = found.topics.flatMap(({ figures }) =>
    figures.map((one) => [one.now.label, one.now.text, one.before.text, one.signed].join(" ")),
  );
  expect(lines).toContain("公开课 3节 5节 −2");
  expect(lines).toContain("出勤率 83.3% 66.7% +16.6");
  expect(lines).toContain("一人一课达标 3人 3人 0");
  expect(lines.join()).not.toContain("获奖");
  expect(found.notComparable).toEqual({ rules: ["公出"], roster: [], days: [] });
});

const textOf = (content: Content) => content.map((one) => (one.type === "break" ? "\n" : one.text)).join("");

test("数据对比表: the main figures with both periods, and what makes them not comparable", () => {
  const school = two(listen, `${listen}\n公出: 算到会`);
  const annex = makeAnnex(comparisonTable, factsOf(school), computedOf(school))!;
  const { columns, rows } = annex.blocks[0] as Table;
  expect(columns.map(({ header }) => header)).toEqual(["序号", "项目", "单位", "2024学年", "2023学年", "增减"]);
  expect(rows.map(({ cells }) => cells.map(textOf).join(" "))).toEqual([
    "1 应参训 人 6 6 0",
    "2 教研组 个 2 2 0",
    "3 研修活动 次 1 1 0",
    "4 研修学时 学时 3 3 0",
    "5 出勤率 % 83.3% 66.7% +16.6",
    "6 全勤率 % 83.3% 66.7% +16.6",
    // 5 × 3 and 4 × 3 of 6 people
    "7 人均学时 学时 2.5 2.0 +0.5",
    "8 公开课 节 3 5 −2",
    "9 开课率 % 50.0% 50.0% 0",
    "10 一人一课达标率 % 50.0% 50.0% 0",
  ]);
  expect(annex.notes.map(textOf).join("\n")).toContain("有关的数不宜直接比较：计数规则不同：公出。");
  const alone = readSchool(periodOf(2024), roster, now.join("\n"));
  expect(makeAnnex(comparisonTable, factsOf(alone), computedOf(alone))).toBeUndefined();
});

test("the shared paragraph says what changed, without what there was not in either period", () => {
  const text = readFileSync("templates/段落/数据对比.md", "utf8");
  expect(fill(two(), text)).toBe("与2023学年相比，研修活动持平，出勤率提高16.6个百分点，公开课减少2节。");
  expect(fill(readSchool(periodOf(2024), roster, now.join("\n")), text)).toBe("");
});
