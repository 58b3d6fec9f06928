// Records that the wrong and right examples of several checks share.

/** Entries under 获奖, each with these keys. */
export const awards = (...entries: readonly string[]): string =>
  `获奖:\n${entries.map((keys) => `  - {奖项: 优秀案例评比, 级别: 县级, 等次: 三等奖, 日期: 2025-05-30, ${keys}}`).join("\n")}`;

/** Entries under 论文成果, each with these keys. */
export const papers = (...entries: readonly string[]): string =>
  `论文成果:\n${entries.map((keys) => `  - {类别: 案例, 日期: 2025-03-10, ${keys}}`).join("\n")}`;

/** An entry under 课题 with these keys. */
export const project = (keys: string): string => `课题:\n  - {名称: 情绪识别的课堂干预, 级别: 市级, ${keys}}`;

/** 进程 of a project that was approved in the period. */
export const approved = "进程: [{状态: 立项, 日期: 2024-10-20}]";

/** An entry under 研修活动 on 2024-10-15 with these keys. */
export const thatDay = (keys: string): string =>
  `研修活动:\n  - {日期: 2024-10-15, 主题: 单元备课, 形式: 集体备课, 学时: 1, ${keys}}`;

/** A teacher on the roster who has this 状态 from 2024-10-01 to 2025-06-30. */
export const status = (value: string): string =>
  `教师:\n  - {姓名: 郑小满, 状态: [{值: ${value}, 起: 2024-10-01, 止: 2025-06-30}]}\n`;
