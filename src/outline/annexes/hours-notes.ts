import type { Facts } from "../../figures/facts.ts";
import { hoursOf } from "../../figures/hours.ts";
import { quantity } from "../../figures/measures.ts";
import { isOfSubjectGroup } from "../../figures/named/groups.ts";
import { measuredBy } from "../../figures/requirements/obligor-rule.ts";
import { deciding } from "../../figures/requirements/outcome.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import type { HourSource } from "../../records/hour-sources.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { fullName } from "../../school/roster.ts";
import type { School } from "../../school/school.ts";
import { schoolWords } from "../../school/school-words.ts";
import { staffOf } from "../../school/staff.ts";
import type { Content } from "../../template/content.ts";
import { chineseDate } from "../../zh/dates.ts";
import { cell } from "./define-annex.ts";

/** What each column of hours holds, of those that are printed. */
function sourceNote(facts: Facts, used: ReadonlySet<HourSource>): string {
  const { school } = facts;
  const { own, whole, group } = schoolWords(school.settings);
  const elsewhere: readonly HourSource[] = ["县级", "市级", "省级", "国家级", "其他"];
  const parts = [
    ...(used.has("集中") ? [`${own}集中为${whole}性活动`] : []),
    ...(used.has("教研") ? [`${own}教研为${hasOtherGroups(facts) ? "各组" : group}活动`] : []),
    ...(elsewhere.some((source) => used.has(source)) ? ["外出培训按认定学时计入相应级别"] : []),
    ...(used.has("远程") ? ["线上培训计入远程"] : []),
    "补学计入原活动",
  ];
  return `${parts.join("，")}。`;
}

/** Whether groups that are no 教研组 held something, such as 备课组 (domain.md 12.23). */
const hasOtherGroups = (facts: Facts): boolean =>
  facts.inDays.activities.some((activity) => activity.group !== undefined && !isOfSubjectGroup(activity, facts));

/** How 应修 and 差额 are worked out, and of which windows. */
function requirementNote({ evaluation, open, unjudged }: RequirementResult, { settings }: School): string {
  const { name, per, reduced } = evaluation.requirement;
  const decisive = deciding(evaluation.progress.flatMap(({ amounts }) => amounts));
  const windows = new Map(decisive.map(({ window }) => [window.name, window]));
  const [one, ...others] = windows.values();
  const span = one && others.length === 0 ? `（${one.name}，${chineseDate(one.from)}至${chineseDate(one.to)}）` : "";
  const apart = others.length > 0 ? `各${per}的应修以“＋”隔开，一个${per}超出的学时不抵另一个${per}的不足；` : "";
  const days = measuredBy([...windows.values()], settings);
  const isOpen = decisive.some(({ state }) => state === "open");
  const gap = isOpen && one ? `差额为到${chineseDate(others.at(-1)?.to ?? one.to)}尚需修满的学时` : "差额为尚缺的学时";
  return [
    `应修按“${name}”的要求${span}计算，中途到校、离校的按在校的${days}折算${reduced ? "，不在岗过半的周不计" : ""}；${apart}${gap}。`,
    open.value > 0 ? "尚未到期、未修满的记“未到期”，不算未达标。" : "",
    unjudged.value > 0 ? "缺以前的记录、无法判定的记“未判”。" : "",
  ].join("");
}

/** What the columns hold, and who is not in the table and why, so that nobody's hours are missing. */
export function hoursNotes(
  facts: Facts,
  requirements: readonly RequirementResult[],
  { used, staff }: { readonly used: ReadonlySet<HourSource>; readonly staff: readonly Teacher[] },
): readonly Content[] {
  const { exempt } = staffOf(facts.school);
  const isCovered = (teacher: Teacher) => facts.covers(teacher, facts.scope.to);
  const counted = new Set<Teacher>(staff);
  const others = facts.school.roster.teachers
    .filter((teacher) => !counted.has(teacher) && isCovered(teacher) && hoursOf(teacher, facts) > 0)
    .map((teacher) => `${fullName(teacher)}${quantity(hoursOf(teacher, facts), "学时")}`);
  const exempted = exempt
    .filter(({ teacher }) => isCovered(teacher))
    .map(({ teacher, reason }) => `${fullName(teacher)}（${reason}）`);
  return [
    ...(used.size > 0 ? [sourceNote(facts, used)] : []),
    ...requirements.map((requirement) => requirementNote(requirement, facts.school)),
    ...(exempted.length > 0 ? [`不计入应参训：${exempted.join("、")}。`] : []),
    ...(others.length > 0 ? [`另有不在应参训之列的人参加，学时为：${others.join("、")}。`] : []),
  ].map(cell);
}
