import { describe, expect, test } from "vitest";
import { plainNumber } from "../../src/figures/measures.ts";
import { obligorName } from "../../src/figures/requirements/evaluate-requirement.ts";
import { fill } from "./fill.ts";
import { expectFigures } from "./judge-row.ts";
import { computedOf, readSchool } from "./make-school.ts";

/**
 * 30 teaching days: 20 up to Friday 2024-09-27, Monday 2024-09-30, 4 from Tuesday 2024-10-08, 5 of the last week. Six teaching
 * weeks, since that of 2024-09-30 has one school day.
 */
const term = `时段: {类型: 学期, 名称: 上, 起: 2024-09-02, 止: 2024-10-18, 放假: [{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}]}`;
/** 100 and 101 teaching days. */
const year = `时段:
  {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31, 学期: [{名称: 上, 起: 2024-09-01, 止: 2025-01-18}, {名称: 下, 起: 2025-02-10, 止: 2025-06-30}]}
基准日: 2025-06-30`;
/** 365 days. */
const noTerms = "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n基准日: 2025-06-30";

const lessons = "{名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 12, 每: 学期}";
const hours = "{名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 10, 每: 学期}";
const credits =
  "{名称: 学分, 对象: 专任教师, 指标: 学分, 至少: 10, 每: 学期}\n折算表: [{名称: 校本, 项目: [{名称: 课, 指标: 公开课, 每次: 1}]}]";

/** What everybody who is due owes, window by window: 甲明12 乙秀10+7. */
function owed(period: string, requirement: string, files: string): string {
  const [found] = computedOf(readSchool(`${period}\n要求:\n  - ${requirement}`, files)).requirements;
  const { progress } = found!.evaluation;
  const amounts = progress.map(({ obligor, amounts }) =>
    [obligorName(obligor), amounts.map(({ atLeast = 0 }) => plainNumber(atLeast)).join("+")].join(""),
  );
  expect(found!.due.value).toBe(amounts.length);
  return amounts.join(" ");
}

const rule = (period: string, requirement: string, files = "教师: [{姓名: 甲明}]") =>
  computedOf(readSchool(`${period}\n要求:\n  - ${requirement}`, files)).requirements[0]!.due.rule;

const one = (rest: string) => `教师:\n  - {姓名: 甲明, ${rest}}`;
const away = (...spans: readonly (readonly [from: string, to: string])[]) =>
  `状态: [${spans.map(([from, to]) => `{值: 产假, 起: ${from}, 止: ${to}}`).join(", ")}]`;

