import { describe, expect, test } from "vitest";
import type { WindowState } from "../../src/figures/requirements/outcome.ts";
import { outcomeWords } from "../../src/figures/requirements/outcome.ts";
import { pendingOf, shortfallsOf } from "../../src/figures/requirements/shortfalls.ts";
import { computedOf, readSchool, say } from "./make-school.ts";

const people = `教师:
  - {姓名: 甲明, 教研组: 文组}
  - {姓名: 乙秀, 教研组: 文组}
组织:
  - {名称: 文组, 类别: 教研组}
  - {名称: 理组, 类别: 教研组}`;

const stateWords: { readonly [state in WindowState]: string } = { ended: "到期", open: "未到期", unjudged: "未判" };

/** The windows with their states, then what came of everybody, and the share. */
function judge(term: string, requirement: string, records: string) {
  const school = readSchool(`${term}\n要求:\n  - ${requirement}`, people, records);
  const found = computedOf(school).requirements[0]!;
  const { windows, progress, unjudged } = found.evaluation;
  return {
    windows: windows.map(({ span, state }) => `${span.name}${stateWords[state]}`).join(" "),
    outcomes: progress
      .map(({ obligor, outcome }) => `${(obligor.teacher ?? obligor.group)!.name}${outcomeWords[outcome]}`)
      .join(" "),
    rate: found.rate.text,
    pending: pendingOf(found).map(({ who, standing }) => `${who}${standing}`),
    short: shortfallsOf(found).map(({ who, period, required, actual }) => `${who}${period}${required}只有${actual}`),
    unjudged: unjudged
      .map(
        ({ span, reason, lacking }) =>
          `${span.name}${lacking ? `缺${lacking.from}至${lacking.to}${lacking.sign}${lacking.names.join("、")}` : reason}`,
      )
      .join(" "),
  };
}

const autumn = "时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}";
const spring = "时段: {类型: 学期, 名称: 2024学年第二学期, 起: 2025-02-10, 止: 2025-06-30}";
/** The records of autumn are all there. */
const springOfAll = `${spring}\n记录齐全自: 2024-09-01`;
const year = "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}";
const yearOf = (first: string, second: string) =>
  `${year.slice(0, -1)}, 学期: [{名称: 上, 起: 2024-09-01, 止: ${first}}, {名称: 下, 起: 2025-02-10, 止: ${second}}]}`;
const twoTerms = yearOf("2025-01-18", "2025-06-30");

const hours = "{名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 24, 每: 学年}";
const lesson = (per: string) => `{名称: 课, 对象: 专任教师, 指标: 公开课, 每: ${per}}`;
const taught = (...rows: readonly (readonly [day: string, who: string])[]) =>
  `公开课:\n${rows.map(([day, who], i) => `  - {日期: ${day}, 执教: ${who}, 课名: 课${i}}`).join("\n")}`;
const earned = (...rows: readonly (readonly [day: string, hours: number, who: string])[]) =>
  `研修活动:\n${rows.map(([day, n, who], i) => `  - {日期: ${day}, 主题: 题${i}, 形式: 讲座, 学时: ${n}, 参加: ${who}}`).join("\n")}`;

