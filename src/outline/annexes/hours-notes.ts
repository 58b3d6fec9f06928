import type { Facts } from "../../figures/facts.ts";
import { hoursOf } from "../../figures/hours.ts";
import { quantity } from "../../figures/measures.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import type { HourSource } from "../../records/hour-sources.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { staffOf } from "../../school/staff.ts";
import type { Content } from "../../template/content.ts";
import { cell } from "./define-annex.ts";

/** What each column of hours holds, of those that are printed. */
function sourceNote({ school }: Facts, used: ReadonlySet<HourSource>): string {
  const { own, whole, group } = schoolWords(school.settings);
  const elsewhere: readonly HourSource[] = ["县级", "市级", "省级", "国家级", "其他"];
  const parts = [
    ...(used.has("集中") ? [`${own}集中为${whole}性活动`] : []),
    ...(used.has("教研") ? [`${own}教研为${group}活动`] : []),
    ...(elsewhere.some((source) => used.has(source)) ? ["外出培训按认定学时计入相应级别"] : []),
    ...(used.has("远程") ? ["线上培训计入远程"] : []),
    "补学计入原活动",
  ];
  return `${parts.join("，")}。`;
}

/** How 应修 and 差额 are worked out. */
function requirementNote({ evaluation }: RequirementResult): string {
  const { name, per } = evaluation.requirement;
  const several = evaluation.progress.some(({ amounts }) => amounts.length > 1);
  const apart = several ? `各${per}的应修用“＋”隔开，一个${per}多出的学时不补另一个${per}；` : "";
  return `应修按“${name}”的要求，中途到校的按在校天数折算；${apart}差额为尚缺的学时。`;
}

/** What the columns hold, and who is not in N and why, so that nobody's hours are missing. */
export function hoursNotes(
  facts: Facts,
  requirement: RequirementResult | undefined,
  used: ReadonlySet<HourSource>,
): readonly Content[] {
  const { due, exempt } = staffOf(facts.school);
  const isCovered = (teacher: Teacher) => facts.covers(teacher, facts.scope.to);
  const counted = new Set<Teacher>(due);
  const others = facts.school.roster.teachers
    .filter((teacher) => !counted.has(teacher) && isCovered(teacher) && hoursOf(teacher, facts) > 0)
    .map((teacher) => `${fullName(teacher)}${quantity(hoursOf(teacher, facts), "学时")}`);
  const exempted = exempt
    .filter(({ teacher }) => isCovered(teacher))
    .map(({ teacher, reason }) => `${fullName(teacher)}（${reason}）`);
  return [
    ...(used.size > 0 ? [sourceNote(facts, used)] : []),
    ...(requirement ? [requirementNote(requirement)] : []),
    ...(exempted.length > 0 ? [`不计入应参训：${exempted.join("、")}。`] : []),
    ...(others.length > 0 ? [`另有不在应参训之列的人参加，学时为：${others.join("、")}。`] : []),
  ].map(cell);
}