describe("12.18 不在岗按教学日算", () => {
  test.for<readonly [rule: string, period: string, requirement: string, teacher: string, owed: string]>([
    ["15个教学日，正好一半：照样要求", term, lessons, away(["2024-09-02", "2024-09-20"]), "甲明12"],
    ["16个教学日，过半：不要求，也不在应参训里", term, lessons, away(["2024-09-02", "2024-09-23"]), ""],
    ["放假和周末不算：47天里不在28天，教学日正好一半", term, lessons, away(["2024-09-21", "2024-10-18"]), "甲明12"],
    [
      "没有写学期的按天数：365天里183天过半",
      noTerms,
      lessons.replace("学期", "学年"),
      away(["2024-09-01", "2025-03-02"]),
      "",
    ],
    [
      "没有写学期的，182天不到一半",
      noTerms,
      lessons.replace("学期", "学年"),
      away(["2024-09-01", "2025-03-01"]),
      "甲明12",
    ],
    // 69 of the first term's 100 teaching days, of 201 of the year
    ["一个学期里过半，只这个学期不要求", year, lessons, away(["2024-10-15", "2025-01-18"]), "甲明12"],
    // The cycle has 1826 days, term.yaml names the terms of one year
    [
      "五年的周期只写了一个学年的学期：按天数，一年不在岗的照样要求",
      year,
      "{名称: 周期, 对象: {身份: 行政}, 指标: 学时, 至少: 360, 每: 周期, 周期: {起: 2021-09-01, 止: 2026-08-31}}",
      `身份: 行政, ${away(["2024-09-01", "2025-06-29"])}`,
      "甲明360",
    ],
  ])("%s", ([_, period, requirement, teacher, expected]) => {
    expect(owed(period, requirement, one(teacher))).toBe(expected);
  });

  const byWeek = (requirement: string) => requirement.replace("指标", "折减: 按周, 指标");
  test.for<readonly [rule: string, requirement: string, teacher: string, owed: string]>([
    ["没有写折减的，不在岗两周仍欠全部", lessons, away(["2024-09-02", "2024-09-13"]), "甲明12"],
    ["折减：6个教学周里不在2周，12×4÷6", byWeek(lessons), away(["2024-09-02", "2024-09-13"]), "甲明8"],
    // 3 of 5 days of the first week, 2 of 5 of the second: one week of six
    ["折减：一周里过半才算，12×5÷6", byWeek(lessons), away(["2024-09-04", "2024-09-10"]), "甲明10"],
    ["折减：4天的一周里正好一半，不算", byWeek(lessons), away(["2024-10-08", "2024-10-09"]), "甲明12"],
    ["折减：只有一个教学日的周不是教学周", byWeek(lessons), away(["2024-09-30", "2024-09-30"]), "甲明12"],
    ["折减：学时进到半，10×5÷6=8.33", byWeek(hours), away(["2024-09-02", "2024-09-06"]), "甲明8.5"],
    [
      "折减：节数四舍五入，10×5÷6=8.33",
      byWeek(lessons).replace("12", "10"),
      away(["2024-09-02", "2024-09-06"]),
      "甲明8",
    ],
    // 20 of 30 days, and of the four weeks since 2024-09-16 three
    [
      "折减：中途到校的，只看到校以后的周：12×20÷30×3÷4",
      byWeek(lessons),
      `到校: 2024-09-16, ${away(["2024-09-23", "2024-09-27"])}`,
      "甲明6",
    ],
    ["折减：过半不在岗的仍是不要求", byWeek(lessons), away(["2024-09-02", "2024-09-23"]), ""],
  ])("%s", ([_, requirement, teacher, expected]) => {
    expect(owed(term, requirement, one(teacher))).toBe(expected);
  });

  test("应达标的规则写明", () => {
    expect(rule(term, lessons)).toContain("不在岗的教学日过半的学期不作要求，正好一半的仍作要求");
    expect(rule(noTerms, lessons.replace("学期", "学年"))).toContain("不在岗的天数过半");
    expect(rule(term, byWeek(lessons))).toContain("不在岗过半的周不计，按其余的周折算");
  });
});

