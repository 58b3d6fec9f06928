import { describe, expect, test } from "vitest";
import { actually, computedOf, readSchool } from "./make-school.ts";

const people = `教师:
  - {姓名: 甲明, 参加工作: 2010-08-20}
  - {姓名: 乙秀, 参加工作: 2020-08-20}`;
const projects = `课题:
  - {名称: 情绪, 级别: 市级, 负责人: 甲明, 进程: [{状态: 立项, 日期: 2021-10-20}, {状态: 结题, 日期: 2025-03-12}]}
  - {名称: 作业, 级别: 市级, 负责人: 乙秀, 进程: [{状态: 立项, 日期: 2022-11-20}, {状态: 结题, 日期: 2023-03-12}]}
青蓝结对:
  - {师傅: 甲明, 徒弟: 乙秀, 起: 2021-09-10, 止: 2023-06-30}
公开课:
  - {日期: 2023-10-10, 执教: 甲明, 课名: 甲}`;
const yearly = (per: string) => `{名称: 课题, 指标: 课题, 在研: 是, 每次: 15, 每: ${per}}`;
const guiding = "{名称: 带教, 指标: 青蓝结对, 角色: 师傅, 每次: 10, 每: 学年, 上限: 10}";

const threeYears = "时段: {类型: 多年, 名称: 2022至2024年, 起: 2022-01-01, 止: 2024-12-31}";
const cycle = "每: 周期, 周期: {起: 2022-01-01, 止: 2024-12-31}";
const schoolYear = `时段:
  类型: 学年
  名称: 2022学年
  起: 2022-09-01
  止: 2023-08-31
  学期: [{名称: 上, 起: 2022-09-01, 止: 2023-01-14}, {名称: 下, 起: 2023-02-08, 止: 2023-06-30}]`;

/** Somebody's credits by a table with one line. */
const credits = (term: string, line: string, per: string, who: string) =>
  actually(
    readSchool(
      `${term}\n折算表: [{名称: 学分表, 项目: [${line}]}]\n要求: [{名称: 得, 对象: 专任教师, 指标: 学分, ${per}}]`,
      people,
      projects,
    ),
    who,
  );

describe("12.6 折算表的一项写每: 年度、学年的，窗口里每结束一个这样的年份计一次，只要那一年还在进行", () => {
  test.for<readonly [rule: string, term: string, line: string, per: string, who: string, said: string]>([
    // 2022, 2023, 2024: it ran from 2021-10 to 2025-03
    ["周期里三个年度都在研：3×15", threeYears, yearly("年度"), cycle, "甲明", "得2022—2024年周期45学分"],
    // 2022 and 2023, not 2024
    ["两个年度在研：2×15", threeYears, yearly("年度"), cycle, "乙秀", "得2022—2024年周期30学分"],
    // the 学年 that end in 2022, 2023 and 2024; the first began before the cycle
    [
      "学年早于周期开始、在周期里结束的也计：3×15",
      threeYears,
      yearly("学年"),
      cycle,
      "甲明",
      "得2022—2024年周期45学分",
    ],
    // 2021 to 2022 and 2022 to 2023
    ["结对跨两个学年：2×10，每年的上限各算", threeYears, guiding, cycle, "甲明", "得2022—2024年周期20学分"],
    [
      "逐年要求的，每年各计一次",
      threeYears,
      yearly("年度"),
      "每: 年度",
      "乙秀",
      "得2022年15学分 得2023年15学分 得2024年0学分",
    ],
    // the lesson of 2023-10-10 is of 2023 only
    [
      "有日期的记录只在它那一年",
      threeYears,
      "{名称: 课, 指标: 公开课, 每次: 6, 每: 年度}",
      cycle,
      "甲明",
      "得2022—2024年周期6学分",
    ],
    [
      "没有写每的，一个窗口计一次",
      threeYears,
      yearly("年度").replace(", 每: 年度", ""),
      cycle,
      "甲明",
      "得2022—2024年周期15学分",
    ],
    // of the 学年 2022 only the year 2022 has ended
    ["学年里结束的年度是前一年", schoolYear, yearly("年度"), "每: 学年", "乙秀", "得2022学年15学分"],
    // 年度 2022 ends in the first term, the 学年 with the second
    ["年度计在上学期", schoolYear, yearly("年度"), "每: 学期", "甲明", "得上15学分 得下0学分"],
    ["学年计在下学期", schoolYear, yearly("学年"), "每: 学期", "甲明", "得上0学分 得下15学分"],
    // the second project had begun by the cut, on 2022-11-20
    [
      "统计截止以前已经在研的，照计",
      `${schoolYear}\n统计截止: 2022-11-30`,
      yearly("学年"),
      "每: 学年",
      "乙秀",
      "得2022学年15学分",
    ],
    [
      "统计截止以后才立项的，不计",
      `${schoolYear}\n统计截止: 2022-11-10`,
      yearly("学年"),
      "每: 学年",
      "乙秀",
      "得2022学年0学分",
    ],
  ])("%s", ([, term, line, per, who, said]) => expect(credits(term, line, per, who)).toBe(said));

  test("采用的南部县：三年的课题45，带新教师两个学年20", () => {
    const school = readSchool(
      `${threeYears}\n采用: 南部县\n要求: [{名称: 得, 对象: 专任教师, 指标: 学分, 折算表: 南部县学时, ${cycle}}]`,
      people,
      projects.replace("市级, 负责人: 甲明", "市级, 负责人: 甲明, 参研: 乙秀"),
    );
    // 甲明: 45 + 20; 乙秀: her own project ran in one 学年 at 15, and three at 8
    expect([actually(school, "甲明"), actually(school, "乙秀")]).toEqual([
      "得2022—2024年周期65学时",
      "得2022—2024年周期39学时",
    ]);
  });

  test("达标的说明写着：每结束一个年份计一次；按准确的数比较", () => {
    const school = readSchool(
      `${threeYears}\n采用: 南部县\n要求: [{名称: 得, 对象: 专任教师, 指标: 学分, 折算表: 南部县学时, ${cycle}}]`,
      people,
      projects,
    );
    const { rule } = computedOf(school).requirements[0]!.met;
    expect(rule).toContain("每结束一个年度或学年，当年进行过的计一次");
    expect(rule).toContain("按准确的数比较，显示时才四舍五入到两位小数");
  });
});
