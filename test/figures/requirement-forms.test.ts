import { describe, expect, test } from "vitest";
import { obligorName } from "../../src/figures/requirements/evaluate-requirement.ts";
import { setTableOf, shortfallsOf } from "../../src/figures/requirements/shortfalls.ts";
import { computeStats } from "../../src/pipeline.ts";
import { actually, computedOf, makeSchool, readSchool } from "./make-school.ts";

const people = `教师:
  - {姓名: 甲明, 教研组: 文组, 参加工作: 2010-08-20}
  - {姓名: 乙秀, 教研组: 文组, 参加工作: 2024-08-20}
组织:
  - {名称: 文组, 类别: 教研组}
  - {名称: 理组, 类别: 教研组}`;

const oneTerm =
  "时段: {类型: 学期, 名称: 上, 起: 2024-09-02, 止: 2024-10-18, 放假: [{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}]}";
const year = `时段:
  {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31, 学期: [{名称: 上, 起: 2024-09-01, 止: 2025-01-18}, {名称: 下, 起: 2025-02-10, 止: 2025-06-30}]}
基准日: 2025-06-30`;
const threeYears = "时段: {类型: 多年, 名称: 2022—2025年, 起: 2022-09-01, 止: 2025-07-10}";

/** 达标 of 应达标, then who is short: where, of how much, what they have. */
function judge(term: string, requirement: string, records: string): string {
  const school = readSchool(`${term}\n要求:\n  - ${requirement}`, people, records);
  const [found] = computedOf(school).requirements;
  const lines = shortfallsOf(found!).map((s) => `${s.who}${s.period}${s.required}只有${s.actual}`);
  return [`${found!.met.text}/${found!.due.text}`, ...lines].join(" ");
}

const meetings = (...days: readonly string[]) =>
  `研修活动:\n  - {主题: 甲, 形式: 集体备课, 教研组: 文组, 学时: 2, 场次: [${days.map((day) => `{日期: ${day}}`).join(", ")}]}`;

