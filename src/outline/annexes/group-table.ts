import { isMistake } from "../../diagnostics/define-mistake.ts";
import type { Computed } from "../../figures/compute.ts";
import { computeFigure } from "../../figures/define-figure.ts";
import { type Facts, withinGroup } from "../../figures/facts.ts";
import type { FigureResult } from "../../figures/figure-result.ts";
import { sum } from "../../figures/measures.ts";
import { groupsDuring } from "../../figures/named/groups.ts";
import { figures } from "../../figures/named/index.ts";
import { makeSelection } from "../../figures/query/filter.ts";
import { tally } from "../../figures/tally.ts";
import { existsOn, type Group } from "../../records/kinds/group.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Mention } from "../../records/values/people.ts";
import { fullName, type Roster } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { earlierDay } from "../../zh/dates.ts";
import { type AnnexColumn, type AnnexKind, cell, figureCell, figureIn, narrow } from "./define-annex.ts";

/** What the table says of a group: its members, and how many of each thing it did. */
interface GroupLine {
  readonly group: Group;
  readonly members: readonly Teacher[];
  readonly meetings: number;
  readonly preparations: number;
  /** In the order of `columnsOfFigures`. */
  readonly figures: readonly FigureResult[];
}

/** Figures of which 合计 is the whole school's: work that two groups did together stands with both (domain.md 7.4). */
const columnsOfFigures = [
  { header: "公开课", name: "lessons" },
  { header: "听课", name: "observations" },
  { header: "论文成果", name: "papers" },
  { header: "获奖", name: "awards" },
  { header: "其中学生", name: "studentAwards" },
  { header: "在研课题", name: "projectsAll" },
  { header: "未教研周数", name: "weeksWithout" },
] as const;

/** 教研组统计表: each 教研组 that existed in the period, by facts narrowed to it, and 合计. */
export const groupTable: AnnexKind = {
  name: "教研组统计表",
  make(facts, computed) {
    const lines = groupsDuring(facts, "教研组")
      .map((group) => lineOf(group, facts))
      .filter((line) => isThere(line, facts));
    const shown = lines.filter(({ group }) => !group.hidden);
    if (shown.length === 0) return undefined;
    const { roster } = facts.school;
    const rows = shown.map(({ group, members, meetings, preparations, figures }, i) => ({
      cells: [
        ...[String(i + 1), group.name, group.campus, namesOf(group.leaders, roster), String(members.length)].map(cell),
        ...[meetings, preparations].map((count) => cell(someOf(count))),
        ...figures.map(someFigure),
      ],
    }));
    const hidden = lines.length - shown.length;
    const { group, called } = schoolWords(facts.school.settings);
    const notes = [
      `${called("公开课")}等各项的合计为总数，几个组合作的各组都列、合计只计一次，不在组里的人的也计入，所以各组相加不一定等于合计。`,
      ...(hidden > 0 ? [`另有${hidden}个${group}不公开，已计入合计。`] : []),
    ];
    return { columns: columnsFor(lines, group), rows: [...rows, total(lines, computed)], notes: notes.map(cell) };
  },
};

/** A group that was given up is listed for what it did before; if that is nothing, its members stand in another one. */
const isThere = ({ group, meetings, figures }: GroupLine, { scope }: Facts): boolean =>
  existsOn(group, scope.to) || meetings > 0 || figures.some(({ value }) => value > 0);

const columnsFor = (lines: readonly GroupLine[], group: string): readonly AnnexColumn[] => [
  { header: "序号", width: 9, ...narrow },
  { header: group, width: 36, ...narrow },
  { header: "校区", width: 22, ...narrow, isUsed: lines.some((line) => line.group.campus) },
  { header: "组长", width: 21, ...narrow, isUsed: lines.some(({ group }) => group.leaders?.length) },
  { header: "人数", width: 11, ...narrow },
  { header: "活动", width: 11, ...narrow },
  { header: "集体备课", width: 18, ...narrow, isUsed: lines.some(({ preparations }) => preparations > 0) },
  ...columnsOfFigures.map(({ header }, i) => ({
    ...{ header, width: 18, ...narrow },
    isUsed: lines.some(({ figures }) => figures[i]!.value > 0),
  })),
];

/** The facts of one group: its records, and those of the people who were its members on their day. */
function lineOf(group: Group, facts: Facts): GroupLine {
  const { school, scope } = facts;
  const own = withinGroup(facts, group.name);
  const lastDay = earlierDay(group.to ?? scope.to, scope.to);
  return {
    group,
    members: school.roster.belonging(group.name, lastDay),
    meetings: own.counted.activities.length,
    preparations: preparationsIn(own),
    figures: columnsOfFigures.map(({ name }) => computeFigure(named.get(name)!, own)),
  };
}

const named = new Map(figures.map((figure) => [figure.name, figure]));

/** 集体备课, and what the school itself counts as that. */
function preparationsIn(facts: Facts): number {
  const selection = makeSelection("activities", { 形式: ["集体备课"] }, facts);
  return isMistake(selection) ? 0 : tally("计数", selection.name, selection.select(facts), facts);
}

/** Each on a line of its own, so that no name is broken. */
const namesOf = (mentions: readonly Mention[] | undefined, roster: Roster): string =>
  (mentions ?? [])
    .map((mention) => {
      const found = roster.find(mention);
      return found.type === "teacher" ? fullName(found.teacher) : mention.name;
    })
    .join("\n");

const someOf = (count: number): string | undefined => (count > 0 ? String(count) : undefined);

/** Empty for 0, but — where nobody can know. */
const someFigure = (figure: FigureResult) => (figure.value === 0 ? [] : figureCell(figure));

function total(lines: readonly GroupLine[], computed: Computed) {
  const people = new Set(lines.flatMap(({ members }) => members)).size;
  const meetings = sum(lines.map((line) => line.meetings));
  const preparations = sum(lines.map((line) => line.preparations));
  const cells = [
    ...["", "合计", "", "", String(people), ...[meetings, preparations].map(someOf)].map(cell),
    ...columnsOfFigures.map(({ name }) => someFigure(figureIn(computed, name))),
  ];
  return { total: true, cells };
}
