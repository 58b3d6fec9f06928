/** Texts by their paths in the folder of a school. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const nameAt = (i: number): string => "林许沈王丁马苏赵"[i % 8]! + han(i >> 3) + han((i >> 3) * 7 + i);

export const names = (count: number): string[] => Array.from({ length: count }, (_, i) => nameAt(i));

/** A character of the common ones, by a number. */
const han = (n: number): string => String.fromCharCode(0x4e00 + (n % 5000));

export const term = (more = "", reports = ""): string => `学校: 云岭中心小学
所在: {省: 浙江省, 市: 云州市, 县: 云岭县}
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31, 学期: [{名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}, {名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}]}
统计截止: 2025-07-03
报告: [{名称: 培训项目总结, 主题: 课堂提问, 附件: [活动汇总表]}]
落款: {单位: 云岭中心小学, 日期: 2025-07-05}
${more.includes("包含:") ? "" : "包含: [教师.yaml, 记录/*.yaml]\n"}${more}${reports}`;

export const roster = (people: readonly string[] = ["林秋野", "许知行", "沈一舟"]): string =>
  `教师:\n${people.map((name, i) => `  - {姓名: ${name}, 学科: 语文, 教研组: ${i % 2 ? "数学组" : "语文组"}}\n`).join("")}组织:\n  - {名称: 语文组, 类别: 教研组, 组长: ${people[0]}}\n  - {名称: 数学组, 类别: 教研组, 组长: ${people[0]}}\n`;

const activity = "研修活动:\n  - {日期: 2024-11-12, 形式: 讲座, 主题: 怎样提问, 主讲: 林秋野, 参加: 全员, 学时: 3}\n";

/** A small sound school, with other files in the place of its own or beside them. */
export const schoolWith = (files: Files): Files => ({
  "term.yaml": term(),
  "教师.yaml": roster(),
  "记录/活动.yaml": activity,
  ...files,
});

export const lines = (count: number, line: (i: number) => string): string => {
  const made: string[] = [];
  for (let i = 0; i < count; i++) made.push(line(i));
  return made.join("\n");
};
