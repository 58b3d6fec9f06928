// Beginnings of records that the wrong and right examples of mistakes share.

/** An entry under 听课 with these keys. */
export const heard = (keys: string): string => `听课:\n  - {日期: 2024-11-12, ${keys}}`;

/** An entry under 研修活动 with these keys. */
export const activity = (keys: string): string =>
  `研修活动:\n  - {日期: 2024-09-12, 主题: 倾听的技术, 形式: 讲座, ${keys}}`;

/** An entry under 获奖 with these keys. */
export const award = (keys: string): string =>
  `获奖:\n  - {奖项: 案例评比, 级别: 县级, 等次: 三等奖, 日期: 2025-05-30, ${keys}}`;

/** A lesson under 公开课, with its last line. */
export const lesson = (line: string): string => `公开课:\n  - 日期: 2024-11-05\n    执教: 林秋野\n    ${line}`;

/** A requirement of term.yaml with these keys. */
export const demand = (keys: string): string => `要求:\n  - {名称: 听课, ${keys}}`;

/** term.yaml with a 折算表 of one line, with these keys, and a requirement that names a table. */
export const tableAndDemand = (keys: string, { table = "本校学分", more = "" } = {}): string =>
  [
    `折算表:\n  - {名称: 本校学分, 项目: [{${keys}}]${more}}`,
    demand(`对象: 专任教师, 指标: 学分, 折算表: ${table}, 至少: 2, 每: 学年`),
  ].join("\n");

/** An entry under 听课 with these keys and no others. */
export const observation = (keys: string): string => `听课:\n  - {${keys}}`;
