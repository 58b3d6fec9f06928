export const awards = countFigure({ name: "awards", label: "获奖", unit: "项", kind: "awards", rule: "一张证书计1项。" });
export const people = peopleOf("awards", (facts as Facts).counted.awards as never);
export const topics = [{ label: "获奖", kinds: ["awards", "lessons"], note: awards.rule ?? "无" }];
