import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { earnedBy, type HourSource, hourSources, hoursOf } from "../../figures/hours.ts";
import { plainNumber, quantity, sum } from "../../figures/measures.ts";
import { standingOf } from "../../figures/requirements.ts";
import { staffInScope, staffOf } from "../../figures/staff.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { fullName } from "../../records/roster.ts";
import type { Column, Content, Row } from "../blocks.ts";
import { type AnnexBody, type AnnexKind, cell, figureCell } from "./define-annex.ts";

const headers: { readonly [Source in HourSource]: string } = {
  集中: "校本集中",
  教研: "校本教研",
  自主: "校本自主",
  县级: "县级",
  市级: "市级",
  省级: "省级",
  国家级: "国家级",
  远程: "远程",
  其他: "其他",
};
const narrow = { align: "center", oneLine: true } as const;

/** 学时统计表: hours of everybody in N by source, what they owe, and a line to sign. */
export const hoursTable: AnnexKind = {
  name: "学时统计表",
  title: (word) => `${word}学时统计表`,
  make(facts, computed): AnnexBody | undefined {
    const staff = staffInScope(facts);
    if (staff.length === 0) return undefined;
    const used = new Set(staff.flatMap((teacher) => earnedBy(teacher, facts).map(({ source }) => source)));
    const sources = hourSources.filter((source) => source !== "其他" || used.has(source));
    const rows = staff.map((teacher, i) => row(teacher, i + 1, sources, facts, computed));
    return {
      columns: columnsFor(sources),
      rows: [...rows, total(sources, facts, computed)],
      notes: notes(facts, computed),
    };
  },
};

const columnsFor = (sources: readonly HourSource[]): readonly Column[] => [
  { header: "序号", width: 9, ...narrow },
  { header: "姓名", width: 21, ...narrow },
  { header: "职称", width: 17, align: "center" },
  { header: "任教", width: 15, align: "center" },
  { header: "教研组", width: 29, align: "center" },
  ...sources.map((source) => ({ header: headers[source], width: 11.2, align: "center" as const })),
  { header: "合计", width: 12, ...narrow },
  { header: "应修", width: 11, ...narrow },
  { header: "差额", width: 11, ...narrow },
  { header: "达标", width: 11, ...narrow },
  { header: "签字", width: 20, atLeast: 20 },
];

/**
 * The first requirement that asks for 学时 decides 应修, 差额 and 达标. Asked per term, what is missing in one is not
 * mended by the other (domain.md 7.14).
 */
const hoursRequirement = ({ requirements }: Computed) =>
  requirements.find(({ outcome }) => outcome.requirement.kind === "学时");

function row(teacher: Teacher, number: number, sources: readonly HourSource[], facts: Facts, computed: Computed): Row {
  const judged = hoursRequirement(computed);
  const standing = judged && standingOf(judged.outcome, teacher);
  const gaps = standing?.amounts.map(({ atLeast = 0, actual }) => Math.max(0, atLeast - actual));
  return {
    cells: [
      cell(String(number)),
      cell(fullName(teacher)),
      cell(teacher.rank),
      cell(teacher.subject?.join("、")),
      cell(facts.school.roster.groupOf(teacher, facts.scope.to)),
      ...sources.map((source) => hours(sourceHours(teacher, source, facts))),
      cell(plainNumber(hoursOf(teacher, facts))),
      cell(standing?.amounts.map(({ atLeast = 0 }) => plainNumber(atLeast)).join("＋")),
      cell(gaps && plainNumber(sum(gaps))),
      cell(standing && (standing.met ? "达标" : "未达标")),
      [],
    ],
  };
}

const sourceHours = (teacher: Teacher, wanted: HourSource, facts: Facts): number =>
  sum(
    earnedBy(teacher, facts)
      .filter(({ source }) => source === wanted)
      .map((e) => e.hours),
  );

const hours = (value: number): Content => cell(value ? plainNumber(value) : undefined);

/** 合计 of the hours; 达标 as n/N, never added up from the rows. */
function total(sources: readonly HourSource[], facts: Facts, computed: Computed): Row {
  const staff = staffInScope(facts);
  const judged = hoursRequirement(computed);
  const met: Content = judged
    ? [...figureCell(judged.met), { type: "text", text: "/" }, ...figureCell(judged.due)]
    : [];
  return {
    total: true,
    cells: [
      ...["", "合计", "", "", ""].map(cell),
      ...sources.map((source) => hours(sum(staff.map((teacher) => sourceHours(teacher, source, facts))))),
      hours(sum(staff.map((teacher) => hoursOf(teacher, facts)))),
      [],
      [],
      met,
      [],
    ],
  };
}

/** Who is not in N and why, so that nobody's hours vanish. */
function notes(facts: Facts, computed: Computed): readonly Content[] {
  const { due, exempt } = staffOf(facts.school);
  const inScope = exempt.filter(({ teacher }) => facts.covers(teacher, facts.scope.to));
  const counted = new Set<Teacher>([...due, ...exempt.map(({ teacher }) => teacher)]);
  const others = facts.school.roster.teachers.filter(
    (t) => !counted.has(t) && facts.covers(t, facts.scope.to) && hoursOf(t, facts) > 0,
  );
  const judged = hoursRequirement(computed);
  const withHours = (t: Teacher) => `${fullName(t)}${quantity(hoursOf(t, facts), "学时")}`;
  return [
    cell(
      "校本集中为全校性活动，校本教研为教研组活动，外出培训按认定学时计入相应级别，线上培训计入远程；补学计入原活动。",
    ),
    ...(judged ? [cell(`应修：${judged.outcome.requirement.name}，时段中间到校的按在校天数折算。`)] : []),
    ...(inScope.length > 0
      ? [cell(`不计入应参训：${inScope.map((e) => `${fullName(e.teacher)}（${e.reason}）`).join("、")}。`)]
      : []),
    ...(others.length > 0 ? [cell(`另有不在应参训之列的人参加，学时为：${others.map(withHours).join("、")}。`)] : []),
  ];
}
