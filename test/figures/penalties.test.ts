import { describe, expect, test } from "vitest";
import { plainNumber } from "../../src/figures/measures.ts";
import { shortfallsOf } from "../../src/figures/requirements/shortfalls.ts";
import { computedOf, readSchool } from "./make-school.ts";

const people = `教师:
  - {姓名: 方晓荷, 教研组: 语文组, 职务: 教研组长}
  - {姓名: 秦望, 教研组: 语文组}
  - {姓名: 陆小舟, 教研组: 数学组, 职务: 校长}
  - {姓名: 顾南乔, 教研组: 数学组}`;

/** 秦望 missed two without leave, 顾南乔 was late twice, 陆小舟 left early once and was away for a reason nobody knows. */
const talks = `研修活动:
  - {日期: 2024-10-10, 主题: 讲座一, 形式: 讲座, 学时: 3, 参加: 全员, 主讲: 方晓荷, 缺席: 秦望（旷会）、顾南乔（迟到）、陆小舟（早退）}
  - {日期: 2024-10-17, 主题: 讲座二, 形式: 讲座, 学时: 3, 参加: 全员, 主讲: 方晓荷, 缺席: [秦望（无故缺席）, 顾南乔（迟到10分钟）, 陆小舟（公差）]}
  - {日期: 2024-10-24, 主题: 讲座三, 形式: 讲座, 学时: 3, 参加: 全员, 主讲: 方晓荷, 缺席: 秦望（因公外出）、顾南乔（公假）、陆小舟（外出学习）}
  - {日期: 2025-03-06, 主题: 讲座四, 形式: 讲座, 学时: 3, 参加: 秦望、顾南乔}`;
const present = "{名称: 到会, 指标: 研修活动, 每次: 1, 归类: 研修}";

/** What everybody has by a 折算表 with these lines. */
function creditsBy(lines: string, { table = "", per = "每: 学年", of = "", records = talks } = {}): string {
  const term = `折算表: [{名称: 表, 项目: [${lines}]${table}}]
要求: [{名称: 分, 对象: 专任教师, 指标: 学分, 折算表: 表, 至少: 99, ${per}${of}}]`;
  const [found] = computedOf(readSchool(term, people, records)).requirements;
  const all = found!.evaluation.progress.map(({ obligor, amounts }) => {
    return obligor.teacher!.name + amounts.map(({ actual }) => plainNumber(actual)).join("＋");
  });
  return all.join(" ");
}

