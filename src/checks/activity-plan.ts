import { defineMistake } from "../diagnostics/define-mistake.ts";
import { activity } from "../diagnostics/examples.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

const unknownPlan = defineMistake("check/unknown-plan", "error", {
  oneFault: ["plan"],
  message: (a: { plan: string; nearest: string | undefined }) => `没有登记过计划“${a.plan}”`,
  hint: (a) => perhaps(a.nearest, "先在“计划”里登记；计划外的活动删去这一行。"),
  hintInTable: (a) => perhaps(a.nearest, "先在“计划”里登记；计划外的活动，这一格空着。"),
  why: "计划的名称写错，就算不出计划完成了多少。",
  wrong: activity("参加: 全员, 计划: 心理健康教育校本研修方按"),
  right: activity("参加: 全员, 计划: 心理健康教育校本研修方案"),
});

/** 计划 of an activity is a plan that is recorded. */
export const activityPlan: Check = {
  needs: [],
  needsNames: ["plans"],
  *run({ school: { legible, named } }) {
    const plans = named.plans.map(({ name }) => name);
    for (const activity of legible.activities) {
      if (activity.plan === undefined || plans.includes(activity.plan)) continue;
      yield unknownPlan.at(activity.place("计划"), { plan: activity.plan, nearest: nearest(activity.plan, plans) });
    }
  },
};
