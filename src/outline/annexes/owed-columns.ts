import type { Facts } from "../../figures/facts.ts";
import { plainNumber, sum } from "../../figures/measures.ts";
import { progressOf } from "../../figures/requirements/evaluate-requirement.ts";
import { leastEnough, lowerWords } from "../../figures/requirements/limits.ts";
import { measuredBy } from "../../figures/requirements/obligor-rule.ts";
import { deciding, outcomeWords } from "../../figures/requirements/outcome.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import { compare, type Exact, minus } from "../../records/exact.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { isEnough } from "../../records/settings/range.ts";
import { fullName } from "../../school/roster.ts";
import type { School } from "../../school/school.ts";
import { schoolWords } from "../../school/school-words.ts";
import { staffOf } from "../../school/staff.ts";
import type { Content } from "../../template/content.ts";
import { chineseDate } from "../../zh/dates.ts";
import { inQuotes } from "../../zh/nested-marks.ts";
import { type AnnexColumn, cell, figureCell, narrow } from "./define-annex.ts";

/** How the columns of a table of people say what they owe: 应修 of 学时, 应听 of 听课. */
export interface OwedWords {
  readonly owed: "应修" | "应听";
  readonly had: "已修" | "已听";
  readonly filled: "修满" | "听满";
  readonly amount: "学时" | "节数";
}

/** 已修, 应修, 差额 and 达标; 已修 only where it is not what the table adds up. */
export const owedColumns = ({ owed, had }: OwedWords, isOwed: boolean, isOfOtherDays: boolean): AnnexColumn[] => [
  { header: had, width: 11, ...narrow, isUsed: isOfOtherDays },
  { header: owed, width: 15, ...narrow, isUsed: isOwed },
  { header: "差额", width: 11, ...narrow, isUsed: isOwed },
  { header: "达标", width: 13, ...narrow, isUsed: isOwed },
];

/**
 * Of requirements of one measure the first, and those others that ask all of it (without filters) of people whom none before
 * asks (domain.md 12.22).
 */
export function requirementsOfAll(all: readonly RequirementResult[]): readonly RequirementResult[] {
  const [first, ...others] = all;
  const chosen = first ? [first] : [];
  const asked = new Set(chosen.flatMap(peopleIn));
  for (const result of others) {
    const people = peopleIn(result);
    if (!asksAll(result) || people.length === 0 || people.some((teacher) => asked.has(teacher))) continue;
    chosen.push(result);
    for (const teacher of people) asked.add(teacher);
  }
  return chosen;
}

/** Whether a requirement asks all of its measure, not a part such as 方式: 推门. */
export const asksAll = ({ evaluation }: RequirementResult): boolean =>
  Object.keys(evaluation.requirement.filters).length === 0;

/** The teachers whom a requirement asks. */
export const peopleIn = ({ evaluation }: RequirementResult): readonly Teacher[] =>
  evaluation.progress.flatMap(({ obligor }) => obligor.teacher ?? []);

/** How far a teacher got in the requirement that asks them. */
const progressIn = (requirements: readonly RequirementResult[], teacher: Teacher) =>
  requirements.map(({ evaluation }) => progressOf(evaluation, teacher)).find((progress) => progress !== undefined);

/**
 * 已修, 应修, 差额 and 达标 of one teacher. What is asked per term is not added up, and what is beyond it in one term does not
 * make up for another (domain.md 7.14).
 */
export function owedCells(
  requirements: readonly RequirementResult[],
  teacher: Teacher,
  joined = (amounts: readonly string[]) => amounts.join("＋"),
): (string | undefined)[] {
  const result = progressIn(requirements, teacher);
  if (!result) return [undefined, undefined, undefined, undefined];
  const amounts = deciding(result.amounts);
  const gaps = amounts.map((one) => (isEnough(one, one.actual) ? 0 : minus(leastEnough(one), one.actual)));
  return [
    plainNumber(hadOf(amounts)),
    joined(amounts.map((amount) => lowerWords({ ...amount, unit: "", post: undefined }) || "0")),
    result.outcome === "unjudged" ? undefined : plainNumber(sum(gaps)),
    outcomeWords[result.outcome],
  ];
}

/** What counts for the requirement in the windows that decide. */
const hadOf = (amounts: readonly { readonly actual: Exact }[]): Exact => sum(amounts.map(({ actual }) => actual));

/** Whether what counts for the requirement is not what the table adds up: its window has other days. */
export const isOfOtherDays = (
  staff: readonly Teacher[],
  requirements: readonly RequirementResult[],
  had: (teacher: Teacher) => Exact,
): boolean =>
  staff.some((teacher) => {
    const result = progressIn(requirements, teacher);
    return result !== undefined && compare(hadOf(deciding(result.amounts)), had(teacher)) !== 0;
  });

/** 达标 of all as n/N of those who are judged, never added up from the rows: 56/59; — while nothing is due. */
export function metCell(requirements: readonly RequirementResult[]): Content {
  const [first, ...others] = requirements;
  if (!first) return [];
  const ratios = requirements.flatMap(({ rate: { ratio } }) => ratio ?? []);
  const [n, of] = [sum(ratios.map((ratio) => ratio.n)), sum(ratios.map((ratio) => ratio.of))];
  if (of === 0) return cell("—");
  if (others.length > 0 || n !== first.met.value) return cell(`${n}/${of}`);
  return [...figureCell(first.met), { type: "text", text: `/${of}` }];
}

/** How 应修 and 差额 are worked out, and of which windows. */
export function owedNote(
  { evaluation, open, unjudged }: RequirementResult,
  { settings }: School,
  { owed, filled, amount }: OwedWords,
): string {
  const { name, per, reduced } = evaluation.requirement;
  const decisive = deciding(evaluation.progress.flatMap(({ amounts }) => amounts));
  const windows = new Map(decisive.map(({ window }) => [window.name, window]));
  const [one, ...others] = windows.values();
  const span = one && others.length === 0 ? `（${one.name}，${chineseDate(one.from)}至${chineseDate(one.to)}）` : "";
  const apart =
    others.length > 0 ? `各${per}的${owed}以“＋”隔开，一个${per}超出的${amount}不抵另一个${per}的不足；` : "";
  const days = measuredBy([...windows.values()], settings);
  const isOpen = decisive.some(({ state }) => state === "open");
  const until = chineseDate(others.at(-1)?.to ?? one?.to ?? settings.period.to);
  const gap = isOpen ? `差额为到${until}尚需${filled}的${amount}` : `差额为尚缺的${amount}`;
  return [
    `${owed}按${inQuotes(name)}的要求${span}计算，${schoolWords(settings).called("中途到校、离校的按在校的")}${days}折算${reduced ? "，不在岗过半的周不计" : ""}；${apart}${gap}。`,
    open.value > 0 ? `尚未到期、未${filled}的记“未到期”，不算未达标。` : "",
    unjudged.value > 0 ? "缺以前的记录、无法判定的记“未判”。" : "",
  ].join("");
}

/** Who is not in N, and why: reasons of single people stand in annexes alone. */
export function exemptNote(facts: Facts): readonly string[] {
  const exempted = staffOf(facts.school)
    .exempt.filter(({ teacher }) => facts.covers(teacher, facts.scope.to))
    .map(({ teacher, reason }) => `${fullName(teacher)}（${reason}）`);
  return exempted.length > 0 ? [`不计入应参训：${exempted.join("、")}。`] : [];
}
