import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { staffInScope } from "../../figures/facts.ts";
import { earnedBy, hoursOf } from "../../figures/hours.ts";
import { plainNumber, sum } from "../../figures/measures.ts";
import { progressOf } from "../../figures/requirements/evaluate-requirement.ts";
import { deciding, outcomeWords } from "../../figures/requirements/outcome.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import { compare, type Exact, largest, minus } from "../../records/exact.ts";
import { type HourSource, hourSources } from "../../records/hour-sources.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { fullName } from "../../school/roster.ts";
import { type SchoolWords, schoolWords } from "../../school/school-words.ts";
import type { Content } from "../../template/content.ts";
import type { Row } from "../blocks.ts";
import { type AnnexColumn, type AnnexKind, cell, figureCell, narrow } from "./define-annex.ts";
import { hoursNotes } from "./hours-notes.ts";

/** 学时统计表: hours by source of everybody in N or asked for 学时, what they owe, and a line to sign. */
export const hoursTable: AnnexKind = {
  name: "学时统计表",
  make(facts, computed) {
    const requirements = hoursRequirements(computed);
    const asked = new Set([...staffInScope(facts), ...requirements.flatMap(peopleIn)]);
    const staff = facts.school.roster.teachers.filter((teacher) => asked.has(teacher));
    if (staff.length === 0) return undefined;
    const used = new Set(staff.flatMap((teacher) => earnedBy(teacher, facts).map(({ source }) => source)));
    const sources = hourSources.filter((source) => used.has(source));
    const rows = staff.map((teacher, i) => row(teacher, i + 1, sources, facts, requirements));
    const columns = columnsFor(sources, schoolWords(facts.school.settings), {
      numbers: staff.some(({ registerNumber }) => registerNumber),
      owed: requirements.length > 0,
      had: isOfOtherDays(staff, requirements, facts),
    });
    const sum = total(staff, sources, facts, requirements);
    return { columns, rows: [...rows, sum], notes: hoursNotes(facts, requirements, { used, staff }) };
  },
};

/**
 * The first requirement that asks for 学时 decides 应修, 差额 and 达标. If it asks per term, hours beyond it in one term do
 * not make up for another (domain.md 7.14). Of others, those that ask all 学时 of people whom none before asks (12.22).
 */
function hoursRequirements({ requirements }: Computed): readonly RequirementResult[] {
  const [first, ...others] = requirements.filter(({ evaluation }) => evaluation.requirement.kind === "学时");
  const chosen = first ? [first] : [];
  const asked = new Set(chosen.flatMap(peopleIn));
  for (const result of others) {
    const isOfAll = Object.keys(result.evaluation.requirement.filters).length === 0;
    const people = peopleIn(result);
    if (!isOfAll || people.length === 0 || people.some((teacher) => asked.has(teacher))) continue;
    chosen.push(result);
    for (const teacher of people) asked.add(teacher);
  }
  return chosen;
}

const peopleIn = ({ evaluation }: RequirementResult): readonly Teacher[] =>
  evaluation.progress.flatMap(({ obligor }) => obligor.teacher ?? []);

/** How far a teacher got in the requirement that asks them. */
const progressIn = (requirements: readonly RequirementResult[], teacher: Teacher) =>
  requirements.map(({ evaluation }) => progressOf(evaluation, teacher)).find((progress) => progress !== undefined);

const columnsFor = (
  sources: readonly HourSource[],
  { own, group, level }: SchoolWords,
  used: { readonly numbers: boolean; readonly owed: boolean; readonly had: boolean },
): readonly AnnexColumn[] => [
  { header: "序号", width: 9, ...narrow },
  { header: "姓名", width: 21, ...narrow },
  { header: "继教号", width: 18, ...narrow, isUsed: used.numbers },
  { header: "职称", width: 17, align: "center" },
  { header: "任教", width: 15, align: "center" },
  { header: group, width: 27, ...narrow },
  ...sources.map(
    (source) =>
      ({ header: atSchool.has(source) ? own + source : level(source), width: 11.2, align: "center" }) as const,
  ),
  { header: "合计", width: 12, ...narrow },
  { header: "已修", width: 11, ...narrow, isUsed: used.had },
  { header: "应修", width: 11, ...narrow, isUsed: used.owed },
  { header: "差额", width: 11, ...narrow, isUsed: used.owed },
  { header: "达标", width: 13, ...narrow, isUsed: used.owed },
  { header: "签字", width: 20, atLeast: 20 },
];

