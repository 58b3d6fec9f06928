import { periodBefore } from "../figures/comparison/period-before.ts";
import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import { quantity, sum } from "../figures/measures.ts";
import { plansIn } from "../figures/named/activity-figures.ts";
import { groupsOf } from "../figures/named/groups.ts";
import type { RequirementResult } from "../figures/requirements/requirement-figures.ts";
import type { Group } from "../records/kinds/group.ts";
import type { Plan } from "../records/kinds/plan.ts";
import type { Mention } from "../records/values/people.ts";
import { periodWord } from "../school/period-word.ts";
import { schoolWords } from "../school/school-words.ts";
import { chineseDate } from "../zh/dates.ts";
import { listed, ofWhich } from "./parts-helpers.ts";
import type { TemplateValue } from "./template-value.ts";

/** Every name that a template or a school's prose may use, for one scope. `theme` is the report's 主题. */
export function templateNames(facts: Facts, computed: Computed, theme = ""): ReadonlyMap<string, TemplateValue> {
  const { settings } = facts.school;
  const { own, whole, group } = schoolWords(settings);
  const word = settings.wording?.研修;
  const groups = groupsOf(facts, "教研组");
  const asked = computed.requirements.filter(({ due }) => due.value);
  return new Map<string, TemplateValue>([
    ["学校", settings.school],
    ["时段", settings.period.name],
    ["时段词", periodWord(settings.period)],
    ["起年", settings.period.from.slice(0, 4)],
    ["止年", settings.period.to.slice(0, 4)],
    ["全校", whole],
    ["截至", facts.scope.to < settings.period.to ? chineseDate(facts.scope.to) : ""],
    ["上期时段", facts.school.before?.settings.period.name ?? ""],
    ["上期词", periodBefore(facts.school) ?? ""],
    ["主题", theme],
    ["校本培训", word ?? `${own}培训`],
    ["校本研修", word ?? `${own}研修`],
    ["校本研训", word ?? `${own}研训`],
    ["领导小组", leadership(groupsOf(facts, "领导小组")[0])],
    ["教研组名单", groups.map(({ name }) => name)],
    ["计划名单", plansIn(facts).map(planValue)],
    ["要求名单", asked.map((result) => requirementValue(result, group))],
    ["教研组和组长", groups.map(withLeader)],
    ["校区名单", settings.campuses ?? []],
    ...computed.figures.map((figure) => [figure.label, figure] as const),
  ]);
}

const people = (mentions: readonly Mention[] | undefined): string =>
  (mentions ?? []).map(({ name }) => name).join("、");

const withLeader = ({ name, leaders }: Group): string => (leaders ? `${name}（组长${people(leaders)}）` : name);

function leadership(group: Group | undefined): TemplateValue {
  if (!group) return "";
  return {
    名称: group.name,
    组长: people(group.leaders),
    副组长: people(group.deputies),
    成员: people(group.members?.map(({ mention }) => mention)),
    名单: officers(group),
    负责部门: group.office ?? "",
    具体负责人: people(group.inCharge),
  };
}

/** 组长沈一舟, 教导主任许知行（听评课）: everybody in the group with post and share of the work. */
const officers = ({ leaders = [], deputies = [], members = [] }: Group): readonly string[] => [
  ...leaders.map(({ name }) => `组长${name}`),
  ...deputies.map(({ name }) => `副组长${name}`),
  ...members.map(({ mention, post = "", duty }) => `${post}${mention.name}${duty === undefined ? "" : `（${duty}）`}`),
];

/** A plan and what it arranges, by 形式. Its numbers are figures of their own. */
function planValue({ name, items = [], origin }: Plan): TemplateValue {
  const figure = (label: string, value: number, unit: string): FigureResult => ({
    type: "figure",
    name: `plan ${name} ${label}`,
    label: `${name}·${label}`,
    value,
    unit,
    text: quantity(value, unit),
    rule: `计划“${name}”的安排里写的${label}。`,
    records: [origin],
  });
  const parts = items.map(({ form, times }) => ({ label: form, figure: figure(form, times, "次") }));
  const hours = sum(items.map((item) => item.hoursTotal ?? item.times * (item.hoursEach ?? 0)));
  return {
    名称: name.replace(/^《(.+)》$/, "$1"),
    次数: figure("次数", sum(items.map(({ times }) => times)), "次"),
    学时: figure("学时", hours, "学时"),
    安排: listed(parts),
    其中: ofWhich(parts),
  };
}

/** A requirement: what is asked, of how many people or groups, and how many reached it. */
function requirementValue(result: RequirementResult, group: string): TemplateValue {
  const { evaluation, due, met, short, open, unjudged, rate, mean } = result;
  const { name, obligors, per, atLeast, atMost, items } = evaluation.requirement;
  const unit = evaluation.progress[0]?.amounts[0]?.unit ?? "";
  const limits = [
    ...(atLeast === undefined ? [] : [`不少于${quantity(atLeast, unit)}`]),
    ...(atMost === undefined ? [] : [`不多于${quantity(atMost, unit)}`]),
    ...(items ? [`${items.length}项齐备`] : []),
  ];
  return {
    名称: name,
    标准: `每${per}${limits.join("、") || `至少${quantity(1, unit || "次")}`}`,
    对象: obligors.name.replace(/^(每个?|各个?|所有)/, "").replace(/^教研组$/, group),
    应达标: due,
    达标: met,
    未达标: short,
    未到期: open,
    未判: unjudged,
    ...judgedOf(result),
    到期: lastDayOf(result),
    人均: mean,
    已: evaluation.progress[0]?.amounts[0]?.having ?? "",
    达标率: rate,
  };
}

/** Whether anybody is judged; and if it is due only for some, for how many, and how many of them reached it. */
function judgedOf({ rate: { ratio }, due, evaluation }: RequirementResult) {
  const { n, of } = ratio ?? { n: 0, of: 0 };
  const isPart = of > 0 && of < due.value && evaluation.windows.some(({ state }) => state === "open");
  const people = (count: number) => (isPart && count > 0 ? `${count}${due.unit}` : "");
  return { 已判: of > 0, 到期人数: people(of), 到期达标: people(n) };
}

/** The last day of a requirement that is not due yet: 2025年8月31日. */
function lastDayOf({ evaluation }: RequirementResult): string {
  const running = evaluation.windows.filter(({ state }) => state === "open").map(({ span }) => span.to);
  return running.length > 0 ? chineseDate(running.sort().at(-1)!) : "";
}
