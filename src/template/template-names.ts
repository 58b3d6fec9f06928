import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { groupsOf } from "../figures/named/groups.ts";
import { schoolWords } from "../school/school-words.ts";
import { chineseDate } from "../zh/dates.ts";
import { basisNames } from "./names/basis-names.ts";
import { leadershipNames } from "./names/leadership-names.ts";
import { planNames } from "./names/plan-names.ts";
import { requirementNames } from "./names/requirement-names.ts";
import { seriesNames } from "./names/series-names.ts";
import type { TemplateValue } from "./template-value.ts";

/** How a report calls its period, by 类型. */
export const periodWords = { 学期: "本学期", 学年: "本学年", 年度: "本年度", 多年: "这一时期" } as const;

/** Every name that a template or a school's prose may use, for one scope. `theme` is the report's 主题. */
export function templateNames(facts: Facts, computed: Computed, theme = ""): ReadonlyMap<string, TemplateValue> {
  const { settings } = facts.school;
  const { own, whole } = schoolWords(settings);
  const word = settings.wording?.研修;
  const groups = groupsOf(facts, "教研组");
  return new Map<string, TemplateValue>([
    ["学校", settings.school],
    ["时段", settings.period.name],
    ["时段词", periodWords[settings.period.type]],
    ["全校", whole],
    ["截至", facts.scope.to < settings.period.to ? chineseDate(facts.scope.to) : ""],
    ["主题", theme],
    ["校本培训", word ?? `${own}培训`],
    ["校本研修", word ?? `${own}研修`],
    ["校本研训", word ?? `${own}研训`],
    ["教研组名单", groups.map(({ name }) => name)],
    ["校区名单", settings.campuses ?? []],
    ...basisNames(facts),
    ...leadershipNames(facts),
    ...planNames(facts),
    ...requirementNames(facts, computed),
    ...seriesNames(facts),
    ...computed.figures.map((figure) => [figure.label, figure] as const),
  ]);
}
