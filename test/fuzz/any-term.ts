import fc from "fast-check";
import { people } from "./any-values.ts";

/** A term.yaml in pieces, so that pieces can be left out. */
export interface AnyTerm {
  readonly period: string;
  /** Lines of the top level: 统计截止, 公出, 就高 … */
  readonly lines: readonly string[];
  readonly tables: readonly string[];
  readonly requirements: readonly string[];
}

interface Shape {
  readonly period: string;
  readonly names: readonly string[];
  readonly cutOffs: readonly string[];
  readonly previous: readonly string[];
}

const autumn = "{名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}";
const spring = "{名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}";
const early = "{名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18, 统计截止: 2025-01-10}";
const holidays = "放假: [{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}, {名称: 考试周, 起: 2025-01-13, 止: 2025-01-18}]";
const period = (type: string, name: string, from: string, to: string, terms: string) =>
  `{类型: ${type}, 名称: ${name}, 起: ${from}, 止: ${to}${terms}}`;

const terms = ["第一学期", "第二学期"];
const shapes: readonly Shape[] = [
  ...[
    `, 学期: [${autumn}, ${spring}]`,
    `, 学期: [${autumn}, ${spring}], ${holidays}`,
    `, 学期: [${early}, ${spring}]`,
  ].map((more) => ({
    period: period("学年", "2024学年", "2024-09-01", "2025-08-31", more),
    names: [...terms, "2024学年"],
    cutOffs: ["2025-07-03", "2025-06-11", "2025-05-14", "2024-12-18", "2025-08-20"],
    previous: ["2024-07-30", "2024-08-20"],
  })),
  ...["", `, 学期: [{名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}]`].map((more) => ({
    period: period("学期", "2024学年第一学期", "2024-09-01", "2025-01-18", more),
    names: ["2024学年第一学期"],
    cutOffs: ["2025-01-10", "2024-12-11", "2024-11-20"],
    previous: ["2024-08-10"],
  })),
  {
    period: period("学期", "2024学年第二学期", "2025-02-10", "2025-06-30", ""),
    names: ["2024学年第二学期"],
    cutOffs: ["2025-06-25", "2025-05-07", "2025-04-30"],
    previous: ["2025-01-10", "2025-01-18"],
  },
  {
    period: period(
      "年度",
      "2025年度",
      "2025-01-01",
      "2025-12-31",
      `, 学期: [{名称: 春季学期, 起: 2025-02-10, 止: 2025-06-30}, {名称: 秋季学期, 起: 2025-09-01, 止: 2026-01-17}]`,
    ),
    names: ["春季学期", "秋季学期", "2025年度"],
    cutOffs: ["2025-12-20", "2025-10-15", "2025-11-12"],
    previous: ["2024-12-20"],
  },
  {
    period: period(
      "多年",
      "2023至2024学年",
      "2023-09-02",
      "2025-08-31",
      `, 学期: [{名称: 一上, 起: 2023-09-02, 止: 2024-01-19}, {名称: 一下, 起: 2024-02-19, 止: 2024-06-28}, {名称: 二上, 起: 2024-09-01, 止: 2025-01-18}, {名称: 二下, 起: 2025-02-10, 止: 2025-06-30}]`,
    ),
    names: ["一上", "一下", "二上", "二下"],
    cutOffs: ["2025-07-10", "2025-04-16"],
    previous: ["2023-08-20"],
  },
];

const least = fc.constantFrom("1", "2", "3", "0.5", "6", "0.3", "0.8", "1.5", "0.7");
const per = fc.constantFrom("学期", "学期", "学年", "学年", "年度", "时段", "月", "周", "周期");
const teachers = fc.constantFrom(
  "专任教师",
  "专任教师",
  "青年教师",
  "{教龄: {至多: 5}}",
  "{教龄: {多于: 1, 少于: 5}}",
  "{身份: 行政}",
  "{职务: [校长, 教导主任, 教研组长]}",
  "{职务: 备课组长}",
  "{职务: 组长}",
  "{身份: 专任教师, 除外: {职务: [校长, 教导主任, 教研组长]}}",
);
const cycles = fc.constantFrom("{起: 2021-01-01, 止: 2025-12-31}", "{起: 2023-01-01, 止: 2024-12-31}");

