import { expect, test } from "vitest";
import { awardCategory } from "../../src/records/works.ts";
import { schoolOf } from "./small-school.ts";

const papers = `论文成果:
  - {题目: 班主任的一次家访, 类别: 案例, 作者: [林秋野, 许知行]}
  - {题目: 《倾听 的力量》, 类别: 论文, 作者: 沈一舟}
  - {题目: 我的课堂, 类别: 论文, 作者: 沈一舟}
  - {题目: 我的课堂, 类别: 反思, 作者: [沈一舟, 林秋野]}
课题:
  - {名称: 课堂干预, 级别: 市级, 负责人: 沈一舟}
计划:
  - {名称: 心理健康教育校本研修方案}
`;

test.each([
  ["题目和一个人相同", "班主任的一次家访", "获奖人: 许知行", ["案例"], "案例"],
  ["写了书名号", "《班主任的一次家访》", "获奖人: 林秋野", ["案例"], "案例"],
  ["登记的写了书名号和空格", "倾听的力量", "获奖人: 沈一舟", ["论文"], "论文"],
  ["没有一个人相同", "班主任的一次家访", "获奖人: 沈一舟", [], undefined],
  ["没有写获奖人", "班主任的一次家访", "获奖单位: 学校", ["案例"], "案例"],
  ["题目差一个字", "班主任的一次家仿", "获奖人: 林秋野", [], undefined],
  ["两篇同题，人都对得上", "我的课堂", "获奖人: 沈一舟", ["论文", "反思"], "论文"],
  ["两篇同题，只一篇对得上", "我的课堂", "获奖人: 林秋野", ["反思"], "反思"],
  ["得奖的是课题", "课堂干预", "获奖人: 许知行", ["课题"], "课题"],
  ["得奖的是方案", "心理健康教育校本研修方案", "获奖单位: 学校", ["方案"], "方案"],
  ["没有登记，写了类别", "沉默的同桌", "类别: 叙事, 获奖人: 林秋野", [], "叙事"],
  ["登记过的以登记的类别为准", "班主任的一次家访", "类别: 论文, 获奖人: 林秋野", ["案例"], "案例"],
])("%s", (_, work, others, expected, category) => {
  const { records, worksOf } = schoolOf(
    `${papers}获奖:\n  - {奖项: 评比, 级别: 县级, 日期: 2025-05-30, 作品: ${work}, ${others}}\n`,
  );
  const [award] = records.awards;
  const works = worksOf(award!);
  const kinds = works.map(({ type, record }) =>
    type === "paper" ? record.category : type === "project" ? "课题" : "方案",
  );
  expect(kinds).toEqual(expected);
  expect(awardCategory(award!, works)).toBe(category);
});
