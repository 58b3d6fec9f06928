/** Tables that are no annexes, as `yanxiu export` calls them. */
export const ownTables = ["统计量", "未达标", "缺项", "学时", "记录"] as const;

export type OwnTable = (typeof ownTables)[number];
