import { describe, expect, test } from "vitest";
import { teachersByRequirement } from "../../src/figures/gaps/requirement-table.ts";
import { pendingOf, shortfallsOf } from "../../src/figures/requirements/shortfalls.ts";
import { computedOf, factsOf, readSchool } from "./make-school.ts";

const people = `教师:
  - {姓名: 甲明, 教研组: 文组, 参加工作: 2010-08-20, 职务: 校长}
  - {姓名: 乙秀, 教研组: 文组, 参加工作: 2020-08-20}
  - {姓名: 丙然, 教研组: 理组, 参加工作: 2015-08-20}
组织:
  - {名称: 文组, 类别: 教研组, 组长: 甲明}
  - {名称: 理组, 类别: 教研组, 组长: 丙然}`;
const year = `时段:
  {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31, 学期: [{名称: 上, 起: 2024-09-01, 止: 2025-01-18}, {名称: 下, 起: 2025-02-10, 止: 2025-06-30}]}
统计截止: 2025-06-30`;
const school = (requirement: string, records: string, roster = people) =>
  readSchool(`${year}\n要求:\n  - {名称: 甲, 每: 学年, ${requirement}}`, roster, records);

/** 达标 of 应达标, then who is short, of how much, what they have, and what lacks or is too much. */
function judge(requirement: string, records: string, roster?: string): string {
  const [found] = computedOf(school(requirement, records, roster)).requirements;
  const lines = shortfallsOf(found!).map((s) => `${s.who}${s.item ?? ""}${s.required}/${s.actual}差${s.gap}`);
  return [`${found!.met.text}/${found!.due.text}`, ...lines].join(" ");
}
type Row = readonly [rule: string, requirement: string, records: string, result: string];

const heard = "听课:\n  - {月份: 2024-10, 节数: {甲明: 16, 乙秀: 10, 丙然: 11}}";
const talk = (day: string, more: string) => `  - {日期: ${day}, 主题: 讲座${day}, 形式: 讲座, 参加: 全员, ${more}}`;
const talks = (...all: readonly string[]) =>
  `研修活动:\n${all.map((more, i) => talk(`2024-10-1${i}`, more)).join("\n")}`;

describe("多于、少于：正好是这个数不算", () => {
  test.for<Row>([
    ["多于10节，10节不够，要11节", "对象: 专任教师, 指标: 听课, 多于: 10", heard, "2人/3人 乙秀11节/10节差1节"],
    ["至少10节，10节就够", "对象: 专任教师, 指标: 听课, 至少: 10", heard, "3人/3人"],
    [
      "少于11节，11节就超了",
      "对象: 专任教师, 指标: 听课, 少于: 11",
      heard,
      "1人/3人 甲明至多10节/16节差超6节 丙然至多10节/11节差超1节",
    ],
    [
      "多于10、至多15",
      "对象: 专任教师, 指标: 听课, 多于: 10, 至多: 15",
      heard,
      "1人/3人 甲明至多15节/16节差超1节 乙秀11节/10节差1节",
    ],
    // 2.25 is more than 2, though the next half is 2.5
    [
      "多于2学时：2.25够了，2不够",
      "对象: 专任教师, 指标: 学时, 多于: 2",
      talks("学时: 2, 缺席: 丙然（病假）, 主讲: 甲明（2.25学时）"),
      "1人/3人 乙秀多于2学时/2学时差0.5学时 丙然多于2学时/0学时差2.5学时",
    ],
    [
      "各项里也可以写",
      "对象: {职务: 教研组长}, 各项: [{指标: 听课, 多于: 15}, {指标: 缺席, 至多: 0}]",
      `${heard}\n${talks("学时: 1, 缺席: 丙然（病假）")}`,
      "1人/2人 丙然听课16节/11节差5节 丙然缺席至多0次/1次差超1次",
    ],
    // on 2025-06-30, 乙秀 has 4 whole years of service, 丙然 9, 甲明 14
    ["教龄不满9年的", "对象: {教龄: {少于: 9}}, 指标: 听课", heard, "1人/1人"],
    ["教龄超过4年、不满10年的", "对象: {教龄: {多于: 4, 少于: 10}}, 指标: 听课", heard, "1人/1人"],
  ])("%s", ([_, requirement, records, result]) => {
    expect(judge(requirement, records)).toBe(result);
  });

  // from Monday 2025-03-31: 66 of the 101 teaching days of the second term; 9 × 66 ÷ 101 = 5.88
  test("中途来的按至少9节折算", () => {
    const roster = "教师:\n  - {姓名: 甲明, 到校: 2025-03-31}";
    const term = `${year}\n要求: [{名称: 甲, 每: 学期, 对象: 专任教师, 指标: 听课, 多于: 8}]`;
    const [found] = computedOf(readSchool(term, roster, "听课: []")).requirements;
    expect(shortfallsOf(found!).map((s) => `${s.period}${s.required}`)).toEqual(["下6节"]);
  });

  test("没有到期的，写明应多于多少", () => {
    const given = school("对象: 专任教师, 指标: 学时, 多于: 2, 至多: 9", talks("学时: 2"));
    const [found] = computedOf(given, { to: "2025-03-01" }).requirements;
    expect(pendingOf(found!)[0]).toMatchObject({
      standing: "已修2学时，到2025-08-31应多于2学时、至多9学时",
      numbers: { actual: 2, moreThan: 2, atMost: 9 },
    });
  });
});

