import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { earnedBy, hoursOf } from "../../figures/hours.ts";
import { plainNumber, sum } from "../../figures/measures.ts";
import { standingOf } from "../../figures/requirements/requirements.ts";
import { staffInScope } from "../../figures/requirements/staff.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { type HourSource, hourSources } from "../../records/values/hour-sources.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import type { Content } from "../../template/content.ts";
import type { Column, Row } from "../blocks.ts";
import { type AnnexBody, type AnnexKind, cell, figureCell, withoutColumns } from "./define-annex.ts";
import { hoursNotes } from "./hours-notes.ts";
import { hoursRequirement } from "./hours-requirement.ts";

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
    const sources = hourSources.filter((source) => used.has(source));
    const rows = staff.map((teacher, i) => row(teacher, i + 1, sources, facts, computed));
    const { wording } = facts.school.settings;
    const table = {
      columns: columnsFor(sources, schoolWords(facts.school.settings).own, wording?.教研组 ?? "教研组"),
      rows: [...rows, total(sources, facts, computed)],
    };
    const unused = [
      ...(staff.some(({ registerNumber }) => registerNumber) ? [] : ["继教号"]),
      ...(hoursRequirement(computed) ? [] : ["应修", "差额", "达标"]),
    ];
    return { ...withoutColumns(table, unused), notes: hoursNotes(facts, computed, used) };
  },
};

const columnsFor = (sources: readonly HourSource[], own: string, group: string): readonly Column[] => [
  { header: "序号", width: 9, ...narrow },
  { header: "姓名", width: 21, ...narrow },
  { header: "继教号", width: 18, ...narrow },
  { header: "职称", width: 17, align: "center" },
  { header: "任教", width: 15, align: "center" },
  { header: group, width: 27, ...narrow },
  ...sources.map((source) => ({ header: headers[source].replace("校本", own), width: 11.2, align: "center" as const })),
  { header: "合计", width: 12, ...narrow },
  { header: "应修", width: 11, ...narrow },
  { header: "差额", width: 11, ...narrow },
  { header: "达标", width: 11, ...narrow },
  { header: "签字", width: 20, atLeast: 20 },
];

function row(teacher: Teacher, number: number, sources: readonly HourSource[], facts: Facts, computed: Computed): Row {
  const judged = hoursRequirement(computed);
  const standing = judged && standingOf(judged.outcome, teacher);
  const gaps = standing?.amounts.map(({ atLeast = 0, actual }) => Math.max(0, atLeast - actual));
  return {
    cells: [
      cell(String(number)),
      cell(fullName(teacher)),
      cell(teacher.registerNumber),
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
      ...["", "合计", "", "", "", ""].map(cell),
      ...sources.map((source) => hours(sum(staff.map((teacher) => sourceHours(teacher, source, facts))))),
      hours(sum(staff.map((teacher) => hoursOf(teacher, facts)))),
      [],
      [],
      met,
      [],
    ],
  };
}
