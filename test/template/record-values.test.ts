import { expect, test } from "vitest";
import { factsOfPeriod } from "../../src/figures/facts.ts";
import { recordValues } from "../../src/template/record-values.ts";
import { makeSchool } from "../figures/make-school.ts";

const school = makeSchool(
  `获奖:
  - {奖项: 征文比赛, 级别: 县级, 等次: 二等奖, 日期: 2025-06, 获奖学生: [小丁], 指导教师: 林秋野}
研修活动:
  - {日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 主讲: {姓名: 周砚, 单位: 云州大学}, 参加: 全员}
课题:
  - 名称: 作业讲评
    级别: 县级
    负责人: 沈一舟
    进程: [{状态: 立项, 日期: 2023-10-20}, {状态: 结题, 日期: 2025-05-12, 等级: 良好}]
论文成果:
  - {题目: 家访, 类别: 案例, 作者: [林秋野, 许知行], 发表: {刊物: 云州教育, 日期: 2025-03, 级别: 市级}}`,
  "所在: {省: 云西省, 市: 云州市, 县: 云岭区}",
);
const facts = factsOfPeriod(school);

test("项的名称就是记录的项，里层的连起来写，人写全名，级别随地方", () => {
  const [award] = school.records.awards;
  const values = recordValues("awards", award!, facts);
  expect([values.奖项, values.级别, values.日期, values.指导教师]).toEqual(["征文比赛", "区级", "6月", "林秋野"]);
  const [paper] = school.records.papers;
  expect(recordValues("papers", paper!, facts)).toMatchObject({ 作者: "林秋野、许知行", 发表刊物: "云州教育" });
});

test("学生的姓名不写，除非要写", () => {
  const [award] = school.records.awards;
  expect(recordValues("awards", award!, facts).获奖学生).toBe("");
  expect(recordValues("awards", award!, facts, { pupils: true }).获奖学生).toBe("小丁");
});

test("校外的人有单位", () => {
  const [activity] = school.records.activities;
  expect(recordValues("activities", activity!, facts)).toMatchObject({
    主讲: "周砚",
    主讲单位: "云州大学",
    日期: "9月12日",
  });
});

test("课题只写本时段的进程；别的年份的日期写明年份", () => {
  const [project] = school.records.projects;
  const values = recordValues("projects", project!, facts);
  expect([values.状态, values.等级, values.进程日期]).toEqual(["结题", "良好", "5月12日"]);
  expect(
    recordValues("projects", project!, { ...facts, scope: { from: "2022-09-01", to: "2025-08-31" } }).进程日期,
  ).toBe("2023年10月20日、2025年5月12日");
});

test.each([
  ["级别在前，届次在后", "奖项: 论文评比, 届次: 第三届", "区第三届论文评比"],
  ["名称里有了届次，不再写", "奖项: 第三届论文评比, 届次: 第三届", "区第三届论文评比"],
  ["名称里有了地方", "奖项: 云州市论文评比, 届次: 第三届", "第三届云州市论文评比"],
])("全称：%s", (_, typed, title) => {
  const own = makeSchool(
    `获奖:\n  - {${typed}, 级别: 县级, 日期: 2025-06-01, 类别: 论文, 获奖人: 林秋野}`,
    "所在: {省: 云西省, 市: 云州市, 县: 云岭区}",
  );
  expect(recordValues("awards", own.records.awards[0]!, factsOfPeriod(own)).全称).toBe(title);
});

test("年份只在几年的报告里有", () => {
  const [activity] = school.records.activities;
  expect(recordValues("activities", activity!, facts).年份).toBe("");
  const years = { ...facts, scope: { from: "2022-09-01", to: "2025-08-31" } };
  expect(recordValues("activities", activity!, years).年份).toBe("2024年");
});

test.for([
  ["先进教师经验交流会", "先进教师经验交流会"],
  ["青年教师成长论坛", "青年教师成长论坛"],
  ["骨干教师交流研讨", "骨干教师交流研讨会"],
  ["会说话的眼睛", ""],
  ["我的教育叙事与案例写作", ""],
])("会名：%s", ([title, name]) => {
  const own = makeSchool(`研修活动: [{日期: 2024-09-12, 主题: ${title}, 形式: 经验交流, 参加: 全员}]`);
  expect(recordValues("activities", own.records.activities[0]!, factsOfPeriod(own)).会名).toBe(name);
});
