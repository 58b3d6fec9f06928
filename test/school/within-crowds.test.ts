import { expect, test } from "vitest";
import { withinCrowds } from "../../src/school/within-crowds.ts";
import { schoolOf } from "../records/small-school.ts";

// 全员 are at most the four of the roster; 语文组 the two in it and its leader.
const { records, roster } = schoolOf(`教师:
  - {姓名: 林秋野, 教研组: 语文组}
  - {姓名: 许知行, 教研组: 语文组}
  - {姓名: 沈一舟, 教研组: 数学组}
  - {姓名: 顾念, 教研组: 数学组}
组织:
  - {名称: 语文组, 类别: 教研组, 组长: 林秋野}
研修活动:
  - {日期: 2024-09-12, 形式: 讲座, 主题: 甲, 主讲: 林秋野, 参加: 全员}
  - {日期: 2024-09-19, 形式: 讲座, 主题: 乙, 主讲: 林秋野, 参加: 许知行、沈一舟}
  - {日期: 2024-09-26, 形式: 讲座, 主题: 丙, 主讲: 林秋野, 教研组: 语文组}
  - {日期: 2024-10-10, 形式: 讲座, 主题: 丁, 主讲: 林秋野, 参加: 许知行}
公开课:
  - {日期: 2024-10-10, 执教: 林秋野, 课名: 甲, 类别: 研究课, 级别: 校级, 听课人: 语文组}
`);

test.each([
  ["都在限度内：4 + 3 + 3", 10, ["甲", "乙", "丙", "丁"], 1, []],
  ["人次太多：公开课超出，只少它", 9, ["甲", "乙", "丙", "丁"], 0, ["14 lessons"]],
  ["人次太多：从丙起超出，一个个列出姓名的照样在内", 6, ["甲", "乙", "丁"], 0, ["11 activities", "lessons"]],
])("%s", (_, most, topics, lessons, lost) => {
  const kept = withinCrowds(records, roster, most);
  expect(kept.records.activities.map(({ title }) => title)).toEqual(topics);
  expect(kept.records.lessons.length).toBe(lessons);
  expect(kept.lost).toEqual(lost.map((one) => one.replace(/^\d+ /, "")));
  expect(kept.diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(
    lost.length > 0 ? [`${/^\d+/.exec(lost[0]!)![0]} record/too-many-people`] : [],
  );
});