describe("12.19 中途到校、离校的按在校的教学日折算", () => {
  test.for<readonly [rule: string, period: string, requirement: string, teacher: string, owed: string]>([
    // 9 of 30 teaching days since 2024-10-08
    ["节数四舍五入到整数：12×9÷30=3.6", term, lessons, "到校: 2024-10-08", "甲明4"],
    ["节数四舍五入到整数：11×9÷30=3.3", term, lessons.replace("12", "11"), "到校: 2024-10-08", "甲明3"],
    ["正好一半进上去：5×9÷30=1.5", term, lessons.replace("12", "5"), "到校: 2024-10-08", "甲明2"],
    ["学时进到半：11×9÷30=3.3", term, hours.replace("10", "11"), "到校: 2024-10-08", "甲明3.5"],
    ["学时正好的不再进：10×9÷30=3", term, hours, "到校: 2024-10-08", "甲明3"],
    ["学分也进到半：10×5÷30=1.67", term, credits, "到校: 2024-10-14", "甲明2"],
    ["折算下来是0的不在应达标里：2×5÷30=0.33", term, lessons.replace("12", "2"), "到校: 2024-10-14", ""],
    ["学时再少也欠半个：2×5÷30=0.33", term, hours.replace("10", "2"), "到校: 2024-10-14", "甲明0.5"],
    [
      "至多不折算，来得再晚也看",
      term,
      "{名称: 缺, 对象: 专任教师, 指标: 缺席, 至多: 1, 每: 学期}",
      "到校: 2024-10-17",
      "甲明0",
    ],
    // 203 of 365 days
    [
      "没有写学期的按天数：24×203÷365=13.35",
      noTerms,
      hours.replace("10", "24").replace("学期", "学年"),
      "到校: 2025-02-10",
      "甲明13.5",
    ],
    [
      "写了学期的按教学日：24×101÷201=12.06",
      year,
      hours.replace("10", "24").replace("学期", "学年"),
      "到校: 2025-02-10",
      "甲明12.5",
    ],
    ["还没有到校的学期不欠", year, lessons, "到校: 2025-02-10", "甲明12"],
    // in post on 21 of 30 teaching days
    [
      "中途离校、基准日还在的，按在校的折算：10×21÷30",
      `${term}\n基准日: 2024-09-30`,
      hours,
      "状态: [{值: 调出, 起: 2024-10-08}]",
      "甲明7",
    ],
    [
      "离校后的正好一半，仍按一半折算",
      `${term}\n基准日: 2024-09-05`,
      hours,
      "状态: [{值: 调出, 起: 2024-09-23}]",
      "甲明5",
    ],
    ["离校后的过半，不要求", `${term}\n基准日: 2024-09-05`, hours, "状态: [{值: 退休, 起: 2024-09-20}]", ""],
  ])("%s", ([_, period, requirement, teacher, expected]) => {
    expect(owed(period, requirement, one(teacher))).toBe(expected);
  });

  test("第一学期的报告里学年的要求：第二学期还不知道，按天数折算，规则也这样写", () => {
    const autumn = "时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}";
    const yearly = hours.replace("10", "24").replace("学期", "学年");
    // 304 of 365 days since 2024-11-01: 24 × 304 ÷ 365 = 19.99
    expect(owed(autumn, yearly, one("到校: 2024-11-01"))).toBe("甲明20");
    expect(rule(autumn, yearly)).toContain("按在校的天数折算");
    expect(rule(autumn, lessons)).toContain("按在校的教学日折算");
  });

  test("在原来学校修的写成外部总数“已修学时”，和本校的相加：12＋1达到12.5", () => {
    const yearly = hours.replace("10", "24").replace("学期", "学年");
    const activity = "研修活动: [{日期: 2025-03-05, 主题: 甲, 形式: 讲座, 学时: 1, 参加: 全员}]";
    const brought = "外部总数: [{名称: 已修学时, 值: 12, 单位: 学时, 来源: 原学校, 范围: 甲明, 日期: 2025-01-31}]";
    const met = (files: string) =>
      computedOf(readSchool(`${year}\n要求: [${yearly}]`, `${one("到校: 2025-02-10")}\n${files}`)).requirements[0]!.met
        .text;
    expect(met(activity)).toBe("0人");
    expect(met(`${activity}\n${brought}`)).toBe("1人");
  });

  test("应达标的规则写明", () => {
    expect(rule(term, lessons)).toContain(
      "中途到校、离校的，按在校的教学日折算。折算后，学时、学分向上进到0.5，其他四舍五入到整数；折算为0的不计入应达标",
    );
  });
});