describe("12.1 没有到期的，谁也不说未达标", () => {
  test("秋季学期的总结，每学年24学时：说做到多少、哪天到期", () => {
    expect(judge(autumn, hours, earned(["2024-10-12", 12, "全员"]))).toEqual({
      windows: "2024学年未到期",
      outcomes: "甲明未到期 乙秀未到期",
      rate: "—",
      pending: ["甲明已修12学时，到2025-08-31应满24学时", "乙秀已修12学时，到2025-08-31应满24学时"],
      short: [],
      unjudged: "",
    });
  });

  test("没有到期已经做到的是达标，达标率还没有", () => {
    const found = judge(autumn, hours, earned(["2024-10-12", 24, "甲明"], ["2024-10-13", 18, "乙秀"]));
    expect([found.outcomes, found.rate]).toEqual(["甲明达标 乙秀未到期", "—"]);
    expect(found.pending).toEqual(["乙秀已修18学时，到2025-08-31应满24学时"]);
  });

  test("没有到期，超过至多的已经是未达标；没有超过的还不能说达标", () => {
    const most = "{名称: 外出, 对象: 专任教师, 指标: 外出培训, 至多: 1, 每: 学年}";
    const found = judge(
      autumn,
      most,
      "外出培训:\n  - {名称: 甲班, 起: 2024-10-14, 人员: 甲明、乙秀}\n  - {名称: 乙班, 起: 2024-11-14, 人员: 甲明}",
    );
    expect([found.outcomes, found.rate]).toEqual(["甲明未达标 乙秀未到期", "—"]);
    expect(found.short).toEqual(["甲明2024学年至多1次只有2次"]);
    expect(found.pending).toEqual(["乙秀已有1次，到2025-08-31至多1次"]);
  });

  test("几个时段里有到期的，由到期的定：后一个学期还没有到期，不改前一个的结果", () => {
    const march = `${twoTerms}\n统计截止: 2025-03-31`;
    const found = judge(march, lesson("学期"), taught(["2024-10-08", "甲明"], ["2025-03-08", "乙秀"]));
    expect(found).toMatchObject({
      windows: "上到期 下未到期",
      outcomes: "甲明达标 乙秀未达标",
      rate: "50.0%",
      short: ["乙秀上1节只有0节"],
      pending: ["甲明已有0节，到2025-06-30应满1节"],
    });
  });

  // days left: from 31 May to 30 June are 31; from 11 June to 11 July are 31
  test.for<readonly [rule: string, term: string, per: string, windows: string]>([
    ["学年：最后一个学期结束就到期", `${twoTerms}\n统计截止: 2025-07-03`, "学年", "2024学年到期"],
    ["学年：没有写学期的，6月30日到期", `${year}\n统计截止: 2025-07-03`, "学年", "2024学年到期"],
    ["学年：离6月30日31天，统计截止就算到期", `${year}\n统计截止: 2025-05-30`, "学年", "2024学年到期"],
    ["学年：离6月30日32天，没有到期", `${year}\n统计截止: 2025-05-29`, "学年", "2024学年未到期"],
    [
      "学年：学期到7月11日，离31天",
      `${yearOf("2025-01-18", "2025-07-11")}\n统计截止: 2025-06-10`,
      "学年",
      "2024学年到期",
    ],
    [
      "学年：学期到7月11日，离32天",
      `${yearOf("2025-01-18", "2025-07-11")}\n统计截止: 2025-06-09`,
      "学年",
      "2024学年未到期",
    ],
    [
      "学年：1月结束的学期不是最后一个，按6月30日",
      `${year.slice(0, -1)}, 学期: [{名称: 上, 起: 2024-09-01, 止: 2025-01-18}]}\n统计截止: 2025-03-31`,
      "学年",
      "2024学年未到期",
    ],
    ["学期：到止日到期", `${twoTerms}\n统计截止: 2025-01-18`, "学期", "上到期"],
    ["学期：离止日8天，统计截止就算到期", `${autumn}\n统计截止: 2025-01-10`, "学期", "2024学年第一学期到期"],
    ["学期：离止日32天，没有到期", `${autumn}\n统计截止: 2024-12-17`, "学期", "2024学年第一学期未到期"],
    ["学期：统计截止以后才开始的，还不是一个时段", `${twoTerms}\n统计截止: 2025-02-09`, "学期", "上到期"],
    ["年度：12月31日到期", "时段: {类型: 年度, 名称: 2025年, 起: 2025-01-01, 止: 2025-12-31}", "年度", "2025年到期"],
    [
      "年度：12月5日统计，离26天",
      "时段: {类型: 年度, 名称: 2025年, 起: 2025-01-01, 止: 2025-12-31}\n统计截止: 2025-12-05",
      "年度",
      "2025年到期",
    ],
    [
      "年度：年底离时段的止很近，但不在时段里，统计截止关不了它",
      "时段: {类型: 学期, 名称: 秋, 起: 2024-09-01, 止: 2024-12-20}",
      "年度",
      "2024年未到期",
    ],
    ["时段：到最后一天", autumn, "时段", "2024学年第一学期到期"],
    ["时段：7月统计的学年，离8月31日59天", `${twoTerms}\n统计截止: 2025-07-03`, "时段", "2024学年未到期"],
    ["周期：五年里的第二年", year, "周期, 周期: {起: 2023-09-01, 止: 2028-08-31}", "2023—2028年周期未到期"],
    ["周期：最后一天就是时段的最后一天", year, "周期, 周期: {起: 2024-09-01, 止: 2025-08-31}", "2024—2025年周期到期"],
    [
      "月：月末到期，没有统计到月末但课已上完的也到期",
      "时段: {类型: 学期, 名称: 冬, 起: 2024-12-02, 止: 2025-01-18}",
      "月",
      "2024年12月到期 2025年1月到期",
    ],
    [
      "月：还有上课日子的没有到期",
      "时段: {类型: 学期, 名称: 冬, 起: 2024-12-02, 止: 2025-01-18}\n统计截止: 2025-01-16",
      "月",
      "2024年12月到期 2025年1月未到期",
    ],
  ])("%s", ([_, term, per, windows]) => {
    expect(judge(term, lesson(per), taught(["2025-01-08", "全员"])).windows).toBe(windows);
  });

  test("第二学期的总结自己的止在5月到8月，学年就到这一天", () => {
    const july = springOfAll.replace("2025-06-30", "2025-07-11");
    expect(judge(july, lesson("学年"), taught(["2024-10-08", "甲明"]))).toMatchObject({
      windows: "2024学年到期",
      outcomes: "甲明达标 乙秀未达标",
    });
    expect(judge(`${july}\n统计截止: 2025-06-09`, lesson("学年"), taught(["2024-10-08", "甲明"])).windows).toBe(
      "2024学年未到期",
    );
  });
});

