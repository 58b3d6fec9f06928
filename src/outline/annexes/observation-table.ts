import type { Computed } from "../../figures/compute.ts";
import { type Facts, gatherFacts, staffInScope } from "../../figures/facts.ts";
import { plainNumber, sum } from "../../figures/measures.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";
import { kindOf } from "../../records/kinds/index.ts";
import type { Observation } from "../../records/kinds/observation.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { groupBy } from "../../school/group-by.ts";
import type { Heard } from "../../school/lessons-heard.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { termDays } from "../../school/terms.ts";
import { earlierDay, laterDay } from "../../zh/dates.ts";
import { type AnnexColumn, type AnnexKind, cell, figureCell, figureIn, narrow } from "./define-annex.ts";
import {
  asksAll,
  exemptNote,
  isOfOtherDays,
  metCell,
  type OwedWords,
  owedCells,
  owedColumns,
  owedNote,
  peopleIn,
  requirementsOfAll,
} from "./owed-columns.ts";

const words: OwedWords = { owed: "应听", had: "已听", filled: "听满", amount: "节数" };

/** A column of 节: what of the lessons that somebody heard it counts. */
interface Part {
  readonly header: string;
  readonly heard: ReadonlyMap<Teacher, number>;
}

/**
 * 听课统计表: what everybody in N heard, or was asked to hear, and whoever else heard something, so that 合计 is the figure 听课.
 * By term where there are several, and by where it was where records say so.
 */
export const observationTable: AnnexKind = {
  name: "听课统计表",
  make(facts, computed) {
    const requirements = heardRequirements(computed);
    const all = heardBy(facts.heard);
    const listed = new Set([...staffInScope(facts), ...requirements.flatMap(peopleIn), ...all.keys()]);
    const people = facts.school.roster.teachers.filter((teacher) => listed.has(teacher));
    if (all.size === 0 || people.length === 0) return undefined;
    const parts = [...byTerm(facts), ...byPlace(facts.heard)];
    const isOther = isOfOtherDays(people, requirements, (teacher) => all.get(teacher) ?? 0);
    const rows = people.map((teacher, i) => ({
      cells: [
        String(i + 1),
        fullName(teacher),
        facts.school.roster.groupOf(teacher, facts.scope.to),
        ...parts.map(({ heard }) => someOf(heard.get(teacher))),
        plainNumber(all.get(teacher) ?? 0),
        ...owedCells(requirements, teacher, owedInEach),
      ].map(cell),
    }));
    const sums = parts.map(({ heard }) => someOf(sum([...heard.values()])));
    const last = [
      ...["", "合计", "", ...sums].map(cell),
      figureCell(figureIn(computed, "observations")),
      ...[[], [], []],
      metCell(requirements),
    ];
    const grouped = people.some((teacher) => facts.school.roster.groupOf(teacher, facts.scope.to));
    const columns = [
      ...peopleColumns(schoolWords(facts.school.settings).group, grouped),
      ...partColumns(parts, requirements.length > 0, isOther),
    ];
    return { columns, rows: [...rows, { total: true, cells: last }], notes: notesOf(facts, requirements, parts) };
  },
};

const peopleColumns = (group: string, isGrouped: boolean): readonly AnnexColumn[] => [
  { header: "序号", width: 9, ...narrow },
  { header: "姓名", width: 21, ...narrow },
  { header: group, width: 30, ...narrow, isUsed: isGrouped },
];

const partColumns = (parts: readonly Part[], isOwed: boolean, isOther: boolean): readonly AnnexColumn[] => [
  ...parts.map(({ header }) => ({ header, width: 16, align: "center" }) as const),
  { header: "合计", width: 14, ...narrow },
  ...owedColumns(words, isOwed, isOther),
];

/** The requirements that ask for lessons heard, whatever lessons (domain.md 7.14, 12.22). */
const heardRequirements = ({ requirements }: Computed): readonly RequirementResult[] =>
  requirementsOfAll(
    requirements.filter(
      (result) =>
        result.evaluation.requirement.kind !== undefined &&
        asksAll(result) &&
        [...result.evaluation.kinds].some((kind) => kindOf(kind).isHeard),
    ),
  );

const heardBy = (heard: readonly Heard[]): ReadonlyMap<Teacher, number> =>
  new Map([...groupBy(heard, ({ listener }) => listener)].map(([teacher, own]) => [teacher, countOf(own)]));

const countOf = (heard: readonly Heard[]): number => sum(heard.map(({ count }) => count));

/** A column for each term that has begun, if there are several; what no term has stands in one of its own. */
function byTerm({ school, scope, heard }: Facts): Part[] {
  const terms = termDays(school.settings);
  const spans = terms.map(({ term, counts }, i) => ({
    name: term.name,
    from: i === 0 ? scope.from : laterDay(scope.from, counts.from),
    to: i === terms.length - 1 ? scope.to : earlierDay(scope.to, counts.to),
  }));
  const begun = spans.filter(({ from, to }) => from <= to);
  if (begun.length < 2) return [];
  const termOf = new Map<Heard, (typeof begun)[number]>();
  for (const term of begun)
    for (const one of gatherFacts(school, { ...scope, from: term.from, to: term.to }).heard)
      if (!termOf.has(one)) termOf.set(one, term);
  const among = groupBy(heard, (one) => termOf.get(one));
  return [...begun, undefined].flatMap((term) => {
    const own = among.get(term);
    return term || own ? [{ header: term ? inTwoLines(term.name) : unstated, heard: heardBy(own ?? []) }] : [];
  });
}

/** 2023学年 and below it 第一学期. */
const inTwoLines = (term: string): string => term.replace(/学年(?=.)/, "学年\n");

/** A column for each of 公开课 校内 校外 线上, if some record of 听课 says where; the rest in one of its own. */
function byPlace(heard: readonly Heard[]): Part[] {
  const parts = partsOf(heard, placeOf);
  const isSaid = places.some((place) => parts.has(place));
  return isSaid ? [openLesson, ...places, elsewhere].flatMap((header) => parts.get(header) ?? []) : [];
}

const unstated = "未注明学期";
const openLesson = "听公开课";
const places = ["校内", "校外", "线上"] as const;
const elsewhere = "未注明地点";

function placeOf({ record, kind }: Heard): string {
  if (!kindOf(kind).isHeard) return openLesson;
  const { where, mode } = record as Observation;
  return mode === "线上" ? mode : (where ?? elsewhere);
}

const partsOf = (heard: readonly Heard[], headerOf: (one: Heard) => string): ReadonlyMap<string, Part> =>
  new Map([...groupBy(heard, headerOf)].map(([header, own]) => [header, { header, heard: heardBy(own) }]));

/** 10＋10 of two terms; 1×20 of twenty weeks. */
function owedInEach(amounts: readonly string[]): string {
  const [first] = amounts;
  const areMany = amounts.length > 3 && amounts.every((amount) => amount === first);
  return areMany ? `${first}×${amounts.length}` : amounts.join("＋");
}

const someOf = (value: number | undefined): string | undefined => (value ? plainNumber(value) : undefined);

function notesOf(facts: Facts, requirements: readonly RequirementResult[], parts: readonly Part[]) {
  const saysWhere = parts.some(({ header }) => (places as readonly string[]).includes(header));
  return [
    ...(saysWhere ? ["“听公开课”为公开课登记的听课人，其余各栏按听课记录里写的地点、方式分。"] : []),
    ...requirements.map((requirement) => owedNote(requirement, facts.school, words)),
    ...exemptNote(facts),
  ].map(cell);
}
