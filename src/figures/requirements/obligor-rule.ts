import { teaching } from "../../records/kinds/teacher.ts";
import { type AmountsByPost, limitsWritten, type Requirement } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";
import type { Span } from "../../records/span.ts";
import { isMeasuredByTerms } from "../../school/measured-days.ts";
import { inQuotes } from "../../zh/nested-marks.ts";
import { plainNumber } from "../measures.ts";
import { groupType } from "./obligors.ts";
import { byAmount, othersWord } from "./owed-by-post.ts";
import { isOfStaff } from "./part-of-roster.ts";

/** By what the time somebody was there is measured in windows. */
export function measuredBy(windows: readonly Span[], settings: Settings): string {
  const spans = windows.length > 0 ? windows : [settings.period];
  const known = spans.filter((span) => isMeasuredByTerms(span, settings));
  if (known.length === spans.length) return "教学日";
  return known.length > 0 ? "教学日（没有写明学期的按天数）" : "天数";
}

/** Whom 应达标 contains, and the share they owe in windows (domain.md 12.18, 12.19, 12.22, 12.23). */
export function obligorRule(requirement: Requirement, windows: readonly Span[], settings: Settings): string {
  const { name, per, obligors, items, reduced, byPost } = requirement;
  const days = measuredBy(windows, settings);
  const least = limitsWritten(requirement);
  const hasMinimum = [least.atLeast, least.moreThan, byPost, items].some((one) => one !== undefined);
  const ofGroups = groupType(obligors) !== undefined;
  const share = ofGroups
    ? `中途成立、撤并的，按存在的${days}折算`
    : `中途到校、离校的，按在校的${days}折算${reduced ? "；不在岗过半的周不计，按其余的周折算" : ""}`;
  return [
    `${inQuotes(name)}的对象：${obligors.name}${ofGroups ? "，已撤并的也在内" : whichPeople(requirement)}。`,
    ...(ofGroups ? [] : [`不在岗的${days}过半的${per}不作要求，正好一半的仍作要求。`]),
    ...(byPost ? [postsRule(byPost)] : []),
    ...(hasMinimum ? [`${share}。折算后，学时、学分向上进到0.5，其他四舍五入到整数；折算为0的不计入应达标。`] : []),
  ].join("");
}

function whichPeople({ obligors, per }: Requirement): string {
  const ofStaff = isOfStaff(obligors);
  const byDay = `；年龄、教龄、职务和所在的组按该${per}最后一天计，统计截止在前的按截止日计`;
  return `${ofStaff ? "，限应参训的" : "，限在职的"}${ofStaff && obligors.name === teaching ? "" : byDay}`;
}

/** 校长20、教研组长15、其余10；一人几职的，按其中最高的要求。 */
function postsRule(byPost: AmountsByPost): string {
  const { [othersWord]: others } = byPost;
  const listed = byAmount(byPost).map(([post, amount]) => `${post}${plainNumber(amount)}`);
  const rest = others === undefined ? "；没有列出的人不作要求" : "";
  return `${[...listed, ...(others === undefined ? [] : [`其余${plainNumber(others)}`])].join("、")}；一人几职的，按其中最高的要求${rest}。`;
}