describe("要求的各种写法", () => {
  test.for<readonly [form: string, term: string, requirement: string, records: string, result: string]>([
    [
      "每位教师每学期几次",
      year,
      "{名称: 课, 对象: 专任教师, 指标: 公开课, 每: 学期}",
      "公开课:\n  - {日期: 2024-10-08, 执教: 甲明、乙秀, 课名: 甲}\n  - {日期: 2025-03-08, 执教: 乙秀, 课名: 乙}",
      "1人/2人 甲明下1节只有0节",
    ],
    // weeks from 09-02, 09-09, 09-16, 09-23, 09-30 (all off), 10-07 (school from Tuesday), 10-14
    [
      "每个组每周一次：整周放假的不算，放了几天的周还算",
      oneTerm.replace("起: 2024-10-01", "起: 2024-09-28"),
      "{名称: 周教研, 对象: 每个教研组, 指标: 研修活动, 每: 周}",
      `${meetings("2024-09-05", "2024-09-12", "2024-09-19", "2024-09-26", "2024-10-10", "2024-10-18")}
  - {主题: 乙, 形式: 主题教研, 教研组: 理组, 场次: [{日期: 2024-09-05}, {日期: 2024-09-12}, {日期: 2024-09-19}, {日期: 2024-09-26}, {日期: 2024-10-18}]}`,
      "1个/2个 理组上第6周1次只有0次",
    ],
    [
      "每月两次：学期里的每个月",
      oneTerm,
      "{名称: 月教研, 对象: {名称: 每个教研组}, 指标: 研修活动, 至少: 2, 每: 月}",
      meetings("2024-09-05", "2024-09-12", "2024-10-10"),
      "0个/2个 文组2024年10月2次只有1次 理组2024年9月2次只有0次 理组2024年10月2次只有0次",
    ],
    [
      "每学年几学时",
      year,
      "{名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 4, 每: 学年}",
      meetings("2024-09-05", "2025-03-05").replace("2025-03-05", "2025-03-05, 缺席: 乙秀（事假）"),
      "1人/2人 乙秀2024学年4学时只有2学时",
    ],
    // 360 = 356 brought + 4; 乙秀's balance is of another name, an undated one counts in the cycle only
    [
      "每个周期几学时：启用以前的写在外部总数里",
      year,
      "{名称: 周期, 对象: 专任教师, 指标: 学时, 至少: 360, 每: 周期, 周期: {起: 2020-09-01, 止: 2025-08-31}}",
      `${meetings("2024-09-05", "2025-03-05")}
外部总数:
  - {名称: 已修学时, 值: 300, 单位: 学时, 来源: 学分银行, 范围: 甲明, 日期: 2024-08-31}
  - {名称: 已修学时, 值: 56, 单位: 学时, 来源: 进修学校, 范围: 甲明}
  - {名称: 已修学时, 值: 100, 单位: 学时, 来源: 学分银行, 范围: 乙秀, 日期: 2020-08-31}`,
      "1人/2人 乙秀2020—2025年周期360学时只有4学时",
    ],
    [
      "外部总数不混进学年",
      year,
      "{名称: 学年, 对象: 专任教师, 指标: 学时, 至少: 5, 每: 学年}",
      `${meetings("2024-09-05", "2025-03-05")}
外部总数:
  - {名称: 已修学时, 值: 300, 单位: 学时, 来源: 学分银行, 范围: 甲明, 日期: 2024-08-31}
  - {名称: 已修学时, 值: 56, 单位: 学时, 来源: 进修学校, 范围: 甲明}`,
      "0人/2人 甲明2024学年5学时只有4学时 乙秀2024学年5学时只有4学时",
    ],
    [
      "计划里的活动次次都到：缺席至多0",
      year,
      "{名称: 全勤, 对象: 专任教师, 指标: 缺席, 计划: 方案, 至多: 0, 每: 学年}",
      `计划: [{名称: 方案}]
研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 计划: 方案, 参加: 全员, 缺席: 乙秀（事假）}
  - {日期: 2024-10-11, 主题: 乙, 形式: 讲座, 参加: 全员, 缺席: 甲明（事假）}`,
      "1人/2人 乙秀2024学年至多0次只有1次",
    ],
    // 乙秀 came to one of two; 理组 held nothing, so nothing is asked of it
    [
      "出勤率至少八成",
      year,
      "{名称: 出勤, 对象: 专任教师, 指标: 出勤率, 至少: 80, 每: 学年}",
      meetings("2024-09-05", "2025-03-05").replace("2025-03-05", "2025-03-05, 缺席: 乙秀（事假）"),
      "1人/2人 乙秀2024学年80%只有50%",
    ],
    [
      "教研组的出勤率：一次活动也没有的组不判",
      year,
      "{名称: 出勤, 对象: 每个教研组, 指标: 出勤率, 至少: 80, 每: 学年}",
      meetings("2024-09-05", "2025-03-05").replace("2025-03-05", "2025-03-05, 缺席: 乙秀（事假）"),
      "0个/1个 文组2024学年80%只有75%",
    ],
    [
      "论文或案例，有一样就算",
      year,
      "{名称: 写作, 对象: 专任教师, 任一: [{指标: 论文成果, 类别: 论文}, {指标: 论文成果, 类别: 案例}], 每: 学年}",
      "论文成果:\n  - {题目: 甲, 类别: 案例, 作者: 甲明, 日期: 2024-10-08}\n  - {题目: 乙, 类别: 反思, 作者: 乙秀, 日期: 2024-10-08}",
      "1人/2人 乙秀2024学年1项只有0项",
    ],
    // at 2025-06-30 乙秀 has 0 whole years of service
    [
      "教龄两头都含",
      `${year}\n统计截止: 2025-06-30`,
      "{名称: 课, 对象: {教龄: {至少: 0, 至多: 0}}, 指标: 公开课, 每: 学年}",
      "公开课: []",
      "0人/1人 乙秀2024学年1节只有0节",
    ],
    [
      "按名称筛选，写在只计里",
      year,
      "{名称: 信息技术, 对象: 专任教师, 指标: 外出培训, 只计: {名称: 信息技术提升}, 人员结果: 合格, 每: 学年}",
      "外出培训:\n  - {名称: 信息技术提升, 起: 2024-10-14, 人员: [{教师: 甲明, 结果: 合格}, {教师: 乙秀, 结果: 不合格}]}\n  - {名称: 别的班, 起: 2024-10-20, 人员: [{教师: 乙秀, 结果: 合格}]}",
      "1人/2人 乙秀2024学年1次只有0次",
    ],
    [
      "三年的回顾，每学年的要求逐年判：一年做三次补不了别的年",
      threeYears,
      "{名称: 课, 对象: {名称: 专任教师, 教龄: {至少: 5}}, 指标: 公开课, 每: 学年}",
      `公开课:
  - {日期: 2022-10-08, 执教: 甲明, 课名: 甲}
  - {日期: 2023-01-08, 执教: 甲明, 课名: 乙}
  - {日期: 2023-03-08, 执教: 甲明, 课名: 丙}`,
      "0人/1人 甲明2023学年1节只有0节 甲明2024学年1节只有0节",
    ],
    [
      "三年里整个的年度只有2023、2024年",
      threeYears,
      "{名称: 课, 对象: {名称: 专任教师, 教龄: {至少: 5}}, 指标: 公开课, 至少: 2, 每: 年度}",
      "公开课:\n  - {日期: 2022-10-08, 执教: 甲明, 课名: 甲}\n  - {日期: 2023-01-08, 执教: 甲明, 课名: 乙}",
      "0人/1人 甲明2023年2节只有1节 甲明2024年2节只有0节",
    ],
    [
      "施行以前的学期不按它要求",
      year,
      "{名称: 课, 对象: 专任教师, 指标: 公开课, 每: 学期, 起: 2025-02-01}",
      "公开课:\n  - {日期: 2025-03-08, 执教: 甲明, 课名: 甲}",
      "1人/2人 乙秀下1节只有0节",
    ],
  ])("%s", ([_, term, requirement, records, result]) => {
    expect(judge(term, requirement, records)).toBe(result);
  });

  test.for<readonly [rule: string, requirement: string, code: string]>([
    ["对象没有人，指标写错也要说", "{名称: 甲, 对象: {教龄: {至少: 80}}, 指标: 上课, 每: 学年}", "query/unknown-kind"],
    [
      "对象没有人，筛选写错也要说",
      "{名称: 甲, 对象: {教龄: {至少: 80}}, 指标: 公开课, 级: 县级, 每: 学年}",
      "query/unknown-field",
    ],
    ["学时是各人的，不问教研组", "{名称: 甲, 对象: 每个教研组, 指标: 学时, 至少: 24, 每: 学年}", "query/of-people"],
    [
      "任一里有按人算的，也不问教研组",
      "{名称: 甲, 对象: 每个教研组, 任一: [{指标: 公开课}, {指标: 缺席}], 每: 学年}",
      "query/of-people",
    ],
    ["没有一个年级组，也照样判", "{名称: 甲, 对象: 每个年级组, 指标: 学时, 每: 学年}", "query/of-people"],
  ])("算不出来：%s", ([_, requirement, code]) => {
    expect(() => judge(year, requirement, "公开课: []")).toThrow(code);
  });

  test.for<readonly [rule: string, share: string, records: string, whole: string]>([
    ["两人里一人达到，要求五成，整体达到", "50", "公开课:\n  - {日期: 2024-10-08, 执教: 甲明, 课名: 甲}", "达到"],
    ["差一点也是没有达到", "50.1%", "公开课:\n  - {日期: 2024-10-08, 执教: 甲明, 课名: 甲}", "未达到"],
    ["人人达到", "100", "公开课:\n  - {日期: 2024-10-08, 执教: 甲明、乙秀, 课名: 甲}", "达到"],
  ])("比例：%s", ([_, share, records, whole]) => {
    const requirement = `{名称: 课, 对象: 专任教师, 指标: 公开课, 每: 学年, 比例: ${share}}`;
    const [found] = computedOf(readSchool(`${year}\n要求:\n  - ${requirement}`, people, records)).requirements;
    expect(found!.whole).toMatchObject({ label: "课整体", text: whole });
  });

  test("没有写比例的，没有整体", () => {
    const [found] = computedOf(
      makeSchool("公开课: []", "要求: [{名称: 课, 对象: 专任教师, 指标: 公开课, 每: 学年}]"),
    ).requirements;
    expect(found!.whole).toBeUndefined();
  });

  test("中途来的人：还没来的学年不欠，一个时段也不欠的不在应达标里", () => {
    const late = `教师:\n  - {姓名: 甲明}\n  - {姓名: 乙秀, 到校: 2025-07-01}`;
    const term = `${year.replace("基准日: 2025-06-30", "基准日: 2025-07-05")}\n要求: [{名称: 课, 对象: 专任教师, 指标: 公开课, 每: 学期}]`;
    const [found] = computedOf(readSchool(term, late, "公开课: []")).requirements;
    expect(found!.evaluation.progress.map(({ obligor }) => obligorName(obligor))).toEqual(["甲明"]);
  });
});