describe("缺席、迟到扣分，满了次数作废", () => {
  test.for<readonly [rule: string, credits: string, lines: string, more?: Parameters<typeof creditsBy>[1]]>([
    // present: 方晓荷 3, 秦望 1, 陆小舟 1 (left early), 顾南乔 3
    ["不扣", "方晓荷3 秦望1 陆小舟1 顾南乔3", present],
    [
      "旷会一次扣0.25，别的缺席不扣",
      "方晓荷3 秦望0.5 陆小舟1 顾南乔3",
      `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 每次: -0.25}`,
    ],
    ["扣到0为止", "方晓荷3 秦望0 陆小舟1 顾南乔3", `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 每次: －1}`],
    [
      "写了可为负，照数算",
      "方晓荷3 秦望-1 陆小舟1 顾南乔3",
      `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 每次: -1}`,
      { table: ", 可为负: 是" },
    ],
    [
      "上限是至多扣多少",
      "方晓荷3 秦望-0.5 陆小舟1 顾南乔3",
      `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 每次: -1, 上限: 1.5}`,
      { table: ", 可为负: 是" },
    ],
    [
      "迟到三分之一次一扣，早退半次",
      "方晓荷3 秦望1 陆小舟0.5 顾南乔2.33",
      `${present}, {名称: 迟到, 指标: 迟到, 每次: -1/3}, {名称: 早退, 指标: 早退, 每次: -0.5}`,
    ],
    [
      "旷会满两次，到会的一类作废；别的类照计",
      "方晓荷4 秦望1 陆小舟1 顾南乔3",
      `${present}, {名称: 主讲, 指标: 研修活动, 角色: 主讲, 每次: 1/3, 归类: 主讲}, {名称: 听, 指标: 听课, 每次: 1}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 满: 2, 作废: 研修}`,
      { records: `${talks}\n听课: [{月份: 2024-10, 节数: {秦望: 1}}]` },
    ],
    [
      "满三次才作废",
      "方晓荷3 秦望1 陆小舟1 顾南乔3",
      `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 满: 3, 作废: 研修}`,
    ],
    [
      "每学期各算：第一学期作废，第二学期照计",
      "方晓荷3＋0 秦望0＋1 陆小舟1＋0 顾南乔0＋1",
      `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 满: 2, 作废: 到会}, {名称: 迟到, 指标: 迟到, 满: 2, 作废: 全部}`,
      { per: "每: 学期" },
    ],
    [
      "只问一类的要求，别的类里的作废也管",
      "方晓荷3 秦望0 陆小舟1 顾南乔3",
      `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 满: 2, 作废: 研修, 归类: 扣分}`,
      { of: ", 归类: 研修" },
    ],
    ["按形式扣", "方晓荷3 秦望1 陆小舟1 顾南乔3", `${present}, {名称: 旷会, 指标: 缺席, 只计: {形式: 沙龙}, 每次: -1}`],
  ])("%s", ([_, credits, lines, more]) => {
    expect(creditsBy(lines, more)).toBe(credits);
  });

  test.for<readonly [rule: string, lines: string, code: string]>([
    ["没有写扣多少", `${present}, {名称: 旷会, 指标: 缺席, 原因: 旷会}`, "query/no-rate"],
    ["缺席没有学时", `${present}, {名称: 旷会, 指标: 缺席, 每学时: 1}`, "query/key-not-of-absence"],
    ["满了没有说怎样", `${present}, {名称: 旷会, 指标: 缺席, 每次: -1, 满: 3}`, "query/nothing-voided"],
    ["作废的写错", `${present}, {名称: 旷会, 指标: 缺席, 满: 3, 作废: 研休}`, "query/unknown-value"],
    ["原因写错", `${present}, {名称: 旷会, 指标: 缺席, 原因: 矿会, 每次: -1}`, "query/unknown-value"],
    ["别处不写负数", "{名称: 到会, 指标: 研修活动, 每学时: -1}", "record/negative"],
  ])("%s", ([_, lines, code]) => {
    expect(() => creditsBy(lines)).toThrow(code);
  });

  test("旷会至多两次，学校原来写的要求", () => {
    const demand = (more: string) =>
      computedOf(readSchool(`要求: [{名称: 旷会, 对象: 专任教师, 指标: 缺席, ${more}, 每: 学期}]`, people, talks))
        .requirements[0]!;
    expect(demand("至多: 2").met.text).toBe("4人");
    const short = shortfallsOf(demand("原因: 旷会, 至多: 1")).map(({ who, period, actual }) => who + period + actual);
    expect(short).toEqual(["秦望第一学期2次"]);
  });
});

describe("要求的对象", () => {
  const heard = (term: string, roster: string, counts: string) => {
    const school = readSchool(term, roster, `听课:\n  - {月份: 2024-10, 节数: {${counts}}}`);
    return computedOf(school).requirements.map(({ due, met }) => `${met.text}/${due.text}`);
  };

  test("领导和其他教师分开要求，谁也不重", () => {
    const leaders = "{职务: [校长, 教导主任, 教研组长]}";
    const term = `要求:
  - {名称: 领导听课, 对象: ${leaders}, 指标: 听课, 至少: 14, 每: 学期, 止: 2025-01-31}
  - {名称: 教师听课, 对象: {除外: ${leaders}}, 指标: 听课, 至少: 12, 每: 学期, 止: 2025-01-31}`;
    expect(heard(term, people, "方晓荷: 14, 陆小舟: 13, 秦望: 12, 顾南乔: 11")).toEqual(["1人/2人", "1人/2人"]);
  });

  test("不是专任教师的校长，也可以要求", () => {
    const term = "要求: [{名称: 校长听课, 对象: {身份: 行政, 职务: 校长}, 指标: 听课, 至少: 20, 每: 学年}]";
    const roster = "教师:\n  - {姓名: 秦望, 身份: 行政, 职务: 校长}\n  - {姓名: 方晓荷}";
    expect(heard(term, roster, "秦望: 20, 方晓荷: 1")).toEqual(["1人/1人"]);
    expect(heard(term, roster, "秦望: 19, 方晓荷: 30")).toEqual(["0人/1人"]);
  });
});