describe("12.1 12.5 周：没有过完的不判，上课不满三天的不是教学周", () => {
  // Mondays: 09-02, 09-09, …; 2024-09-11 is a Wednesday, 2024-09-13 a Friday
  const term = (to: string, off = "") =>
    `时段: {类型: 学期, 名称: 上, 起: 2024-09-02, 止: ${to}, 放假: [{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}${off}]}`;
  const meets = "{名称: 周教研, 对象: 每个教研组, 指标: 研修活动, 每: 周}";
  const met = (...days: readonly string[]) =>
    `研修活动:\n  - {主题: 甲, 形式: 集体备课, 教研组: 文组, 场次: [${days.map((day) => `{日期: ${day}}`).join(", ")}]}\n  - {主题: 乙, 形式: 集体备课, 教研组: 理组, 场次: [{日期: 2024-09-03}, {日期: 2024-09-10}]}`;

  test("统计截止在星期三：这一周没有过完，不怪没有活动的组", () => {
    const wednesday = `${term("2024-12-27")}\n统计截止: 2024-09-18`;
    const found = judge(wednesday, meets, met("2024-09-04", "2024-09-11"));
    expect(found).toMatchObject({
      windows: "上第1周到期 上第2周到期 上第3周未到期",
      outcomes: "文组达标 理组达标",
      rate: "100.0%",
      short: [],
    });
    const school = readSchool(wednesday, people, met("2024-09-04", "2024-09-11"));
    expect(say(school, "未教研周数")).toBe("未教研周数0周");
  });

  test("统计截止在星期五：没有上课的日子了，这一周判", () => {
    const friday = `${term("2024-12-27")}\n统计截止: 2024-09-20`;
    const found = judge(friday, meets, met("2024-09-04", "2024-09-11"));
    expect(found.short).toEqual(["文组上第3周1次只有0次", "理组上第3周1次只有0次"]);
    expect(say(readSchool(friday, people, met("2024-09-04", "2024-09-11")), "未教研周数")).toBe("未教研周数2周");
  });

  test("最后一周只有一天课，谁也不怪；考试周写在放假里，也不是教学周", () => {
    const oneDay = judge(term("2024-09-16"), meets, met("2024-09-04", "2024-09-11"));
    expect([oneDay.windows, oneDay.outcomes]).toEqual(["上第1周到期 上第2周到期", "文组达标 理组达标"]);
    const exams = term("2024-09-20", ", {名称: 考试周, 起: 2024-09-16, 止: 2024-09-20}");
    expect(judge(exams, meets, met("2024-09-04", "2024-09-11")).windows).toBe("上第1周到期 上第2周到期");
  });

  test("开学是星期日：第1周从星期一起", () => {
    const sunday = term("2024-09-13").replace("起: 2024-09-02", "起: 2024-09-01");
    const found = judge(sunday, meets, met("2024-09-11"));
    expect(found.windows).toBe("上第1周到期 上第2周到期");
    expect(found.short).toEqual(["文组上第1周1次只有0次"]);
  });

  test("最后一月只有两天课，也谁都不怪", () => {
    expect(judge(term("2024-12-03"), meets.replace("每: 周", "每: 月"), met("2024-09-04")).windows).toBe(
      "2024年9月到期 2024年10月到期 2024年11月到期",
    );
  });

  test("12.7 周不出学期：学期完了的星期六有活动，补不了最后一周", () => {
    const thursday = term("2024-09-12");
    const found = judge(
      `${thursday.replace("类型: 学期", "类型: 学年").replace("止: 2024-09-12", "止: 2024-09-30, 学期: [{名称: 上, 起: 2024-09-02, 止: 2024-09-12}]")}`,
      meets,
      met("2024-09-04", "2024-09-14"),
    );
    expect(found.short).toEqual(["文组上第2周1次只有0次"]);
  });
});

