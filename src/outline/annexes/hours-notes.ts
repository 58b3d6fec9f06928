import type { Facts } from "../../figures/facts.ts";
import { hoursOf } from "../../figures/hours.ts";
import { quantity } from "../../figures/measures.ts";
import { isOfSubjectGroup } from "../../figures/named/groups.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import type { HourSource } from "../../records/hour-sources.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import type { Content } from "../../template/content.ts";
import { cell } from "./define-annex.ts";
import { exemptNote, type OwedWords, owedNote } from "./owed-columns.ts";

export const hoursWords: OwedWords = { owed: "应修", had: "已修", filled: "修满", amount: "学时" };

/** What each column of hours holds, of those that are printed. */
function sourceNote(facts: Facts, used: ReadonlySet<HourSource>): string {
  const { school } = facts;
  const { own, wholeWork, group, campus } = schoolWords(school.settings);
  const gathered = ofSomeCampus(facts) ? `${wholeWork}和${campus}活动` : wholeWork;
  const elsewhere: readonly HourSource[] = ["县级", "市级", "省级", "国家级", "其他"];
  const parts = [
    ...(used.has("集中") ? [`${own}集中为${gathered}`] : []),
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

/** Whether a campus held something for itself. */
const ofSomeCampus = ({ inDays, scope }: Facts): boolean =>
  scope.campus === undefined &&
  inDays.activities.some(({ group, campus }) => group === undefined && campus !== undefined);

/** What the columns hold, and who is not in the table and why, so that nobody's hours are missing. */
export function hoursNotes(
  facts: Facts,
  requirements: readonly RequirementResult[],
  { used, staff }: { readonly used: ReadonlySet<HourSource>; readonly staff: readonly Teacher[] },
): readonly Content[] {
  const isCovered = (teacher: Teacher) => facts.covers(teacher, facts.scope.to);
  const counted = new Set<Teacher>(staff);
  const others = facts.school.roster.teachers
    .filter((teacher) => !counted.has(teacher) && isCovered(teacher) && hoursOf(teacher, facts) > 0)
    .map((teacher) => `${fullName(teacher)}${quantity(hoursOf(teacher, facts), "学时")}`);
  return [
    ...(used.size > 0 ? [sourceNote(facts, used)] : []),
    ...requirements.map((requirement) => owedNote(requirement, facts.school, hoursWords)),
    ...exemptNote(facts),
    ...(others.length > 0 ? [`另有不在应参训之列的人参加，学时为：${others.join("、")}。`] : []),
  ].map(cell);
}