describe("按职务定多少：一人几职的就高，从不相加", () => {
  test.for<Row>([
    // 甲明 is 校长 and leads 文组: 20, not 15 and not 35
    [
      "校长兼教研组长按校长的20节",
      "对象: 专任教师, 指标: 听课, 至少: {校长: 20, 教研组长: 15, 其余: 10}",
      heard,
      "1人/3人 甲明20节（校长）/16节差4节 丙然15节（教研组长）/11节差4节",
    ],
    [
      "教研组长的多，就按教研组长",
      "对象: 专任教师, 指标: 听课, 至少: {校长: 12, 教研组长: 18, 其余: 11}",
      heard,
      "0人/3人 甲明18节（教研组长）/16节差2节 乙秀11节/10节差1节 丙然18节（教研组长）/11节差7节",
    ],
    ["不写其余的，别的人不作要求", "对象: 专任教师, 指标: 听课, 至少: {校长: 16, 教研组长: 11}", heard, "2人/2人"],
    ["空缺的职务没有人", "对象: 专任教师, 指标: 听课, 至少: {教导主任: 20, 其余: 10}", heard, "3人/3人"],
    ["对象里没有的人不算", "对象: {除外: {职务: 校长}}, 指标: 听课, 至少: {校长: 20, 其余: 10}", heard, "2人/2人"],
    [
      "也可以写青年教师、组名；各项里也可以写",
      "对象: 专任教师, 各项: [{名称: 听, 指标: 听课, 至少: {文组: 12, 其余: 10}}]",
      heard,
      "2人/3人 乙秀听12节（文组）/10节差2节",
    ],
  ])("%s", ([_, requirement, records, result]) => {
    expect(judge(requirement, records)).toBe(result);
  });

  test("gaps 的格里写明按哪个职务，给程序的数里也有", () => {
    const given = school("对象: 专任教师, 指标: 听课, 至少: {校长: 20, 其余: 10}", heard);
    expect(teachersByRequirement(factsOf(given), true).rows).toEqual([
      ["甲明", "16/20（校长） 未达标"],
      ["乙秀", "10/10 达标"],
      ["丙然", "11/10 达标"],
    ]);
    const [found] = computedOf(given).requirements;
    expect(shortfallsOf(found!)[0]!.numbers).toMatchObject({ required: 20, gap: 4, post: "校长" });
    expect(found!.due.rule).toContain("校长20、其余10；一人几职的，按其中最高的要求。");
  });
});

describe("缺席按原因数，缺席率、迟到、早退", () => {
  const records = talks(
    "缺席: 甲明（旷会）、乙秀（病假）、丙然（迟到）",
    "缺席: 甲明（无故缺席）、乙秀（家中有事）、丙然（迟到早退）",
    "缺席: 甲明（公差）、乙秀、丙然（早退，1学时）",
    "缺席: 甲明（请假半天）",
  );
  const of = (more: string) => `对象: 专任教师, ${more}`;
  test.for<readonly [rule: string, requirement: string, short: string]>([
    ["无故缺席就是旷会", of("指标: 缺席, 原因: 旷会, 至多: 1"), "甲明至多1次/2次差超1次"],
    ["写无故缺席也一样", of("指标: 缺席, 原因: 无故缺席, 至多: 1"), "甲明至多1次/2次差超1次"],
    [
      "请假是各种假，旷会和没有写原因的不是",
      of("指标: 缺席, 原因: 请假, 至多: 0"),
      "甲明至多0次/1次差超1次 乙秀至多0次/2次差超2次",
    ],
    ["家中有事是事假", of("指标: 缺席, 原因: [事假, 旷会], 至多: 0"), "甲明至多0次/2次差超2次 乙秀至多0次/1次差超1次"],
    ["没有写原因的是未注明", of("指标: 缺席, 原因: 未注明, 至多: 0"), "乙秀至多0次/1次差超1次"],
    ["除了病假", of("指标: 缺席, 原因: 非病假, 至多: 2"), "甲明至多2次/3次差超1次"],
    ["迟到早退也是迟到", of("指标: 迟到, 至多: 1"), "丙然至多1次/2次差超1次"],
    ["迟到早退也是早退", of("指标: 早退, 少于: 2"), "丙然至多1次/2次差超1次"],
    // 甲明 missed 3 of the 3 due (公差 is not due), 乙秀 3 of 4, 丙然 none
    ["缺席率：公出不在应到里", of("指标: 缺席率, 至多: 75"), "甲明至多75%/100%差超25%"],
    ["少于75%的，75%就超了", of("指标: 缺席率, 少于: 75"), "甲明少于75%/100%差超25.1% 乙秀少于75%/75%差超0.1%"],
    // 旷会 2 of 3
    ["因旷会的缺席率", of("指标: 缺席率, 原因: 旷会, 至多: 50"), "甲明至多50%/66.67%差超16.67%"],
  ])("%s", ([_, requirement, short]) => {
    expect(judge(requirement, records).split(" ").slice(1).join(" ")).toBe(short);
  });

  test("教研组的缺席率；一次活动也没有的组不判", () => {
    const meetings =
      "研修活动:\n  - {主题: 备课, 形式: 集体备课, 教研组: 文组, 场次: [{日期: 2024-10-10, 缺席: 乙秀（旷会）}, {日期: 2024-10-11, 缺席: 甲明（病假）}]}";
    // 2 of 4, of these 1 for 旷会
    expect(judge("对象: 每个教研组, 指标: 缺席率, 至多: 40", meetings)).toBe("0个/1个 文组至多40%/50%差超10%");
    expect(judge("对象: 每个教研组, 指标: 缺席率, 原因: 旷会, 至多: 25", meetings)).toBe("1个/1个");
  });

  test("本校按缺席计的公出，可以按原因数", () => {
    const counted = readSchool(
      `${year}\n公出: 缺席\n要求: [{名称: 甲, 每: 学年, 对象: 专任教师, 指标: 缺席, 原因: 公出, 至多: 0}]`,
      people,
      records,
    );
    expect(shortfallsOf(computedOf(counted).requirements[0]!).map(({ who, actual }) => who + actual)).toEqual([
      "甲明1次",
    ]);
  });
});