const atSchool: ReadonlySet<HourSource> = new Set(["集中", "教研", "自主"]);

function row(
  teacher: Teacher,
  number: number,
  sources: readonly HourSource[],
  facts: Facts,
  requirements: readonly RequirementResult[],
): Row {
  const result = progressIn(requirements, teacher);
  const amounts = result && deciding(result.amounts);
  const gaps = amounts?.map(({ atLeast = 0, actual }) => largest(0, minus(atLeast, actual)));
  const cells = [
    String(number),
    fullName(teacher),
    teacher.registerNumber,
    teacher.rank,
    teacher.subject?.join("、"),
    facts.school.roster.groupOf(teacher, facts.scope.to),
    ...sources.map((source) => numberOrNone(sourceHours(teacher, source, facts))),
    plainNumber(hoursOf(teacher, facts)),
    amounts && plainNumber(hadOf(amounts)),
    amounts?.map(({ atLeast = 0 }) => plainNumber(atLeast)).join("＋"),
    gaps && result?.outcome !== "unjudged" ? plainNumber(sum(gaps)) : undefined,
    result && outcomeWords[result.outcome],
    "",
  ];
  return { cells: cells.map(cell) };
}

/** What counts for the requirement in the windows that decide. */
const hadOf = (amounts: readonly { readonly actual: Exact }[]): Exact => sum(amounts.map(({ actual }) => actual));

/** Whether what counts for the requirement is not what the table adds up: its window has other days. */
const isOfOtherDays = (staff: readonly Teacher[], requirements: readonly RequirementResult[], facts: Facts): boolean =>
  staff.some((teacher) => {
    const result = progressIn(requirements, teacher);
    return result !== undefined && compare(hadOf(deciding(result.amounts)), hoursOf(teacher, facts)) !== 0;
  });

const sourceHours = (teacher: Teacher, wanted: HourSource, facts: Facts): number =>
  sum(earnedBy(teacher, facts).map(({ source, hours }) => (source === wanted ? hours : 0)));

const numberOrNone = (value: number): string | undefined => (value ? plainNumber(value) : undefined);

/** 合计 of the hours; 达标 as n/N of those who are judged, never added up from the rows. */
function total(
  staff: readonly Teacher[],
  sources: readonly HourSource[],
  facts: Facts,
  requirements: readonly RequirementResult[],
): Row {
  const ofSource = (source: HourSource) => sum(staff.map((teacher) => sourceHours(teacher, source, facts)));
  const all = sum(staff.map((teacher) => hoursOf(teacher, facts)));
  const met = requirements.length > 0 ? judgedCell(requirements) : [];
  const cells = ["", "合计", "", "", "", "", ...[...sources.map(ofSource), all].map(numberOrNone), "", "", ""];
  return { total: true, cells: [...cells.map(cell), met, []] };
}

/** 56/59; — while nothing is due. */
function judgedCell(requirements: readonly RequirementResult[]): Content {
  const ratios = requirements.flatMap(({ rate: { ratio } }) => ratio ?? []);
  const [n, of] = [sum(ratios.map((ratio) => ratio.n)), sum(ratios.map((ratio) => ratio.of))];
  if (of === 0) return cell("—");
  const [{ met }, ...others] = requirements as [RequirementResult, ...RequirementResult[]];
  if (others.length > 0 || n !== met.value) return cell(`${n}/${of}`);
  return [...figureCell(met), { type: "text", text: `/${of}` }];
}