const requirement = (
  name: string,
  what: string,
  whom: fc.Arbitrary<string> = teachers,
  often: fc.Arbitrary<string> = per,
) =>
  fc.tuple(whom, least, often, cycles, fc.integer({ min: 0, max: 19 })).map(([target, amount, every, cycle, more]) => {
    const cut = every === "周期" ? `, 周期: ${cycle}` : "";
    const extra = ["", ", 比例: 50", ", 折减: 按周", ", 起: 2025-02-10", ", 止: 2024-12-31"][more] ?? "";
    return `{名称: ${name}, 对象: ${target}, ${what.replace("#", amount)}, 每: ${every}${cut}${extra}}`;
  });

const groupsOf = fc.constantFrom("每个教研组", "每个教研组", "每个备课组");
const longer = fc.constantFrom("学期", "学年", "年度", "时段", "周期");
const pool = [
  requirement("学时", "指标: 学时, 至少: #"),
  requirement("年学时", "指标: 学时, 至少: #", fc.constant("专任教师"), fc.constantFrom("学年", "年度")),
  requirement("教研学时", "指标: 学时, 来源: 教研, 至少: #", fc.constant("专任教师")),
  requirement("公需学时", "指标: 学时, 学时类别: 公需, 至少: #"),
  requirement("听课", "指标: 听课, 至少: #"),
  requirement("缺席", "指标: 缺席, 至多: 1"),
  requirement("旷会", "指标: 缺席, 原因: 旷会, 至多: 0"),
  requirement("请假", "指标: 缺席, 原因: [请假, 未注明], 少于: 1.5"),
  requirement("迟到", "指标: 迟到, 少于: 1"),
  requirement("早退", "指标: 早退, 至多: 0"),
  requirement("缺席率", "指标: 缺席率, 少于: 50"),
  requirement("出勤率", "指标: 出勤率, 多于: 50"),
  requirement("多听", "指标: 听课, 多于: #"),
  requirement("多学", "指标: 学时, 多于: #"),
  requirement("分档", "指标: 听课, 至少: {校长: 3, 教研组长: 2, 其余: 1}, 至多: 6"),
  requirement("分档学时", "指标: 学时, 至少: {教导主任: 1.5, 组长: #}"),
  requirement("缺后续", "指标: 缺后续, 至多: 0"),
  requirement("学分", "指标: 学分, 折算表: 学分表, 至少: #", teachers, longer),
  requirement("成果学分", "指标: 学分, 折算表: 学分表, 归类: 成果, 至少: #", teachers, longer),
  requirement("组活动", "指标: 研修活动, 至少: #", groupsOf),
  requirement("组讲座", "指标: 研修活动, 形式: 讲座, 至少: #", groupsOf),
  requirement("主讲", "指标: 研修活动, 角色: 主讲, 至少: 1"),
  requirement("公开课", "指标: 公开课, 至少: 1"),
  requirement("结题", "指标: 课题, 进程状态: 结题, 至少: 1"),
  requirement("市级以上获奖", "指标: 获奖, 级别: 市级以上, 至少: 1"),
  requirement("论文以外", "指标: 论文成果, 类别: 非论文, 至少: 1"),
  requirement("有后续", "指标: 外出培训, 后续: 有, 至少: 1"),
  requirement("读书", "指标: 阅读自修, 类别: 书, 至少: #"),
  requirement("成果", "任一: [{指标: 论文成果, 类别: 论文}, {指标: 论文成果, 类别: 案例}], 至少: 1"),
  requirement(
    "几个一",
    "各项: [{名称: 上课, 指标: 公开课}, {名称: 学, 指标: 学时, 至少: 2}, {名称: 写, 指标: 论文成果}]",
  ),
];

