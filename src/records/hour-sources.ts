/** Where 学时 come from, in the order of the columns of the 学时统计表. */
export const hourSources = ["集中", "教研", "自主", "县级", "市级", "省级", "国家级", "远程", "其他"] as const;
export type HourSource = (typeof hourSources)[number];
