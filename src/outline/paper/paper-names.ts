/** The paper that a school fills in by hand on the day. */
export const paperNames = ["签到表", "听课记录表", "教研活动记录表"] as const;

export type PaperName = (typeof paperNames)[number];
