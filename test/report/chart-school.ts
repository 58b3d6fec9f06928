import { smallSchool } from "./small-school.ts";

/** The small school with activities in two months, and a text with a chart of them, a captioned table and a footnote. */
export const chartSchool: Readonly<Record<string, string>> = {
  ...smallSchool,
  "term.yaml": smallSchool["term.yaml"]!.replace("主题: 好课三问}", "主题: 好课三问, 目录: 是}"),
  "记录.yaml": smallSchool["记录.yaml"]!.replace(
    "公开课:",
    "  - {日期: 2024-10-17, 主题: 追问的技术, 形式: 讲座, 学时: 2, 参加: 全员}\n公开课:",
  ),
  "文字/图表.md": `---
位置: 项目评价之后
---
## 数据

各月的活动{{见图 "各月活动"}}，两位教师的学时{{见表 "教师学时"}}。人均{{注 人均学时}}。

{{图表 "各月活动"}}

表：教师学时
| 教师 | 学时 |
| --- | --- |
| 两位 | 8 |
`,
};