describe("12.2 早于时段开始的，以前的记录一并判", () => {
  test("第二学期的总结，第一学期上过公开课的，学年的要求达标", () => {
    expect(judge(springOfAll, lesson("学年"), taught(["2024-10-20", "甲明"]))).toMatchObject({
      windows: "2024学年到期",
      outcomes: "甲明达标 乙秀未达标",
      rate: "50.0%",
      short: ["乙秀2024学年1节只有0节"],
    });
  });

  // The term begins on 10 February, so that is the day of the month: nothing is there of the first term.
  test("学期中间那个月的听课不是以前的记录：学年未判", () => {
    const month = "听课:\n  - {月份: 2025-02, 节数: {甲明: 4}}";
    expect(judge(spring, lesson("学年"), month).outcomes).toBe("甲明未判 乙秀未判");
  });

  test("补录到第一学期的，名称这里没有，在学年里也算；在第二学期不算", () => {
    const late = "公开课:\n  - {日期: 2024-10-20, 执教: 甲明, 课名: 甲, 计入: 2024学年第一学期}";
    expect(judge(springOfAll, lesson("学年"), late).outcomes).toBe("甲明达标 乙秀未达标");
    expect(judge(spring, lesson("学期"), late).outcomes).toBe("甲明未达标 乙秀未达标");
    const january = late.replace("2024-10-20", "2025-01-20");
    expect(judge(`${spring}\n上期统计截止: 2025-01-14`, lesson("学期"), january).outcomes).toBe(
      "甲明未达标 乙秀未达标",
    );
  });

  test("以前的一条记录也没有：不判，说缺哪些日子的", () => {
    expect(judge(spring, lesson("学年"), taught(["2025-03-12", "甲明"]))).toEqual({
      windows: "2024学年未判",
      outcomes: "甲明未判 乙秀未判",
      rate: "—",
      pending: [],
      short: [],
      unjudged: "2024学年缺2024-09-01至2025-02-09nothing",
    });
  });

  test("以前的在外部总数里（已修学时）：照判", () => {
    const brought = "外部总数:\n  - {名称: 已修学时, 值: 20, 单位: 学时, 来源: 继教平台, 范围: 甲明, 日期: 2025-01-31}";
    const found = judge(spring, hours, `${earned(["2025-03-12", 4, "全员"])}\n${brought}`);
    expect([found.outcomes, found.short]).toEqual(["甲明达标 乙秀未达标", ["乙秀2024学年24学时只有4学时"]]);
    // 已修学时 says nothing of lessons taught before.
    expect(judge(spring, lesson("学年"), `${taught(["2025-03-12", "甲明"])}\n${brought}`).windows).toBe("2024学年未判");
  });

  test("还有效的老证书不算以前的记录：不然一张证书就冤枉了全校", () => {
    const certificate = "称号证书:\n  - {教师: 甲明, 名称: 县骨干, 日期: 2024-10-20}";
    expect(judge(spring, lesson("学年"), certificate).windows).toBe("2024学年未判");
  });

  // Autumn: September to December are whole months of school.
  test("以前的只有几条：上课的哪几个月没有记录，不判", () => {
    const some = taught(["2024-10-20", "甲明"], ["2024-12-02", "甲明"]);
    expect(judge(spring, lesson("学年"), some)).toMatchObject({
      outcomes: "甲明未判 乙秀未判",
      rate: "—",
      short: [],
      unjudged: "2024学年缺2024-09-01至2025-02-09months2024-09、2024-11",
    });
  });

  test("以前上课的各月都有记录，不论哪一种：判", () => {
    const each = `${taught(["2024-10-20", "甲明"])}\n${earned(["2024-09-30", 2, "甲明"], ["2024-11-01", 2, "甲明"], ["2024-12-31", 2, "甲明"])}`;
    expect(judge(spring, lesson("学年"), each).outcomes).toBe("甲明达标 乙秀未达标");
    expect(judge(spring, lesson("学年"), each.replace("2024-12-31", "2025-01-02")).unjudged).toBe(
      "2024学年缺2024-09-01至2025-02-09months2024-12",
    );
  });

  test("各月都有记录，要数的那一种一条也没有：不判", () => {
    const months = ["2024-09-10", "2024-10-10", "2024-11-10", "2024-12-10"].map((day) => [day, 2, "全员"] as const);
    const found = judge(spring, lesson("学年"), `${earned(...months)}\n${taught(["2025-03-12", "甲明"])}`);
    expect([found.outcomes, found.unjudged]).toEqual([
      "甲明未判 乙秀未判",
      "2024学年缺2024-09-01至2025-02-09kinds公开课",
    ]);
  });

  test("要数的是课题，年年留着，哪一年立的都在：各月都有别的记录就判", () => {
    const months = ["2024-09-10", "2024-10-10", "2024-11-10", "2024-12-10"].map((day) => [day, 2, "全员"] as const);
    const project = "课题:\n  - {名称: 题, 级别: 县级, 负责人: 甲明, 进程: [{状态: 立项, 日期: 2025-03-10}]}";
    const asked = "{名称: 课题, 对象: 专任教师, 指标: 课题, 每: 学年}";
    expect(judge(spring, asked, `${earned(...months)}\n${project}`).outcomes).toBe("甲明达标 乙秀未达标");
  });

  test("为另计时段收进来的：可能只是一部分，写明齐全了才判", () => {
    const months = ["2024-09-10", "2024-10-10", "2024-11-10", "2024-12-10"].map((day) => [day, "甲明"] as const);
    const others = `${spring}\n另计时段: {近三年: {起: 2022-09-01, 止: 2025-06-30}}`;
    expect(judge(others, lesson("学年"), taught(...months)).unjudged).toBe(
      "2024学年缺2024-09-01至2025-02-09other period近三年",
    );
    const whole = judge(`${others}\n记录齐全自: 2024-09-01`, lesson("学年"), taught(...months));
    expect(whole.outcomes).toBe("甲明达标 乙秀未达标");
    // Days of the report itself need nothing from before.
    const within = `${spring}\n另计时段: {三月: {起: 2025-03-01, 止: 2025-03-31}}`;
    expect(judge(within, lesson("学年"), taught(...months)).outcomes).toBe("甲明达标 乙秀未达标");
  });

  // 31 days are let go as elsewhere, 32 are not.
  test("写明从哪一天起齐全：以前的那些天仍要各月有记录", () => {
    const october = taught(["2024-10-20", "甲明"]);
    const from = (day: string) => judge(`${spring}\n记录齐全自: ${day}`, lesson("学年"), october);
    expect(from("2024-10-02").outcomes).toBe("甲明达标 乙秀未达标");
    expect(from("2024-10-03").unjudged).toBe("2024学年缺2024-09-01至2024-10-02months2024-09");
  });

  test("写明齐全，却一条以前的记录也没有：不判", () => {
    expect(judge(springOfAll, lesson("学年"), taught(["2025-03-12", "甲明"])).outcomes).toBe("甲明未判 乙秀未判");
  });

  test("跨几年的聘任只算受聘那个月：不能当作各月都有记录", () => {
    const post = "受聘基地:\n  - {名称: 县教研员, 教师: 甲明, 起: 2020-09-01, 止: 2026-08-31}";
    expect(judge(spring, lesson("学年"), post).unjudged).toBe("2024学年缺2024-09-01至2025-02-09nothing");
  });

  test("周期的最后一年：五年的学时加在一起", () => {
    const cycle =
      "{名称: 周期, 对象: 专任教师, 指标: 学时, 至少: 100, 每: 周期, 周期: {起: 2020-09-01, 止: 2025-08-31}}";
    const found = judge(
      `${year}\n记录齐全自: 2020-09-01`,
      cycle,
      earned(["2021-10-12", 60, "甲明"], ["2024-10-12", 40, "全员"]),
    );
    expect(found).toMatchObject({
      windows: "2020—2025年周期到期",
      outcomes: "甲明达标 乙秀未达标",
      short: ["乙秀2020—2025年周期100学时只有40学时"],
    });
  });

  test("没有到期的，缺以前的也不说未判", () => {
    expect(
      judge(year, lesson("周期, 周期: {起: 2021-09-01, 止: 2026-08-31}"), taught(["2024-10-08", "甲明"])),
    ).toMatchObject({
      windows: "2021—2026年周期未到期",
      outcomes: "甲明达标 乙秀未到期",
      unjudged: "",
    });
  });
});

