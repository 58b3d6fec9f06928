import { teaching } from "../../records/kinds/teacher.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";
import type { Span } from "../../records/span.ts";
import { isMeasuredByTerms } from "../../school/measured-days.ts";
import { groupType } from "./obligors.ts";
import { isOfStaff } from "./part-of-roster.ts";

/** By what the time somebody was there is measured in windows. */
export function measuredBy(windows: readonly Span[], settings: Settings): string {
  const spans = windows.length > 0 ? windows : [settings.period];
  const known = spans.filter((span) => isMeasuredByTerms(span, settings));
  if (known.length === spans.length) return "教学日";
  return known.length > 0 ? "教学日（没有写学期的按天数）" : "天数";
}

/** Whom 应达标 contains, and the share they owe in windows (domain.md 12.18, 12.19, 12.22, 12.23). */
export function obligorRule(requirement: Requirement, windows: readonly Span[], settings: Settings): string {
  const { name, obligors, atLeast, atMost, items, reduced } = requirement;
  const days = measuredBy(windows, settings);
  const hasMinimum = atLeast !== undefined || atMost === undefined || items !== undefined;
  const ofGroups = groupType(obligors) !== undefined;
  const share = ofGroups
    ? `中途成立、撤并的，按存在的${days}折算，`
    : `中途到校、离校的，按在校的${days}折算，${reduced ? "不在岗过半的周不算，按其余的周折算，" : ""}`;
  return [
    `“${name}”的对象：${obligors.name}${ofGroups ? "，有过的都算" : whichPeople(requirement)}。`,
    ...(ofGroups ? [] : [`一个时段里${days}过半不在岗的，这个时段不要求；正好一半的照样要求。`]),
    ...(hasMinimum ? [`${share}学时、学分进到0.5，别的四舍五入到整数；折算下来不欠的不在内。`] : []),
  ].join("");
}

function whichPeople({ obligors }: Requirement): string {
  const ofStaff = isOfStaff(obligors);
  const byDay = "；年龄、教龄、职务和所在的组按时段最后一天，统计截止在前的按截止那天";
  return `${ofStaff ? "，只看应参训的" : "，在职的都看"}${ofStaff && obligors.name === teaching ? "" : byDay}`;
}
