export const awardKind = defineKind({ label: "获奖", fields: { state: field({ label: "状态" }) } });