describe("12.3 学年、年度有自己的起止", () => {
  const years = (from: string, to: string) => `时段: {类型: 多年, 名称: 三年, 起: ${from}, 止: ${to}}`;

  test("多年从9月2日起，第一个学年不丢", () => {
    const found = judge(
      years("2022-09-02", "2025-07-10"),
      lesson("学年"),
      taught(["2022-10-08", "甲明"], ["2023-10-08", "甲明"], ["2024-10-08", "甲明"]),
    );
    expect(found).toMatchObject({
      windows: "2022学年到期 2023学年到期 2024学年到期",
      outcomes: "甲明达标 乙秀未达标",
      short: ["乙秀2022学年1节只有0节", "乙秀2023学年1节只有0节", "乙秀2024学年1节只有0节"],
    });
  });

  test("多年从9月2日起，9月1日的记录在它的学年里算，不说不在统计时段内", () => {
    const found = judge(
      years("2022-09-02", "2023-07-10"),
      lesson("学年"),
      taught(["2022-09-01", "甲明"], ["2022-10-08", "乙秀"]),
    );
    expect(found).toMatchObject({ windows: "2022学年到期", outcomes: "甲明达标 乙秀达标", short: [] });
  });

  test("年度按日历年：碰到的都在，没有以前记录的列为未判，没有过完的未到期", () => {
    const found = judge(
      years("2022-09-01", "2025-07-10"),
      lesson("年度"),
      taught(["2023-01-08", "全员"], ["2024-01-08", "甲明"]),
    );
    expect(found).toMatchObject({
      windows: "2022年未判 2023年到期 2024年到期 2025年未到期",
      outcomes: "甲明达标 乙秀未达标",
      unjudged: "2022年缺2022-01-01至2022-08-31nothing",
    });
  });

  test("学年的总结问年度：前一个年度要有1月到8月的记录", () => {
    expect(
      judge(`${year}\n记录齐全自: 2024-01-01`, lesson("年度"), taught(["2024-03-08", "甲明"], ["2025-01-08", "甲明"])),
    ).toMatchObject({
      windows: "2024年到期 2025年未到期",
      outcomes: "甲明达标 乙秀未达标",
      short: ["乙秀2024年1节只有0节"],
    });
  });

  test("第一个学期8月开学，学年从那天起：8月的课算这个学年", () => {
    const august = "时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-08-26, 止: 2025-01-18}";
    expect(judge(august, lesson("学年"), taught(["2024-08-27", "甲明"]))).toMatchObject({
      windows: "2024学年未到期",
      outcomes: "甲明达标 乙秀未到期",
    });
  });

  test("12.4 周期不在这个时段：谁也不判，列出来", () => {
    const found = judge(autumn, lesson("周期, 周期: {起: 2018-01-01, 止: 2022-12-31}"), "公开课: []");
    expect([found.windows, found.outcomes, found.unjudged]).toEqual(["", "", "2018—2022年周期other years"]);
  });
});