describe("12.1 只查几天：--to 不使时段到期，--from 去掉开头的不判", () => {
  const term = (requirement: string) => `${year}\n要求: [${requirement}]`;
  const each = "{名称: 课, 对象: 专任教师, 指标: 公开课, 每: 学期}";
  const lessons = "公开课:\n  - {日期: 2024-10-08, 执教: 甲明, 课名: 甲}\n  - {日期: 2025-03-08, 执教: 甲明, 课名: 乙}";
  test.for<readonly [rule: string, requirement: string, from: string, to: string, judged: string, cut: string]>([
    ["正好一个学期，判这个学期", each, "2024-09-01", "2025-01-18", "上ended", ""],
    ["前后多出几天，也判", each, "2024-09-01", "2025-02-09", "上ended", ""],
    ["少一天就没有到期", each, "2024-09-01", "2025-01-17", "上open", ""],
    ["学期中间开始的不判，后一个学期照判", each, "2024-11-01", "2025-06-30", "下ended", "上"],
    ["寒假里一个学期也没有", each, "2025-01-19", "2025-02-09", "", ""],
    ["查一个学期，每学年的没有到期", each.replace("学期", "学年"), "2024-09-01", "2025-01-18", "2024学年open", ""],
    ["查后一个学期，每学年的少了开头", each.replace("学期", "学年"), "2025-02-10", "2025-06-30", "", "2024学年"],
    ["查整个学年，每学年的判", each.replace("学期", "学年"), "2024-09-01", "2025-08-31", "2024学年ended", ""],
    // the term ends on Saturday 2025-01-18, and its last week with it; January has days left
    [
      "月份：少了有课的日子的不判，月末才到期",
      each.replace("每: 学期", "每: 月"),
      "2024-12-05",
      "2025-01-18",
      "2025年1月open",
      "2024年12月",
    ],
    [
      "月份：少的日子都没有课，照判",
      each.replace("每: 学期", "每: 月"),
      "2025-02-10",
      "2025-02-28",
      "2025年2月ended",
      "",
    ],
    [
      "周：最后一周到学期的最后一天为止",
      each.replace("每: 学期", "每: 周"),
      "2025-01-08",
      "2025-01-18",
      "上第20周ended",
      "上第19周",
    ],
    [
      "周：--to 到星期五，这一周还没有到期",
      each.replace("每: 学期", "每: 周"),
      "2025-03-03",
      "2025-03-14",
      "下第4周ended 下第5周open",
      "",
    ],
    [
      "周期比时段长：没有到期",
      each.replace("每: 学期", "每: 周期, 周期: {起: 2021-09-01, 止: 2026-08-31}"),
      "2024-09-01",
      "2025-06-30",
      "2021—2026年周期open",
      "",
    ],
  ])("%s", ([_, requirement, from, to, judged, cut]) => {
    const [found] = computedOf(readSchool(term(requirement), people, lessons), { from, to }).requirements;
    const { windows, unjudged } = found!.evaluation;
    expect(windows.map(({ span, state }) => span.name + state).join(" ")).toBe(judged);
    expect(unjudged.map(({ span, reason }) => span.name + reason).join(" ")).toBe(cut && `${cut}asked in part`);
  });

  test("一个时段也没有判的，不列应达标、达标率；判了一部分的照列", () => {
    const school = readSchool(term(each), people, lessons);
    const labels = (from: string) => computeStats(school, { from }).value!.figures.map(({ label }) => label);
    expect(labels("2025-02-11")).not.toContain("课达标率");
    expect(labels("2024-09-02")).toContain("课达标率");
    expect(computeStats(school, { from: "2024-09-02" }).value!.unjudged).toMatchObject([
      { requirement: "课", periods: [{ name: "上", from: "2024-09-01", to: "2025-01-18", reason: "asked in part" }] },
    ]);
  });
});

