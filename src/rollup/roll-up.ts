import { keyListsOf, sameness, together } from "../figures/across/amounts.ts";
import type { Figure } from "../figures/define-figure.ts";
import { type FigureResult, figureResult } from "../figures/figure-result.ts";
import { askedPrizes } from "../figures/named/contest-return.ts";
import { topics } from "../figures/named/index.ts";
import { compareNaturally } from "../zh/natural-order.ts";
import { addParts, amountsIn, type KnownOfAll } from "./add-parts.ts";
import { type PersonTogether, peopleTogether } from "./people-together.ts";
import { type RolledRequirement, requirementsTogether } from "./requirements-together.ts";
import { returnLevels } from "./return-levels.ts";
import type { SchoolSummary } from "./summary.ts";

/** Why a school is not in the totals. */
export type LeftOut = "errors" | "another period" | "no records";

/** A figure at every school, as it prints there, and together. */
export interface RolledFigure {
  readonly total: FigureResult;
  readonly texts: readonly string[];
  readonly values: readonly (number | null)[];
}

/** 大赛 of one level. */
export interface RolledContests {
  readonly level: string;
  readonly entered: number;
  /** By `askedPrizes`. */
  readonly prizes: readonly number[];
}

/** What several schools did together in one period. */
export interface RollUp {
  readonly period: SchoolSummary["period"] | undefined;
  /** The names of the schools that are added up: as their group names them, or in natural order. */
  readonly schools: readonly string[];
  readonly summaries: readonly SchoolSummary[];
  readonly left: readonly { readonly summary: SchoolSummary; readonly reason: LeftOut }[];
  /** Figures of which at least one school has any, by topic. */
  readonly topics: readonly { readonly label: string; readonly figures: readonly RolledFigure[] }[];
  readonly requirements: readonly RolledRequirement[];
  readonly people: readonly PersonTogether[];
  /** The bands of 学时分段, where all schools have the same, else the usual ones. */
  readonly hourBands: readonly number[] | undefined;
  readonly hasOtherBands: boolean;
  readonly contestReturns: readonly RolledContests[];
}

/** Schools of a group before others, in the order of its list. */
const inOrder = (a: SchoolSummary, b: SchoolSummary): number =>
  placeOf(a) - placeOf(b) || compareNaturally(a.school, b.school) || (a.id < b.id ? -1 : 1);

const placeOf = ({ nth = Number.MAX_SAFE_INTEGER }: SchoolSummary): number => nth;

/** Summaries of schools -> what they did together, whatever their order. Those of one school are given once. */
export function rollUp(given: readonly SchoolSummary[]): RollUp {
  const all = given.toSorted(inOrder);
  const period = usualPeriodOf(all);
  const reasons = all.map((summary) => ({ summary, reason: reasonOf(summary, period) }));
  const summaries = reasons.filter(({ reason }) => reason === undefined).map(({ summary }) => summary);
  const people = peopleTogether(summaries);
  return {
    period,
    schools: namesOf(summaries),
    summaries,
    left: reasons.flatMap(({ summary, reason }) => (reason === undefined ? [] : [{ summary, reason }])),
    topics: topicsOf(summaries, {
      same: sameIn(summaries),
      leastHours: Math.min(...people.map(({ hours }) => hours)),
    }),
    requirements: requirementsTogether(summaries, namesOf(summaries)),
    people,
    ...bandsOf(summaries),
    contestReturns: contestsOf(summaries),
  };
}

const daysOf = ({ period: { from, to } }: SchoolSummary): string => `${from} ${to}`;

/** The period that most schools without errors have; of several the latest. */
function usualPeriodOf(given: readonly SchoolSummary[]): SchoolSummary["period"] | undefined {
  const right = given.filter(({ errors }) => errors === 0);
  const all = right.length > 0 ? right : given;
  const counts = new Map<string, number>();
  for (const one of all) counts.set(daysOf(one), (counts.get(daysOf(one)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [usual] = [...counts.keys()].filter((days) => counts.get(days) === most).sort((a, b) => (a < b ? 1 : -1));
  return all.find((one) => daysOf(one) === usual)?.period;
}

function reasonOf(summary: SchoolSummary, period: SchoolSummary["period"] | undefined): LeftOut | undefined {
  if (summary.errors > 0) return "errors";
  if (summary.period.from !== period?.from || summary.period.to !== period.to) return "another period";
  return summary.handedIn ? undefined : "no records";
}

/** Several schools of one name are told apart by numbers. */
function namesOf(summaries: readonly SchoolSummary[]): readonly string[] {
  const names = summaries.map(({ school }) => school);
  return names.map((name, i) => {
    const namesakes = names.filter((other) => other === name).length;
    const before = names.slice(0, i).filter((other) => other === name).length;
    return namesakes > 1 ? `${name}（${before + 1}）` : name;
  });
}

/** A work is the same one in every figure: else 发表, of which some schools know less, could be more than 论文成果. */
const sameIn = (summaries: readonly SchoolSummary[]): KnownOfAll["same"] =>
  sameness(
    summaries.flatMap(({ figures }) => keyListsOf(Object.values(figures).flatMap(({ parts }) => amountsIn(parts)))),
  );

const topicsOf = (summaries: readonly SchoolSummary[], known: KnownOfAll): RollUp["topics"] =>
  topics
    .map(({ label, figures }) => ({
      label,
      figures: figures
        .filter(({ name }) => summaries.some((one) => one.figures[name]?.isRecorded && one.figures[name].value))
        .map((figure) => rolledFigure(figure, summaries, known)),
    }))
    .filter(({ figures }) => figures.length > 0);

function rolledFigure(figure: Figure, summaries: readonly SchoolSummary[], known: KnownOfAll): RolledFigure {
  const { name, label, rule } = figure;
  const found = summaries.map((one) => one.figures[name]);
  const units = [...new Set(found.flatMap((one) => (one?.isRecorded ? one.unit : [])))];
  const unit = units.length === 1 ? units[0]! : figure.unit;
  const described = { name, label, unit, rule: typeof rule === "string" ? rule : "" };
  const measured = addParts(
    found.flatMap((one) => one?.parts ?? []),
    known,
  );
  return {
    total: figureResult(described, [], measured),
    texts: found.map((one) => one?.text ?? "—"),
    values: found.map((one) => one?.value ?? null),
  };
}

/** What all call it. */
const calledAlike = (words: readonly string[]): string | undefined =>
  new Set(words).size === 1 ? words[0] : undefined;

function bandsOf(summaries: readonly SchoolSummary[]): Pick<RollUp, "hourBands" | "hasOtherBands"> {
  const [first, ...others] = summaries.map(({ hourBands }) => hourBands);
  const isSame = others.every((bands) => JSON.stringify(bands) === JSON.stringify(first));
  return { hourBands: isSame ? (first ?? undefined) : undefined, hasOtherBands: !isSame };
}

const contestsOf = (summaries: readonly SchoolSummary[]): readonly RolledContests[] =>
  returnLevels.map(({ level }, i) => ({
    level: calledAlike(summaries.flatMap(({ levels }) => levels[i] ?? [])) ?? level,
    entered: together(summaries.flatMap(({ contestReturns }) => contestReturns[i]?.entered ?? [])),
    prizes: askedPrizes.map((_, prize) =>
      together(summaries.flatMap(({ contestReturns }) => contestReturns[i]?.prizes[prize] ?? [])),
    ),
  }));