describe("12.7 两个学期之间的日子", () => {
  test("寒假算前一个学期，暑假算后一个学期", () => {
    const found = judge(
      twoTerms,
      lesson("学期"),
      taught(["2025-01-25", "甲明"], ["2025-07-05", "甲明"], ["2025-02-10", "乙秀"]),
    );
    expect([found.outcomes, found.short]).toEqual(["甲明达标 乙秀未达标", ["乙秀上1节只有0节"]]);
  });

  test("只写了第一学期的，春天的记录不算它的", () => {
    const first = `${year.slice(0, -1)}, 学期: [{名称: 上, 起: 2024-09-01, 止: 2025-01-18}]}`;
    expect(judge(first, lesson("学期"), taught(["2025-03-08", "甲明"])).outcomes).toBe("甲明未达标 乙秀未达标");
  });

  test("中间有一个学期没有写：它的记录不算前一个学期的", () => {
    const gap = `时段: {类型: 多年, 名称: 两年, 起: 2023-09-01, 止: 2025-01-18, 学期: [{名称: 甲, 起: 2023-09-01, 止: 2024-01-19}, {名称: 丙, 起: 2024-09-02, 止: 2025-01-18}]}`;
    const found = judge(gap, lesson("学期"), taught(["2024-04-08", "全员"], ["2024-09-03", "甲明"]));
    expect(found.short).toEqual(["甲明甲1节只有0节", "乙秀甲1节只有0节", "乙秀丙1节只有0节"]);
  });

  test("学年第一天到开学前的，算第一个学期；年度1月到开学前的是上一个学期的，不算", () => {
    const late = yearOf("2025-01-18", "2025-06-30").replace(
      "起: 2024-09-01, 止: 2025-01-18",
      "起: 2024-09-05, 止: 2025-01-18",
    );
    expect(judge(late, lesson("学期"), taught(["2024-09-02", "甲明"], ["2025-03-03", "甲明"])).outcomes).toBe(
      "甲明达标 乙秀未达标",
    );
    const calendar =
      "时段: {类型: 年度, 名称: 2025年, 起: 2025-01-01, 止: 2025-12-31, 学期: [{名称: 春, 起: 2025-02-10, 止: 2025-06-30}]}";
    expect(judge(calendar, lesson("学期"), taught(["2025-01-08", "甲明"])).outcomes).toBe("甲明未达标 乙秀未达标");
  });

  test("学期自己的统计截止：以后的算下一个学期", () => {
    const closed = twoTerms.replace("止: 2025-01-18", "止: 2025-01-18, 统计截止: 2025-01-10");
    const found = judge(
      closed,
      lesson("学期"),
      taught(["2025-01-10", "甲明"], ["2025-01-11", "甲明、乙秀"], ["2024-10-08", "乙秀"]),
    );
    expect([found.outcomes, found.short]).toEqual(["甲明达标 乙秀达标", []]);
    expect(judge(twoTerms, lesson("学期"), taught(["2025-01-11", "甲明"])).short).toContain("甲明下1节只有0节");
  });

  test("上期统计截止以后的，算在这一份里，在第一个时段", () => {
    const january = ["2025-01-15", "甲明"] as const;
    expect(judge(spring, lesson("学期"), taught(january)).outcomes).toBe("甲明未达标 乙秀未达标");
    const brought = `${spring}\n上期统计截止: 2025-01-14`;
    expect(judge(brought, lesson("学期"), taught(january, ["2025-01-14", "乙秀"])).outcomes).toBe(
      "甲明达标 乙秀未达标",
    );
    const calendar = "时段: {类型: 年度, 名称: 2025年, 起: 2025-01-01, 止: 2025-12-31}\n上期统计截止: 2024-12-20";
    const found = judge(calendar, lesson("年度"), taught(["2024-12-21", "甲明"], ["2024-12-20", "乙秀"]));
    expect([found.windows, found.outcomes]).toEqual(["2025年到期", "甲明达标 乙秀未达标"]);
    expect(say(readSchool(calendar, people, taught(["2024-12-21", "甲明"], ["2024-12-20", "乙秀"])), "公开课")).toBe(
      "公开课1节",
    );
  });

  test("上期统计截止带来的不能当作以前的全部记录", () => {
    const brought = `${spring}\n上期统计截止: 2025-01-14`;
    expect(judge(brought, lesson("学年"), taught(["2025-01-15", "甲明"])).unjudged).toBe(
      "2024学年缺2024-09-01至2025-01-14nothing",
    );
  });
});

describe("要求的规则写在统计量旁边", () => {
  test.for<readonly [per: string, ...words: readonly string[]]>([
    ["学年", "9月1日到次年8月31日", "6月30日", "31天", "以前的记录一并计入"],
    ["学期", "止日到期", "两个学期之间的日期归前一个学期"],
    ["年度", "1月1日到12月31日"],
    ["周", "上课满三天", "考试周", "不再有上课日的，也算到期"],
    ["月", "上课满三天", "不再有上课日的，也算到期"],
  ])("每%s", ([per, ...words]) => {
    const school = readSchool(`${twoTerms}\n要求:\n  - ${lesson(per)}`, people, "公开课: []");
    const [found] = computedOf(school).requirements;
    for (const word of words) expect(found!.met.rule).toContain(word);
  });
});