test("12.23 中途成立的教研组：成立以前的学期不欠，那个学期按教学日折算；中途撤并的，撤并以前的照欠", () => {
  const groups =
    "教师: []\n组织:\n  - {名称: 文组, 类别: 教研组, 起: 2025-03-31}\n  - {名称: 旧组, 类别: 教研组, 止: 2025-02-09}";
  const term = `${year}\n要求: [{名称: 课, 对象: 每个教研组, 指标: 公开课, 至少: 10, 每: 学期}]`;
  const [found] = computedOf(readSchool(term, groups)).requirements;
  // from Monday 2025-03-31: 66 of the 101 teaching days of the second term: 10 × 66 ÷ 101 = 6.53
  const short = shortfallsOf(found!).map((s) => `${s.who}${s.period}${s.required}`);
  expect(short).toEqual(["文组下7节", "旧组上10节"]);
});

describe("成套的要求：人 × 项的表", () => {
  const set =
    "各项: [{指标: 公开课, 至少: 2}, {名称: 主讲, 指标: 研修活动, 角色: 主讲}, {任一: [{指标: 论文成果, 类别: 论文}, {指标: 论文成果, 类别: 案例}]}]";
  const records = `公开课:
  - {日期: 2024-10-08, 执教: 甲明、乙秀, 课名: 甲}
  - {日期: 2025-03-08, 执教: 甲明, 课名: 乙}
研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 主讲: 甲明}
论文成果:
  - {题目: 甲, 类别: 案例, 作者: [甲明, 乙秀], 日期: 2024-10-08}`;
  const table = (requirement: string) =>
    setTableOf(computedOf(readSchool(`${year}\n要求:\n  - ${requirement}`, people, records)).requirements[0]!);

  test("达到的是✓，没有达到的写实际数", () => {
    expect(table(`{名称: 三个一, 对象: 专任教师, 每: 学年, ${set}}`)).toEqual({
      requirement: "三个一",
      items: ["公开课", "主讲", "论文或案例"],
      until: undefined,
      rows: [
        { who: "甲明", cells: ["✓", "✓", "✓"], done: "3/3", reached: 3, owed: 3, outcome: "met", word: "达标" },
        { who: "乙秀", cells: ["1", "0", "✓"], done: "1/3", reached: 1, owed: 3, outcome: "short", word: "未达标" },
      ],
    });
  });

  test("每学期的，写明差在哪个学期", () => {
    const found = table(
      "{名称: 二个一, 对象: 专任教师, 每: 学期, 各项: [{指标: 公开课}, {指标: 研修活动, 角色: 主讲}]}",
    );
    expect(found?.rows.map(({ who, cells }) => [who, ...cells].join(" "))).toEqual(["甲明 ✓ 下0", "乙秀 下0 上0、下0"]);
  });

  test("单独一项的要求没有表", () => {
    expect(table("{名称: 课, 对象: 专任教师, 指标: 公开课, 每: 学年}")).toBeUndefined();
  });

  test("外部总数按人写，别人的不算", () => {
    const term = `${year}\n要求: [{名称: 学时, 对象: 专任教师, 指标: 学时, 每: 学年}]`;
    const balance = "外部总数:\n  - {名称: 已修学时, 值: 7, 单位: 学时, 来源: 学分银行, 范围: 甲明, 日期: 2024-12-31}";
    const school = readSchool(term, people, balance);
    expect([actually(school, "甲明"), actually(school, "乙秀")]).toEqual(["学时2024学年7学时", "学时2024学年0学时"]);
  });
});
