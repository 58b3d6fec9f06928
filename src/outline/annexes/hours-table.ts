import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { staffInScope } from "../../figures/facts.ts";
import { earnedBy, hoursOf } from "../../figures/hours.ts";
import { plainNumber, sum } from "../../figures/measures.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import { type HourSource, hourSources } from "../../records/hour-sources.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { memberPlace } from "../../school/member-place.ts";
import { fullName } from "../../school/roster.ts";
import { type SchoolWords, schoolWords } from "../../school/school-words.ts";
import type { Row } from "../blocks.ts";
import { type AnnexColumn, type AnnexKind, cell, narrow } from "./define-annex.ts";
import { hoursNotes, hoursWords } from "./hours-notes.ts";
import { isOfOtherDays, metCell, owedCells, owedColumns, peopleIn, requirementsOfAll } from "./owed-columns.ts";

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
    const words = schoolWords(facts.school.settings);
    const columns = columnsFor(sources, words, {
      places: staff.some((teacher) => memberPlace(teacher, facts.school, facts.scope.to)),
      numbers: staff.some(({ registerNumber }) => registerNumber),
      ranks: staff.some(({ rank }) => rank),
      subjects: staff.some(({ subject }) => subject?.length),
      groups: staff.some((teacher) => facts.school.roster.groupOf(teacher, facts.scope.to)),
      owed: requirements.length > 0,
      had: isOfOtherDays(staff, requirements, (teacher) => hoursOf(teacher, facts)),
    });
    const sum = total(staff, sources, facts, requirements);
    return { columns, rows: [...rows, sum], notes: hoursNotes(facts, requirements, { used, staff }) };
  },
};

/** The requirements that decide 应修, 差额 and 达标 (domain.md 7.14, 12.22). */
const hoursRequirements = ({ requirements }: Computed): readonly RequirementResult[] =>
  requirementsOfAll(requirements.filter(({ evaluation }) => evaluation.requirement.kind === "学时"));

const columnsFor = (
  sources: readonly HourSource[],
  words: SchoolWords,
  used: Readonly<Record<"places" | "numbers" | "ranks" | "subjects" | "groups" | "owed" | "had", boolean>>,
): readonly AnnexColumn[] => [
  { header: "序号", width: 9, ...narrow },
  { header: "姓名", width: 21, ...narrow },
  { header: words.campus, width: 24, ...narrow, isUsed: used.places },
  { header: "继教号", width: 18, ...narrow, isUsed: used.numbers },
  { header: "职称", width: 17, align: "center", isUsed: used.ranks },
  { header: "任教", width: 15, align: "center", isUsed: used.subjects },
  { header: words.group, width: 27, ...narrow, isUsed: used.groups },
  ...sources.map((source) => ({ header: sourceWord(source, words), width: 11.2, align: "center" }) as const),
  { header: "合计", width: 12, ...narrow },
  ...owedColumns(hoursWords, used.owed, used.had),
  { header: "签字", width: 20, atLeast: 20 },
];

/** How a school calls where hours come from: 校本集中, 区级. */
export const sourceWord = (source: HourSource, { own, level }: Pick<SchoolWords, "own" | "level">): string =>
  atSchool.has(source) ? own + source : level(source);

const atSchool: ReadonlySet<HourSource> = new Set(["集中", "教研", "自主"]);

function row(
  teacher: Teacher,
  number: number,
  sources: readonly HourSource[],
  facts: Facts,
  requirements: readonly RequirementResult[],
): Row {
  const cells = [
    String(number),
    fullName(teacher),
    memberPlace(teacher, facts.school, facts.scope.to),
    teacher.registerNumber,
    teacher.rank,
    teacher.subject?.join("、"),
    facts.school.roster.groupOf(teacher, facts.scope.to),
    ...sources.map((source) => numberOrNone(sourceHours(teacher, source, facts))),
    plainNumber(hoursOf(teacher, facts)),
    ...owedCells(requirements, teacher),
    "",
  ];
  return { cells: cells.map(cell) };
}

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
  const cells = ["", "合计", "", "", "", "", "", ...[...sources.map(ofSource), all].map(numberOrNone), "", "", ""];
  return { total: true, cells: [...cells.map(cell), metCell(requirements), []] };
}
