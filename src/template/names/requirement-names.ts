import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { quantity } from "../../figures/measures.ts";
import { postLimits } from "../../figures/requirements/demand-limits.ts";
import { demandWords, itemsAsked, itemWords } from "../../figures/requirements/demand-words.ts";
import { withoutImplied } from "../../figures/requirements/implied.ts";
import { asCounted, comesInParts } from "../../figures/requirements/limits.ts";
import { groupType } from "../../figures/requirements/obligors.ts";
import { outcomeWords } from "../../figures/requirements/outcome.ts";
import { isForYoung } from "../../figures/requirements/part-of-roster.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import type { UnitResult } from "../../figures/requirements/unit-requirement.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import { groupBy } from "../../school/group-by.ts";
import { lazily } from "../../school/once-per.ts";
import { schoolWords } from "../../school/school-words.ts";
import { chineseDate } from "../../zh/dates.ts";
import { inQuotes } from "../../zh/nested-marks.ts";
import { chineseNumeral } from "../../zh/numerals.ts";
import { figureInline, type Inline } from "../content.ts";
import type { NameEntry } from "../lazy-names.ts";
import type { Phrase, TemplateValue } from "../template-value.ts";

/** What is asked of the teachers, and what of it was not reached; never a name. */
export function requirementNames(facts: Facts, computed: Computed): readonly NameEntry[] {
  const { group } = schoolWords(facts.school.settings);
  const all = () => computed.requirements.filter(({ due }) => due.value);
  const known = lazily(() => computed.requirements.filter(({ evaluation }) => evaluation.windows.length > 0));
  const young = lazily(() => known().find(({ evaluation }) => isSetForYoung(evaluation.requirement))?.evaluation);
  return [
    ["要求名单", () => all().map((result) => requirementValue(result, group, facts))],
    ["学校要求名单", () => computed.ofUnit.flatMap(unitValues)],
    ["要求清单", () => demands(known(), group, facts)],
    ["未达标概述", () => shortfalls(known(), group)],
    ["学分概述", () => creditsReached(known(), group)],
    ["青年要求", () => young()?.requirement.name ?? ""],
    ["青年要求各项", () => (young() ? itemWords(young()!.requirement, facts).join("、") : "")],
  ];
}

const isSetForYoung = ({ items, obligors }: Requirement): boolean => items !== undefined && isForYoung(obligors);

/**
 * 教师每学年修满24学时，每学期听课不少于10节；教研组每学期开展集体备课不少于3次: in the order of term.yaml, by whom it is for and
 * how often. Of whom the same is asked, they are named together.
 */
function demands(results: readonly RequirementResult[], group: string, facts: Facts): string {
  const all = withoutImplied(results.map(({ evaluation }) => evaluation.requirement));
  const clauses = [...groupBy(all, ({ obligors }) => obligors.name)].map(([name, ofThem]) => ({
    who: calledHere(name, group).replace(/^全员$|^全体教师$|专任教师$/, "教师"),
    what: [...groupBy(ofThem, often)]
      .map(([per, alike]) => `${per}${alike.map((one) => demandWords(one, facts)).join("，")}`)
      .join("，"),
  }));
  return [...groupBy(clauses, ({ what }) => what)]
    .map(([what, whose]) => `${together(whose.map(({ who }) => who))}${what}`)
    .join("；");
}

/** 班主任和青年教师; names that are lists themselves are kept apart. */
const together = (names: readonly string[]): string =>
  names.join(names.some((name) => /[、和]/.test(name)) ? "以及" : "和");

const calledHere = (obligors: string, group: string): string =>
  obligors.replace(/^(每个?|各个?|所有)/, "").replace(/^教研组$/, group);

/** 每学期, 五年内; nothing for the period of the report itself. */
function often({ per, cycle }: Requirement): string {
  if (per === "时段") return "";
  if (per !== "周期" || !cycle) return `每${per === "年度" ? "年" : per}`;
  const years =
    Number(cycle.to.slice(0, 4)) - Number(cycle.from.slice(0, 4)) + Number(cycle.to.slice(5) >= cycle.from.slice(5));
  return `${years > 0 && years < 100 ? chineseNumeral(years) : years}年内`;
}

