import fc from "fast-check";
import type { Typed } from "../figures/any-school.ts";

/** Records and a requirement in which a rule decides that chance alone seldom brings about. */
export interface Corner {
  readonly records: readonly Typed[];
  readonly requirements: readonly string[];
  readonly lines: readonly string[];
}

const corner = (records: readonly (readonly [kind: string, text: string])[], more: Partial<Corner> = {}): Corner => ({
  requirements: [],
  lines: [],
  ...more,
  records: records.map(([kind, text]) => ({ kind, text })),
});

const days = ["2024-10-09", "2025-03-12", "2025-05-20"];

const corners: readonly Corner[] = [
  // 12.25: 0.1 + 0.7 is 0.8.
  corner(
    ["0.1", "0.7"].flatMap((hours) =>
      days.map((day) => [
        "研修活动",
        `{日期: ${day}, 主题: 合计${hours}, 形式: 讲座, 学时: ${hours}, 学时类别: 公需, 参加: 全员}`,
      ]),
    ),
    { requirements: ["{名称: 公需八分, 对象: 专任教师, 指标: 学时, 学时类别: 公需, 至少: 0.8, 每: 月}"] },
  ),
  // 12.6: what runs for years pays in each of them.
  corner([["课题", "{名称: 久长课题, 级别: 市级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 2022-03-01}]}"]], {
    requirements: [
      "{名称: 几年学分, 对象: 专任教师, 指标: 学分, 折算表: 学分表, 至少: 2, 每: 周期, 周期: {起: 2021-01-01, 止: 2025-12-31}}",
    ],
  }),
  // 12.15: one number alone says nothing of presence.
  corner(days.map((day) => ["研修活动", `{日期: ${day}, 主题: 只知实到, 形式: 讲座, 学时: 2, 主讲: 何青, 实到: 3}`])),
  // 12.27: a higher prize of another year beats nothing of this one.
  corner(
    [
      ...days.map(
        (day) => ["获奖", `{奖项: 甲赛, 级别: 县级, 日期: ${day}, 作品: 丙文, 类别: 论文, 获奖人: [林秋野]}`] as const,
      ),
      ["获奖", "{奖项: 乙赛, 级别: 省级, 日期: 2022-05-06, 作品: 丙文, 类别: 论文, 获奖人: [林秋野]}"],
      ...days.map((day) => ["阅读自修", `{教师: 全员, 册数: 9, 书目: 《丙书》, 心得: 是, 日期: ${day}}`] as const),
    ],
    { lines: ["就高: 是"] },
  ),
  // 12.28: the county's word.
  corner(
    days.map((day) => ["外出培训", `{名称: 县里的班, 起: ${day}, 级别: 县级, 学时: 2, 人员: 全员}`]),
    { lines: ["所在: {省: 浙江省, 市: 云州市, 县: 云岭区}"] },
  ),
  // 12.21: experts from outside.
  corner(
    days.map((day) => [
      "研修活动",
      `{日期: ${day}, 主题: 专家到校, 形式: 讲座, 参加: 全员, 主讲: [{姓名: 周砚, 单位: 县进修学校}, {姓名: 吴越, 单位: 市教科院}]}`,
    ]),
  ),
  // 12.10: without a date, nowhere.
  corner([
    ["论文成果", "{题目: 没有日期的文章, 类别: 论文, 作者: [林秋野]}"],
    ["阅读自修", "{教师: 何青, 类别: 书, 书目: 《没有日期的书》}"],
  ]),
];

/** Some of the corners. */
export const anyCorners: fc.Arbitrary<readonly Corner[]> = fc
  .array(fc.boolean(), { minLength: corners.length, maxLength: corners.length })
  .map((chosen) => corners.filter((_, i) => chosen[i] && chosen[(i + 1) % corners.length]));
