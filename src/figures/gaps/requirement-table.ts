import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { computeFigures } from "../compute.ts";
import type { Facts } from "../facts.ts";
import type { Amount, Evaluation } from "../requirements/evaluate-requirement.ts";
import { groupType } from "../requirements/obligors.ts";
import type { Outcome } from "../requirements/outcome.ts";
import type { GapTable } from "./gap-table.ts";
import { notAsked, requirementCell } from "./requirement-cell.ts";
import { exemptFrom, type Who, whoIs } from "./requirement-exempt.ts";

const exemptWord = "免";

/** A requirement, or an item of a set (各项), as a column. */
interface Column {
  readonly header: string;
  readonly per: string;
  readonly amounts: ReadonlyMap<Who, readonly Amount[]>;
  readonly exempt: ReadonlySet<Who>;
}

/** Every teacher with every requirement; unless `all`, only those who lack something, and only the requirements they lack. */
export function teachersByRequirement(facts: Facts, all: boolean): GapTable {
  const columns = columnsOf(facts, false);
  const people = facts.school.roster.teachers;
  return {
    name: "teachers by requirement",
    title: "教师完成各项要求的情况",
    ...tableOf({ head: "姓名", people, nameOf: fullName, columns, all, unit: "人" }),
  };
}

/** The same of 教研组 and other groups; `undefined` where nothing is asked of groups. */
export function groupsByRequirement(facts: Facts, all: boolean): GapTable | undefined {
  const columns = columnsOf(facts, true);
  if (columns.length === 0) return undefined;
  const people = facts.school.roster.groups;
  const { group } = schoolWords(facts.school.settings);
  return {
    name: "groups by requirement",
    title: `${group}完成各项要求的情况`,
    ...tableOf({ head: group, people, nameOf: ({ name }) => name, columns, all, unit: "个" }),
  };
}

function columnsOf(facts: Facts, ofGroups: boolean): readonly Column[] {
  const evaluations = computeFigures(facts).requirements.map(({ evaluation }) => evaluation);
  return evaluations
    .filter(({ requirement }) => (groupType(requirement.obligors) !== undefined) === ofGroups)
    .flatMap((evaluation) => columnsOfOne(evaluation, facts));
}

function columnsOfOne(evaluation: Evaluation, facts: Facts): readonly Column[] {
  const { requirement, progress } = evaluation;
  const items = [...new Set(progress.flatMap(({ amounts }) => amounts.map(({ item }) => item)))];
  const exempt = exemptFrom(evaluation, facts);
  return items.map((item) => ({
    header: item === requirement.name ? item : `${requirement.name}·${item}`,
    per: requirement.per,
    amounts: new Map(
      progress.map(({ obligor, amounts }) => [whoIs(obligor), amounts.filter((one) => one.item === item)]),
    ),
    exempt,
  }));
}

interface Asked<W extends Who> {
  readonly head: string;
  readonly people: readonly W[];
  nameOf(who: W): string;
  readonly columns: readonly Column[];
  readonly all: boolean;
  readonly unit: string;
}

const hasAny = (columns: readonly Column[], who: Who, outcomes: readonly Outcome[]): boolean =>
  columns.some(({ amounts }) => amounts.get(who)?.some(({ outcome }) => outcomes.includes(outcome)));

function tableOf<W extends Who>({ head, people, nameOf, columns, all, unit }: Asked<W>) {
  const asked = people.filter((who) => columns.some(({ amounts, exempt }) => amounts.has(who) || exempt.has(who)));
  const short = asked.filter((who) => hasAny(columns, who, ["short"]));
  const open = asked.filter((who) => hasAny(columns, who, ["open"]));
  const shown = all ? asked : asked.filter((who) => short.includes(who) || open.includes(who));
  const isLacked = (column: Column) => shown.some((who) => hasAny([column], who, ["short", "open"]));
  const printed = all ? columns : columns.filter(isLacked);
  const counts = [
    `有要求的${asked.length}${unit}`,
    short.length > 0 ? `${short.length}${unit}有未达标的` : "没有未达标的",
    ...(open.length > 0 ? [`${open.length}${unit}有还没完成、未到期的`] : []),
  ].join("，");
  const listed = all ? [] : ["样样完成的、没有谁欠缺的要求没有列出"];
  const rows = shown.map((who) => [nameOf(who), ...printed.map((column) => cellOf(who, column))]);
  const legend = legendOf(rows.flat());
  return {
    note: [counts, ...listed, legend].map((one) => `${one}。`).join(""),
    head: [head, ...printed.map(({ header }) => header)],
    rows,
    instead: insteadOf(columns, asked),
  };
}

function legendOf(cells: readonly string[]): string {
  return [
    "格里是已完成/应完成，未到期的不算未达标",
    ...(cells.includes(exemptWord) ? [`“${exemptWord}”是免修或不在岗，不作要求`] : []),
    ...(cells.includes(notAsked) ? [`“${notAsked}”是没有这项要求`] : []),
  ].join("；");
}

function insteadOf(columns: readonly Column[], asked: readonly Who[]): string {
  if (asked.length === 0) return "没有要比对的要求";
  return asked.some((who) => hasAny(columns, who, ["unjudged"])) ? "已判定的要求都已达到" : "各项要求都已达到";
}

function cellOf(who: Who, { amounts, exempt, per }: Column): string {
  return exempt.has(who) ? exemptWord : requirementCell(amounts.get(who) ?? [], per);
}