const line = (least: string, each: string) => `{名称: ${least}, ${each}}`;
const tables = [
  `{名称: 学分表, 项目: [${[
    line("学时", "指标: 学时, 每学时: 1/6"),
    line("主讲", "指标: 研修活动, 角色: 主讲, 每次: 0.1, 上限: 0.3"),
    line("公开课", "指标: 公开课, 按: 级别, 值: {省级: 0.7, 市级: 0.3, 县级: 0.2, 校级: 0.1}"),
    line("结题", "指标: 课题, 进程状态: 结题, 按: 级别, 值: {市级: 4, 省级: 6, 县级: 2, 校级: 1}"),
    line("在研", "指标: 课题, 在研: 是, 角色: [负责人, 主研], 每次: 1, 每: 年度"),
    line("带教", "指标: 青蓝结对, 角色: 师傅, 每次: 1.5, 每: 学年"),
    line("论文", "指标: 论文成果, 每次: 1, 归类: 成果"),
    line("旷会", "指标: 缺席, 原因: 旷会, 每次: -0.2"),
    line("迟到", "指标: 迟到, 每次: -0.05, 归类: 扣分, 满: 2, 作废: [主讲, 成果]"),
    line("获奖", "指标: 获奖, 按: 级别, 值: {省级: 3, 市级: 2, 县级: 1}, 归类: 成果"),
    line("次序", "指标: 论文成果, 按: 排名, 值: {独立: 2.2, 第一: 1.1, 第二: 0.4, 其余: 0.2}, 周期上限: 3"),
    line("前两名", "指标: 获奖, 排名: [第一, 第二], 每次: 0.6, 平分: 是, 归类: 合计"),
    line(
      "成员",
      "指标: 课题, 进程状态: 立项, 按: [级别, 排名], 值: {省级: {第一: 3, 其余: 1}, 市级: {第一: 2}, 其余: 0.1}, 归类: 合计",
    ),
    line("听课", "指标: 听课, 按: 级别, 值: {省级: 0.4, 市级以上: 0.3, 其余: 0.1}"),
    line("多听", "指标: 听课, 每次: 0.3, 超过: 2"),
    line("好课", "指标: 公开课, 按: 级别, 值: {省级: 3, 市级: 2, 其余: 1}, 就高: 是"),
    line("讲", "指标: 研修活动, 每学时: 0.2, 每次至多: 0.5"),
  ].join(", ")}], 共用上限: [{归类: 合计, 上限: 2.5}], 共同就高: [{项目: [论文, 获奖]}]}`,
];

const maybe = (lines: readonly string[], nil = 3) => fc.option(fc.constantFrom(...lines), { freq: nil, nil: "" });

/** What a term.yaml says: the period, its cuts, the school's choices and what it asks for. */
export const anyTerm: fc.Arbitrary<AnyTerm & { readonly names: readonly string[] }> = fc
  .constantFrom(...shapes)
  .chain((shape) =>
    fc
      .tuple(
        maybe(shape.cutOffs.map((day) => `统计截止: ${day}`)),
        maybe(
          shape.previous.map((day) => `上期统计截止: ${day}`),
          1,
        ),
        maybe(["公出: 算到会", "公出: 不算到会", "公出: 到会"], 1),
        maybe(["就高: 是"], 1),
        maybe(["校外第一作者: 计"], 1),
        maybe(
          [
            "所在: {省: 浙江省, 市: 云州市, 县: 云岭区}",
            "用语: {县级: 区级}",
            "所在: {省: 浙江省, 市: 云州市, 县: 云岭县}",
          ],
          1,
        ),
        maybe(
          ["2021-01-01", "2023-09-02", "2024-01-01", "2024-09-20", "2024-11-01"].map((day) => `记录齐全自: ${day}`),
        ),
        fc.subarray(pool, { minLength: 2, maxLength: 7 }).chain((list) => fc.tuple(...list)),
      )
      .map(([cut, before, travel, highest, outside, place, whole, requirements]) => ({
        period: shape.period,
        names: shape.names,
        lines: ["青年教师: {教龄: {至多: 5}}", cut, before, travel, highest, outside, place, whole].filter(
          (one) => one !== "",
        ),
        tables,
        requirements,
      })),
  );

export function termText({ period, lines, tables, requirements }: AnyTerm): string {
  const list = (key: string, items: readonly string[]) =>
    items.length === 0 ? "" : `${key}:\n${items.map((item) => `  - ${item}\n`).join("")}`;
  const head = `学校: 槐荫小学\n校区: [本部, 东校区]\n时段: ${period}\n包含: 记录.yaml\n学时类别: [公需, 专业]\n`;
  return `${head}${lines.map((one) => `${one}\n`).join("")}${list("折算表", tables)}${list("要求", requirements)}`;
}

/** Names that --teacher may ask for. */
export const anybody = fc.constantFrom(...people);
