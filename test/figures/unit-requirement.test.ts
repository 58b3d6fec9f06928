// 对象: 学校: what a school itself has to reach, by any figure or question. Expectations are worked out by hand.
import { expect, test } from "vitest";
import { computeFigures } from "../../src/figures/compute.ts";
import { gapsOf } from "../../src/figures/gaps/gaps-of.ts";
import { statsOf } from "../../src/figures/stats.ts";
import { fillSentences as fill } from "./fill.ts";
import { factsOf, readSchool, roster } from "./make-school.ts";

/** 第一学期: two lessons of 何青 (one 县级); 第二学期: one of 林秋野. Two of six have given a lesson. */
const records = `公开课:
  - {日期: 2024-10-10, 执教: 何青, 课名: 甲, 级别: 校级}
  - {日期: 2024-10-17, 执教: 何青, 课名: 乙, 级别: 县级}
  - {日期: 2025-03-10, 执教: 林秋野, 课名: 丙, 级别: 校级}
获奖:
  - {奖项: 说课比赛, 级别: 县级, 日期: 2024-12-01, 类别: 说课, 等次: 一等奖, 获奖人: 何青}
  - {奖项: 说课比赛, 级别: 校级, 日期: 2024-12-01, 类别: 说课, 等次: 二等奖, 获奖人: 许知行}`;
const asking = (requirement: string) => readSchool(`要求: [{名称: 目标, 对象: 学校, ${requirement}}]`, roster, records);
const outcomes = (requirement: string) => {
  const { ofUnit, mistakes } = computeFigures(factsOf(asking(requirement)));
  expect(mistakes).toEqual([]);
  return ofUnit.flatMap(({ amounts }) =>
    amounts.map(({ item, window, limits, figure, outcome }) =>
      [item, window.name, figure.text, limits, outcome].join(" "),
    ),
  );
};

test.each([
  ["记录种类", "指标: 公开课, 至少: 3, 每: 学年", ["目标 2024学年 3节 不少于3节 met"]],
  ["带条件", "指标: 公开课, 级别: 县级以上, 至少: 2, 每: 学年", ["目标 2024学年 1节 不少于2节 short"]],
  ["多于", "指标: 公开课, 多于: 3, 每: 学年", ["目标 2024学年 3节 不少于4节 short"]],
  ["至多", "指标: 公开课, 至多: 2, 每: 学年", ["目标 2024学年 3节 不超过2节 short"]],
  // 2 of 6 is 33.3 %
  ["比率", "指标: 开课率, 至少: 33, 每: 学年", ["目标 2024学年 33.3% 不少于33% met"]],
  ["比率差一点", "指标: 开课率, 至少: 34, 每: 学年", ["目标 2024学年 33.3% 不少于34% short"]],
  ["问题", "指标: 计数 获奖 级别=县级以上, 至少: 1, 每: 学年", ["目标 2024学年 1项 不少于1项 met"]],
  ["问题另加条件", "指标: 人数 获奖, 级别: 校级, 至少: 2, 每: 学年", ["目标 2024学年 1人 不少于2人 short"]],
  [
    "每学期",
    "指标: 公开课, 至少: 2, 每: 学期",
    ["目标 第一学期 2节 不少于2节 met", "目标 第二学期 1节 不少于2节 short"],
  ],
  [
    "各项",
    "每: 学年, 各项: [{名称: 课, 指标: 公开课, 至少: 3}, {指标: 覆盖率 公开课, 至少: 50}]",
    ["课 2024学年 3节 不少于3节 met", "覆盖率 公开课 2024学年 33.3% 不少于50% short"],
  ],
])("%s", (_, requirement, found) => expect(outcomes(requirement)).toEqual(found));

test.each([
  ["指标: 开棵率, 至少: 90, 每: 学年", "query/unknown-measure"],
  ["指标: 公开课, 至少: 1, 每: 学年, 比例: 90", "query/not-of-unit"],
  ["指标: 公开课, 至少: 1, 每: 学年, 折减: 按周", "query/not-of-unit"],
  ["任一: [{指标: 公开课}], 至少: 1, 每: 学年", "query/not-of-unit"],
  ["指标: 公开课, 至少: {校长: 2}, 每: 学年", "query/not-of-unit"],
  ["指标: 公开课, 级另: 县级, 至少: 1, 每: 学年", "query/unknown-field"],
])("refused: %s", (requirement, code) => expect(() => asking(requirement)).toThrow(code));

test("it stands in stats and among what is lacking, and is nobody's shortfall", () => {
  const facts = factsOf(asking("指标: 公开课, 至少: 2, 每: 学期"));
  const stats = statsOf(facts);
  const lines = stats.topics.at(-1)!.recorded.map(({ label, text }) => `${label} ${text}`);
  expect(lines).toEqual(["目标（第一学期） 2节，达标（不少于2节）", "目标（第二学期） 1节，未达标（不少于2节）"]);
  expect(stats.shortfalls).toEqual([]);
  const table = gapsOf(facts).find(({ name }) => name === "unit by requirement")!;
  expect(table.title).toBe("学校完成各项要求的情况");
  expect(table.rows).toEqual([["目标", "第二学期", "不少于2节", "1节", "未达标"]]);
  expect(gapsOf(facts, true).find(({ name }) => name === "unit by requirement")!.rows).toHaveLength(2);
});

test("a report says it", () => {
  const text = "{{#each 学校要求名单}}{{名称}}（{{标准}}）：{{时段}}{{已有}}，{{结果}}。{{/each}}";
  expect(fill(asking("指标: 公开课, 至少: 3, 每: 学年"), text)).toBe("目标（每学年不少于3节）：2024学年3节，达标。");
});

test("of a part of the school nothing is asked", () => {
  expect(
    computeFigures(factsOf(asking("指标: 公开课, 至少: 3, 每: 学年"), { group: "数学组" })).ofUnit[0]!.amounts,
  ).toEqual([]);
});

// One lesson of autumn, one of spring.
test("a year that began before the report: with all records of before it is judged, with a part it is not", () => {
  const spring = "时段: {类型: 学期, 名称: 2024学年第二学期, 起: 2025-02-10, 止: 2025-06-30}";
  const asked = "要求: [{名称: 目标, 对象: 学校, 指标: 公开课, 至少: 2, 每: 学年}]";
  const taught = "公开课:\n  - {日期: 2024-10-10, 执教: 何青, 课名: 甲}\n  - {日期: 2025-03-10, 执教: 何青, 课名: 乙}";
  const outcome = (whole: string) => {
    const { ofUnit } = computeFigures(factsOf(readSchool(`${spring}${whole}\n${asked}`, roster, taught)));
    return ofUnit.map(({ amounts: [amount], unjudged }) =>
      [amount!.figure.text, amount!.outcome, ...unjudged.map(({ reason }) => reason)].join(" "),
    );
  };
  expect(outcome("\n记录齐全自: 2024-09-01")).toEqual(["2节 met"]);
  expect(outcome("")).toEqual(["2节 unjudged records lacking"]);
});
