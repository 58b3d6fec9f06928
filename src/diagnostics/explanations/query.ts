import type { queryEntries } from "../catalogue/query.ts";
import { type Explained, explain } from "./explanation.ts";

const demand = (fields: string) => `要求:\n  - {名称: 听课, ${fields}}`;

const credits = (table: string, rate = ", 每次: 2") =>
  [
    `折算表:\n  - {名称: 本校学分, 项目: [{名称: 公开课, 指标: 公开课${rate}}]}`,
    demand(`对象: 专任教师, 指标: 学分, 折算表: ${table}, 至少: 2, 每: 学年`),
  ].join("\n");

export const queryExplanations: Explained<typeof queryEntries> = {
  "query/unknown-kind": explain("种类的名称打错，就不知道数什么。", '公开{{计数 "公开棵"}}', '公开{{计数 "公开课"}}'),
  "query/unknown-field": explain(
    "条件的名称打错，就筛不出来。",
    '公开{{计数 "公开课" 级另="县级"}}',
    '公开{{计数 "公开课" 级别="县级"}}',
  ),
  "query/unknown-value": explain(
    "条件的值打错，数出来总是0。",
    '有{{计数 "研修活动" 形式="讲坐"}}',
    '有{{计数 "研修活动" 形式="讲座"}}',
  ),
  "query/not-a-number": explain("只有数才能加总。", '共{{合计 "研修活动" "主题"}}', '共{{合计 "外出培训" "学时"}}'),
  "query/no-breakdown": explain(
    "不是每个数都能分项列出。",
    '其中{{构成 应参训 按="形式"}}',
    '其中{{构成 研修活动 按="形式"}}',
  ),
  "query/no-terms": explain(
    "每学期的要求，要知道学期的起止。",
    `时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n${demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学期")}`,
    `时段:\n  类型: 学年\n  名称: 2024学年\n  起: 2024-09-01\n  止: 2025-08-31\n  学期:\n    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}\n${demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学期")}`,
  ),
  "query/unknown-provision": explain("采用哪里的要求，名称要写对。", "采用: [江苏省]", "采用: [江苏]"),
  "query/no-cycle": explain(
    "按周期的要求，要知道周期从哪一天到哪一天。",
    demand("对象: 专任教师, 指标: 学时, 至少: 360, 每: 周期"),
    demand("对象: 专任教师, 指标: 学时, 至少: 360, 每: 周期, 周期: {起: 2021-01-01, 止: 2025-12-31}"),
  ),
  "query/no-rate": explain("折算表的每一项要写明折多少。", credits("本校学分", ""), credits("本校学分")),
  "query/unknown-table": explain("折算表的名称要和写下的一样。", credits("本校的学分"), credits("本校学分")),
  "query/unknown-subject": explain(
    "要求的对象写错，就不知道看谁达标。",
    demand("对象: 专任老师, 指标: 听课, 至少: 10, 每: 学年"),
    demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
  ),
  "query/of-people": explain(
    "学时、学分、缺席是各人的，组的平均数会遮住没有达到的人。",
    demand("对象: 每个教研组, 指标: 学时, 至少: 24, 每: 学年"),
    demand("对象: 专任教师, 指标: 学时, 至少: 24, 每: 学年"),
  ),
  "query/no-measure": explain(
    "要求要写明统计什么。",
    demand("对象: 专任教师, 至少: 10, 每: 学年"),
    demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
  ),
};