const people = `教师:
  - {姓名: 秦望, 身份: 行政, 职务: 党支部书记、校长, 出生: 1974-05-01}
  - {姓名: 康平, 身份: 行政, 职务: 常务副校长, 教研组: 文组}
  - {姓名: 甲明, 职务: 教导主任, 教研组: 文组, 校区: 东校区, 出生: 1989-10-10, 参加工作: 2014-10-10}
  - {姓名: 乙秀, 职务: 副教导主任, 教研组: 文组, 班主任: 三（1）班, 出生: 1990-06-01, 参加工作: 2019-08-20}
  - {姓名: 丙川, 职务: 文组组长, 教研组: 文组, 骨干: 县学科骨干, 校区: 东校区}
  - {姓名: 丁一, 教研组: 理组, 调组: [{日期: 2025-02-10, 教研组: 文组}]}
  - {姓名: 戊三, 教研组: 理组, 职务: 副教研组长}
  - {姓名: 己华, 身份: 教辅, 职务: 图书管理员, 校区: 东校区}
  - {姓名: 庚山, 职务: 党小组长、工会委员, 教研组: 理组}
组织:
  - {名称: 文组, 类别: 教研组, 止: 2025-06-30}
  - {名称: 理组, 类别: 教研组, 组长: 丁一, 止: 2025-02-09}
  - {名称: 新理组, 类别: 教研组, 组长: 戊三, 起: 2025-02-10}
  - {名称: 三年级备课组, 类别: 备课组, 组长: 乙秀, 成员: 甲明}
  - {名称: 领导小组, 类别: 领导小组, 组长: 秦望, 副组长: 康平, 成员: [{姓名: 庚山, 职务: 德育主任}, {姓名: 甲明, 职务: 组员}]}`;

