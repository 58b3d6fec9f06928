export const awardKind = defineKind({ label: "获奖" });
