/** The word for all 专任教师 in post on that day. */
export const everyone = "全员";

/** Other words for 全员, under 参加 and as 对象 of a requirement. */
export const everyoneWords: ReadonlySet<string> = new Set([
  ...[everyone, "全体", "全体教师", "全校教师", "全校"],
  ...["全园", "全集团", "全学区", "全体成员", "全体教研员"],
]);