describe("一次活动里各人的学时", () => {
  const hours = (activity: string) => {
    const given = school(
      "对象: 专任教师, 指标: 学时, 至多: 0",
      `研修活动:\n  - {日期: 2024-10-10, 主题: 讲座, 形式: 讲座, ${activity}}`,
    );
    return shortfallsOf(computedOf(given).requirements[0]!).map(({ who, actual }) => who + actual);
  };
  test.for<readonly [rule: string, activity: string, hours: readonly string[]]>([
    ["写在姓名后面", "参加: 甲明（3学时）、乙秀（1.5学时）", ["甲明3学时", "乙秀1.5学时"]],
    ["其余的人照“学时”", "学时: 2, 参加: 全员、乙秀（1.5学时）", ["甲明2学时", "乙秀1.5学时", "丙然2学时"]],
    [
      "组名后面的，组里人人一样；个人的在先",
      "学时: 2, 参加: 乙秀（3学时）、文组（1学时）、丙然",
      ["甲明1学时", "乙秀3学时", "丙然2学时"],
    ],
    ["写在主讲后面", "学时: 2, 参加: 文组, 主讲: 甲明（4学时）", ["甲明4学时", "乙秀2学时"]],
    ["早退的按早退的", "学时: 2, 参加: 甲明、乙秀（1.5学时）, 缺席: 乙秀（早退，1学时）", ["甲明2学时", "乙秀1学时"]],
    [
      "缺席的没有，补学的照补学的",
      "学时: 2, 参加: 文组、乙秀（1.5学时）, 缺席: 乙秀（病假）, 补学: 乙秀（0.5学时）",
      ["甲明2学时", "乙秀0.5学时"],
    ],
    ["不计学时的活动都不计", "计入学时: 否, 参加: 甲明（3学时）", []],
  ])("%s", ([_, activity, result]) => {
    expect(hours(activity)).toEqual(result);
  });
});

describe("写不通的，说明怎样改", () => {
  test.for<readonly [rule: string, requirement: string, code: string]>([
    ["至少和多于都写", "对象: 专任教师, 指标: 听课, 至少: 10, 多于: 10", "record/two-limits"],
    ["至多和少于都写", "对象: 专任教师, 指标: 听课, 至多: 10, 少于: 10", "record/two-limits"],
    ["上下合不拢", "对象: 专任教师, 指标: 听课, 至少: 10, 少于: 10", "record/nothing-fits"],
    ["年龄上下合不拢", "对象: {年龄: {至少: 40, 至多: 35}}, 指标: 听课", "record/nothing-fits"],
    ["别的说法", "对象: 专任教师, 指标: 听课, 超过: 10", "record/other-limit-word"],
    ["各项里别的说法", "对象: 专任教师, 各项: [{指标: 听课, 不少于: 10}]", "record/other-limit-word"],
    ["年龄里别的说法", "对象: {年龄: {大于: 35}}, 指标: 听课", "record/unknown-field"],
    ["组没有职务", "对象: 每个教研组, 指标: 研修活动, 至少: {校长: 2}", "query/posts-of-groups"],
    ["职务写错", "对象: 专任教师, 指标: 听课, 至少: {校张: 20}", "query/unknown-value"],
    ["没有这种原因", "对象: 专任教师, 指标: 缺席, 原因: 矿会", "query/unknown-value"],
    ["公出不算缺席", "对象: 专任教师, 指标: 缺席, 原因: 公出", "query/unknown-value"],
    ["缺席率里没有这种原因", "对象: 专任教师, 指标: 缺席率, 原因: 矿会", "query/unknown-value"],
  ])("%s", ([_, requirement, code]) => {
    expect(() => judge(requirement, "听课: []")).toThrow(code);
  });
});