describe("12.22 对象可以是名册里任何一部分人", () => {
  const asked = (subject: string, per = "学年") =>
    owed(year, `{名称: 课, 对象: ${subject}, 指标: 公开课, 至少: 1, 每: ${per}}`, people).replace(
      /1(?:\+1)*(?= |$)/g,
      (all) => (per === "学期" ? `×${all.split("+").length}` : ""),
    );
  test.for<readonly [rule: string, subject: string, who: string]>([
    ["不写身份的是应参训的专任教师", "专任教师", "甲明 乙秀 丙川 丁一 戊三 庚山"],
    ["行政，写一个词", "行政", "秦望 康平"],
    ["行政人员", "行政人员", "秦望 康平"],
    ["行政，写成身份", "{身份: 行政}", "秦望 康平"],
    ["身份和职务都要合", "{身份: 行政, 职务: 校长}", "秦望"],
    ["职务看末尾：党支部书记、校长是校长，常务副校长不是", "{职务: 校长}", "秦望"],
    ["副校长不算校长，校长不算副校长", "副校长", "康平"],
    ["副教导主任不是主任；组织里的职务也算", "主任", "甲明 庚山"],
    ["几个职务", "{职务: [校长, 教导主任]}", "秦望 甲明"],
    ["几个词", "校长、班主任", "秦望 乙秀"],
    ["写成列表", "[校长, 班主任]", "秦望 乙秀"],
    // On 2025-08-31 新理组 is led by 戊三; 文组 ended on 2025-06-30, but 丙川 has the post on the roster
    ["组长是教研组的，备课组、领导小组、党小组的不是", "组长", "丙川 戊三"],
    ["教研组长同组长", "教研组长", "丙川 戊三"],
    ["备课组长领备课组", "备课组长", "乙秀"],
    ["领导小组组长", "领导小组组长", "秦望"],
    ["副组长是教研组的", "副组长", "戊三"],
    ["班主任", "班主任", "乙秀"],
    ["骨干教师", "骨干教师", "丙川"],
    ["写一个组：连同行政，按最后一天在哪个组", "文组", "康平 甲明 乙秀 丙川 丁一"],
    ["写一个校区", "东校区", "甲明 丙川 己华"],
    ["一个组里的专任教师", "{名称: 文组, 身份: 专任教师}", "甲明 乙秀 丙川 丁一"],
    ["按名册的教研组筛选，也看调组以后", "{教研组: 文组}", "甲明 乙秀 丙川 丁一"],
    ["其余的人是其余的专任教师", "{除外: {职务: [校长, 教导主任, 教研组长]}}", "乙秀 丁一 庚山"],
    ["除外写一个词", "{除外: 班主任}", "甲明 丙川 丁一 戊三 庚山"],
    ["除外的几项都合才除去", "{除外: {职务: 教导主任, 年龄: {至少: 50}}}", "甲明 乙秀 丙川 丁一 戊三 庚山"],
    ["行政里除去校长", "{身份: 行政, 除外: {职务: 校长}}", "康平"],
    ["专任教师里的组长", "{名称: 专任教师, 职务: [校长, 组长]}", "丙川 戊三"],
    // 甲明 is 35 until 2025-10-09, 乙秀 35 since 2025-06-01
    ["年龄按学年最后一天", "{年龄: {至少: 35, 至多: 35}}", "甲明 乙秀"],
  ])("%s", ([_, subject, who]) => {
    expect(asked(subject)).toBe(who);
  });

  test.for<readonly [rule: string, subject: string, who: string]>([
    // 丁一 led 理组 until 2025-02-09, 戊三 leads 新理组 since
    ["组长按各学期最后一天", "组长", "丙川×2 丁一×1 戊三×1"],
    ["组按各学期最后一天：丁一第二学期才在文组", "{教研组: 文组}", "甲明×2 乙秀×2 丙川×2 丁一×1"],
    // 乙秀 is 34 on 2025-01-18 and 35 on 2025-06-30, 甲明 35 on both
    ["年龄按各学期最后一天", "{年龄: {至少: 35}}", "甲明×2 乙秀×1"],
    // 甲明: ten years since 2024-10-10; 乙秀: five since 2024-08-20
    ["教龄按各学期最后一天", "{教龄: {至少: 6}}", "甲明×2"],
  ])("每学期：%s", ([_, subject, who]) => {
    expect(asked(subject, "学期")).toBe(who);
  });

  test("写一个组，最后一天正在休假的成员也看；撤并了的组里列的人不看", () => {
    const files = `教师:
  - {姓名: 甲明, 状态: [{值: 病假, 起: 2025-08-01}]}
  - {姓名: 乙秀}
组织:
  - {名称: 新备课组, 类别: 备课组, 成员: 甲明}
  - {名称: 旧备课组, 类别: 备课组, 成员: 乙秀, 止: 2025-01-18}`;
    const of = (subject: string) => owed(year, `{名称: 课, 对象: ${subject}, 指标: 公开课, 每: 学年}`, files);
    expect(of("新备课组")).toBe("甲明1");
    expect(of("旧备课组")).toBe("");
  });

  test("身份是行政、专任教师的校长，教师的要求和行政的要求都看他", () => {
    const both = "教师:\n  - {姓名: 秦望, 身份: 行政、专任教师}\n  - {姓名: 甲明}\n  - {姓名: 己华, 身份: 教辅}";
    const of = (subject: string) => owed(year, `{名称: 课, 对象: ${subject}, 指标: 公开课, 每: 学年}`, both);
    expect(of("专任教师")).toBe("秦望1 甲明1");
    expect(of("行政")).toBe("秦望1");
    expect(of("{身份: 专任教师, 除外: 行政}")).toBe("甲明1");
    expect(of("{身份: [行政, 教辅]}")).toBe("秦望1 己华1");
  });

  test("统计截止在前的，年龄按截止那天", () => {
    const requirement = "{名称: 课, 对象: {年龄: {至少: 35}}, 指标: 公开课, 每: 学年}";
    expect(owed(`${year}\n统计截止: 2025-05-31`, requirement, people)).toBe("甲明1");
  });

  test("最后一天已经调走的行政不要求，中途来的按份额", () => {
    const leaders = `教师:
  - {姓名: 秦望, 身份: 行政, 职务: 校长, 状态: [{值: 调出, 起: 2025-03-10}]}
  - {姓名: 康平, 身份: 行政, 职务: 校长, 到校: 2025-02-10}
  - {姓名: 甲明, 身份: 行政, 职务: 校长, 免修: {原因: 临近退休}}`;
    expect(owed(year, "{名称: 听课, 对象: 校长, 指标: 听课, 至少: 20, 每: 学期}", leaders)).toBe("秦望20 康平20");
    expect(owed(year, "{名称: 听课, 对象: 校长, 指标: 听课, 至少: 20, 每: 学年}", leaders)).toBe("康平10");
  });

  test.for<readonly [rule: string, subject: string, says: string]>([
    ["近似的词", "专任老师", "是否想写“专任教师”？"],
    ["近似的职务", "图书管理", "是否想写“图书管理员”？"],
    [
      "不知道的词",
      "教育局",
      "可写：专任教师、全员、青年教师、班主任、骨干教师、行政、教辅、工勤、教研组长、备课组长、每个教研组",
    ],
    ["名册里没有、又像一个职务的", "{职务: 图书管理}", "是否想写“图书管理员”？"],
    ["除外里的也查", "{除外: {职务: 图书管理}}", "是否想写“图书管理员”？"],
  ])("写错了：%s", ([_, subject, says]) => {
    expect(() => asked(subject)).toThrow(says);
  });

  test("没有人担任的职务可以写：眼下没有副书记，也没有工会主席", () => {
    expect(asked("{职务: [校长, 工会主席]}")).toBe("秦望");
  });

  test.for<readonly [subject: string, name: string]>([
    ["{职务: [校长, 教导主任, 组长]}", "校长、教导主任和组长"],
    ["{职务: [校长, 组长]}", "校长和组长"],
    ["{除外: {职务: [校长, 组长]}}", "校长和组长以外的专任教师"],
    ["行政", "行政人员"],
    ["{身份: [行政, 教辅]}", "行政人员和教辅人员"],
    ["{身份: 行政, 职务: 校长}", "校长"],
    ["{名称: 专任教师, 职务: [校长, 组长]}", "担任校长或组长的专任教师"],
    ["{教龄: {至多: 5}}", "教龄5年及以下的专任教师"],
    ["{年龄: {至少: 36, 至多: 45}}", "36至45岁的专任教师"],
    ["{名称: 文组, 年龄: {至多: 35}}", "35岁及以下的文组"],
    ["{除外: {年龄: {至少: 55}}}", "55岁及以上的人员以外的专任教师"],
  ])("句子里叫作：%s", ([subject, name]) => {
    const demand = `{名称: 课, 对象: ${subject}, 指标: 公开课, 每: 学年}`;
    const school = readSchool(`${year}\n要求: [${demand}]`, people);
    expect(fill(school, "{{#each 要求名单}}{{对象}}有{{应达标}}{{/each}}")).toMatch(new RegExp(`^${name}有\\d人$|^$`));
    expect(computedOf(school).requirements[0]!.due.rule).toContain(`“课”的对象：${name}，`);
  });

  test("应达标的规则写明从谁里面选、按哪一天", () => {
    const of = (subject: string) => rule(year, `{名称: 课, 对象: ${subject}, 指标: 公开课, 每: 学年}`, people);
    const day = "年龄、教龄、职务和所在的组按该学年最后一天计，统计截止在前的按截止日计";
    expect(of("专任教师")).toContain("专任教师，限应参训的。");
    expect(of("{除外: {职务: 校长}}")).toContain(`限应参训的；${day}`);
    expect(of("行政")).toContain(`行政人员，限在职的；${day}`);
  });
});

