import type { Facts } from "../../figures/facts.ts";
import type { FigureResult } from "../../figures/figure-result.ts";
import { quantity, sum } from "../../figures/measures.ts";
import { plansIn } from "../../figures/named/activity-figures.ts";
import { type PlannedPart, plannedParts } from "../../figures/named/plan-progress.ts";
import type { Plan } from "../../records/kinds/plan.ts";
import { groupBy } from "../../school/group-by.ts";
import { termsOf } from "../../school/terms.ts";
import { addDays, earlierDay } from "../../zh/dates.ts";
import { figureInline, type Inline } from "../content.ts";
import { listed, ofWhich } from "../parts-helpers.ts";
import type { Phrase, TemplateValue } from "../template-value.ts";

/** What the plans arrange, in words and with numbers, and what of it did not take place. */
export function planNames(facts: Facts): readonly (readonly [string, TemplateValue])[] {
  const byForm = [...groupBy(plannedParts(facts), ({ form }) => form).values()];
  const forms = byForm.map((parts) => ({ label: parts[0]!.form, figure: timesOf(parts) }));
  return [
    ["计划名单", plansIn(facts).map(planValue)],
    ["计划构成", listed(forms)],
    ["计划形式", inWords(forms.map(({ label }) => label))],
    ["计划安排", arranged(byForm)],
    ["计划称呼", calledPlan(facts)],
    ["计划落空", fellOut(isOver(facts) ? byForm : [])],
  ];
}

/** 讲座、公开课和经验交流. */
const inWords = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join("、")}和${words.at(-1)}` : words.join("");

const timesOf = (parts: readonly PlannedPart[]): FigureResult =>
  partFigure("计划次数", sum(parts.map(({ times }) => times)), parts);
/** 讲座22次, or of several forms 讲座、公开课和沙龙6次. */
function arranged(byForm: readonly (readonly PlannedPart[])[]): Phrase {
  if (byForm.length === 0) return { type: "phrase", content: [] };
  const times = timesOf(byForm.flat());
  const forms = inWords(byForm.map(([part]) => part!.form));
  return {
    type: "phrase",
    content: [{ type: "text", text: forms }, figureInline({ ...times, name: "plans 计划次数" })],
  };
}

const openOf = (parts: readonly PlannedPart[]): FigureResult =>
  partFigure("计划未完成", sum(parts.map(({ times, done }) => times - done.length)), parts);

/** 方案 where every plan is called one, else 计划: the sentences about it use its own word. */
function calledPlan(facts: Facts): string {
  const titles = plansIn(facts).map(({ name }) => name.replace(/[》\s]+$/, ""));
  return titles.length === 0 ? "" : titles.every((title) => title.endsWith("方案")) ? "方案" : "计划";
}

function partFigure(label: string, value: number, parts: readonly PlannedPart[]): FigureResult {
  const forms = [...new Set(parts.map(({ form }) => form))].join("、");
  return {
    type: "figure",
    name: `plans ${forms} ${label}`,
    label: `${label}·${forms}`,
    value,
    unit: "次",
    text: quantity(value, "次"),
    rule: `${label}中形式为${forms}的。`,
    records: parts.map(({ plan }) => plan.origin),
  };
}

/** 1次讲座、2次沙龙未能开展. Forms of which nothing fell out are left out. */
function fellOut(byForm: readonly (readonly PlannedPart[])[]): Phrase {
  const text = (words: string): Inline => ({ type: "text", text: words });
  const open = byForm.filter((parts) => parts.some(({ times, done }) => done.length < times));
  const content = open.flatMap((parts, i): Inline[] => {
    return [...(i > 0 ? [text("、")] : []), figureInline(openOf(parts)), text(parts[0]!.form)];
  });
  return { type: "phrase", content: content.length > 0 ? [...content, text("未能开展")] : [] };
}

/** What is planned may still take place unless at most 31 days of term time are left, as for a requirement. */
function isOver({ scope, school: { settings } }: Facts): boolean {
  const lastTerm = termsOf(settings).at(-1)?.to ?? settings.period.to;
  return earlierDay(lastTerm, settings.period.to) <= addDays(scope.to, 31);
}

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