/** 听课：应达标的59名专任教师中3名没有达标; only of what is over. */
function shortfalls(results: readonly RequirementResult[], group: string): Phrase {
  const content = results
    .filter(({ rate: { ratio } }) => ratio !== undefined && ratio.n < ratio.of)
    .flatMap(({ evaluation: { requirement }, due, short, rate }, i): Inline[] => {
      const { n, of } = rate.ratio!;
      const unit = groupType(requirement.obligors) === undefined ? "名" : "个";
      const text = (words: string): Inline => ({ type: "text", text: words });
      return [
        text(`${i > 0 ? "；" : ""}${requirement.name}：应达标的`),
        of === due.value
          ? figureInline(due, `${of}${unit}`)
          : { type: "figure", name: `${due.name} judged`, text: `${of}${unit}` },
        text(`${calledHere(requirement.obligors.name, group)}中`),
        figureInline(short, `${of - n}${unit}`),
        text("没有达标"),
      ];
    });
  return { type: "phrase", content };
}

/** 应完成“年度学分”的8名教师中6名完成: of the requirements for people that ask for 学分, where some reached it and it is over. */
function creditsReached(results: readonly RequirementResult[], group: string): Phrase {
  const content = results
    .filter(({ evaluation: { requirement }, rate: { ratio } }) => asksCredits(requirement) && (ratio?.n ?? 0) > 0)
    .flatMap(({ evaluation: { requirement }, due, met, rate }, i): Inline[] => {
      const { n, of } = rate.ratio!;
      const text = (words: string): Inline => ({ type: "text", text: words });
      return [
        text(`${i > 0 ? "；" : ""}应完成${inQuotes(requirement.name)}的`),
        of === due.value
          ? figureInline(due, `${of}名`)
          : { type: "figure", name: `${due.name} judged`, text: `${of}名` },
        text(
          `${calledHere(requirement.obligors.name, group).replace(/^全员$/, "教师")}${n === of ? "全部完成" : "中"}`,
        ),
        ...(n === of ? [] : [figureInline(met, `${n}名`), text("完成")]),
      ];
    });
  return { type: "phrase", content };
}

const asksCredits = ({ kind, items, obligors }: Requirement): boolean =>
  groupType(obligors) === undefined && (items?.map((item) => item.kind) ?? [kind]).every((one) => one === "学分");

/** A set of more items than these is told by their number. */
const fewItems = 4;

/** A requirement: what is asked, of how many people or groups, and how many reached it. */
function requirementValue(result: RequirementResult, group: string, facts: Facts): TemplateValue {
  const { evaluation, due, met, short, open, unjudged, rate, mean } = result;
  const { name, obligors, per, byPost, items, ...typed } = evaluation.requirement;
  const unit = evaluation.progress[0]?.amounts[0]?.unit ?? "";
  const written = asCounted(typed, { inParts: comesInParts(unit) });
  const said = (word: string, n: number | undefined) => (n === undefined ? [] : [`${word}${quantity(n, unit)}`]);
  const limits = [
    ...(byPost ? postLimits(byPost, unit) : []),
    ...said("不少于", written.atLeast),
    ...said("多于", written.moreThan),
    ...said("不多于", written.atMost),
    ...said("少于", written.lessThan),
    ...(items && items.length > fewItems ? [`${items.length}项齐备`] : itemsAsked(evaluation.requirement, facts)),
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

/** What the school itself has to reach: 公开课（每学年不少于20节）：23节，达标. */
const unitValues = ({ requirement, amounts }: UnitResult): readonly TemplateValue[] =>
  amounts.map(({ item, window, limits, figure, outcome }) => ({
    名称: item,
    标准: `每${requirement.per}${limits}`,
    时段: window.name,
    已有: figure,
    结果: outcomeWords[outcome],
  }));

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