describe("12.23 教研组只看它在的时候", () => {
  const weekly = "{名称: 周教研, 对象: 每个教研组, 指标: 研修活动, 至少: 1, 每: 周}";
  const groups = (rest: string) => `组织:\n  - {名称: 文组, 类别: 教研组, ${rest}}`;
  test.for<readonly [rule: string, group: string, weeks: string]>([
    ["一直在的，六个教学周", "校区: 本部", "文组1+1+1+1+1+1"],
    ["第三周周一撤并的，前两周照算，截止以前撤并的也不漏", "止: 2024-09-16", "文组1+1"],
    ["第三周在三天的，算；只在两天的，不算", "止: 2024-09-18", "文组1+1+1"],
    ["第三周周四成立的，第三周不算", "起: 2024-09-19", "文组1+1+1"],
    ["4天的一周里正好在一半，算", "起: 2024-10-10", "文组1+1"],
  ])("每周的要求：%s", ([_, group, weeks]) => {
    expect(owed(term, weekly, groups(group))).toBe(weeks);
  });

  const held = (...days: readonly string[]) =>
    `研修活动:\n  - {主题: 甲, 形式: 集体备课, 教研组: 文组, 场次: [${days.map((day) => `{日期: ${day}}`).join(", ")}]}`;
  test.for<readonly [rule: string, group: string, records: string, expected: string]>([
    ["未教研周数：六周里活动三周", "校区: 本部", held("2024-09-03", "2024-09-10", "2024-10-09"), "未教研周数3周"],
    ["撤并以前的两周里活动一周", "止: 2024-09-16", held("2024-09-03"), "未教研周数1周"],
    ["撤并以前周周都活动", "止: 2024-09-16", held("2024-09-03", "2024-09-10"), "未教研周数0周 教研平均间隔7.0天"],
  ])("%s", ([_, group, records, expected]) => {
    expectFigures(readSchool(term, `${groups(group)}\n${records}`), expected);
  });

  const mixed = `组织:
  - {名称: 文组, 类别: 教研组}
  - {名称: 三年级备课组, 类别: 备课组}
研修活动:
  - {主题: 甲, 形式: 集体备课, 教研组: 文组, 场次: [{日期: 2024-09-03}, {日期: 2024-09-17}]}
  - {主题: 乙, 形式: 集体备课, 教研组: 三年级备课组, 场次: [{日期: 2024-09-04}, {日期: 2024-09-05}, {日期: 2024-09-06}]}`;
  test("备课组不是教研组：不进教研组数、平均间隔、未教研周数和每个教研组的要求", () => {
    expectFigures(readSchool(term, mixed), "教研组1个 教研平均间隔14.0天 未教研周数4周");
    expectFigures(readSchool(term, mixed), "研修活动5次 教研组活动2次 其他组活动3次 计划外活动0次");
    expect(owed(term, weekly, mixed)).toBe("文组1+1+1+1+1+1");
  });

  test("归入教研组的类别是教研组", () => {
    const own = "类别: {学科组: {归入: 教研组}}";
    const files = "组织:\n  - {名称: 文组, 类别: 学科组}";
    expectFigures(readSchool(`${term}\n${own}`, files), "教研组1个 未教研周数6周");
    expect(owed(`${term}\n${own}`, weekly, files)).toBe("文组1+1+1+1+1+1");
  });

  test("用语把教研组叫年级组的，年级组是教研组", () => {
    const files = "组织:\n  - {名称: 大班组, 类别: 年级组}";
    expectFigures(readSchool(`${term}\n用语: {教研组: 年级组}`, files), "教研组1个 未教研周数6周");
    expectFigures(readSchool(term, files), "教研组0个 未教研周数—");
  });

  test("每个备课组的要求只看备课组，可以再按校区挑", () => {
    const demand = "{名称: 备课, 对象: {名称: 每个备课组, 校区: 东校区}, 指标: 研修活动, 至少: 4, 每: 学期}";
    const files = `组织:
  - {名称: 一年级备课组, 类别: 备课组, 校区: 东校区}
  - {名称: 二年级备课组, 类别: 备课组, 校区: 本部}
  - {名称: 文组, 类别: 教研组, 校区: 东校区}`;
    expect(owed(`${term}\n校区: [东校区, 本部]`, demand, files)).toBe("一年级备课组4");
    const other = demand.replace("校区: 东校区", "除外: 一年级备课组");
    expect(owed(`${term}\n校区: [东校区, 本部]`, other, files)).toBe("二年级备课组4");
  });

  test("规则写明", () => {
    const { figures } = computedOf(readSchool(term, mixed));
    const ruleOf = (label: string) => figures.find((one) => one.label === label)!.rule;
    expect(ruleOf("未教研周数")).toContain("该组成立前、撤并后的周");
    expect(ruleOf("教研平均间隔")).toContain("备课组等其他组不计");
    expect(rule(term, weekly, mixed)).toContain("每个教研组，已撤并的也在内。中途成立、撤并的，按存在的教学日折算");
  });
});
