import { defineMistake, isMistake, type Mistake, type Path, under } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { isWithin, type Measure, measureOf, type Requirement } from "../../records/settings/requirement.ts";
import type { NamedSpan } from "../../records/settings/settings.ts";
import { fullName } from "../../school/roster.ts";
import type { Facts } from "../facts.ts";
import { type Count, counterOf } from "./measure-obligor.ts";
import type { Obligor } from "./obligor.ts";
import { groupType, obligorsOf } from "./obligors.ts";
import { daysOwed, owed } from "./staff.ts";
import { type Window, windowsOf } from "./windows.ts";

export const ofPeople = defineMistake("query/of-people", "error", {
  message: (a: { measure: string; subject: string }) => `“${a.measure}”按人计算，不能要求“${a.subject}”`,
  hint: () => "对象写“专任教师”；只要求一个组的人，就写这个组的名称。",
  why: "学时、学分、缺席是各人的，组的平均数会遮住没有达到的人。",
  wrong: demand("对象: 每个教研组, 指标: 学时, 至少: 24, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 学时, 至少: 24, 每: 学年"),
});

export const noMeasure = defineMistake("query/no-measure", "error", {
  message: (a: { requirement: string }) => `要求“${a.requirement}”没有写统计什么`,
  hint: () => "补上“指标: 听课”这样的一行，或写“各项”。",
  why: "要求要写明统计什么。",
  wrong: demand("对象: 专任教师, 至少: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
});

/** One amount that one obligor had to reach in one window, and what they did. */
export interface Amount {
  /** 年度学时, or an item of a set. */
  readonly item: string;
  /** 第一学期, 2024学年. */
  readonly window: string;
  readonly actual: number;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
  readonly unit: string;
  readonly met: boolean;
}

/** How far one obligor got. Met when every item is met in every window (domain.md 7.14). */
export interface Standing {
  readonly obligor: Obligor;
  readonly amounts: readonly Amount[];
  readonly met: boolean;
}

export interface Outcome {
  readonly requirement: Requirement;
  readonly standings: readonly Standing[];
  /** Terms or weeks that the days asked about cut in two: nobody is judged by them. */
  readonly cut: readonly NamedSpan[];
  /** Whether any window was judged. */
  readonly isJudged: boolean;
}

/** Compares every obligor of a requirement with what it asks for. Who owes nothing in these days is left out. */
export function evaluate(requirement: Requirement, facts: Facts): Outcome | Mistake {
  const obligors = obligorsOf(requirement.obligors, facts, requirement);
  if (isMistake(obligors)) return obligors;
  const windows = windowsOf(requirement, facts);
  if (isMistake(windows)) return windows;
  const items = itemsOf(requirement, facts);
  if (isMistake(items)) return items;
  const standings = obligors.map((obligor): Standing => {
    const amounts = windows.whole.flatMap((window) => items.flatMap((item) => amountOf(item, obligor, window)));
    return { obligor, amounts, met: amounts.every(({ met }) => met) };
  });
  return {
    requirement,
    standings: standings.filter(({ amounts }) => amounts.length > 0),
    cut: windows.cut,
    isJudged: windows.whole.length > 0,
  };
}

/** What somebody did of an item in a window; nothing before they joined, on long leave, or when there was nothing to do. */
function amountOf(
  { name, unit, isHours, count, ...limits }: Item,
  obligor: Obligor,
  { span, facts }: Window,
): Amount[] {
  const share = daysOwed(obligor, span, facts.school);
  const actual = share.n === 0 ? undefined : count(obligor, facts);
  if (actual === undefined) return [];
  const exempt = isHours ? (obligor.teacher?.exemption?.hours ?? 0) : 0;
  const isRate = unit === "%";
  const minimum = limits.atLeast === undefined || isRate ? limits.atLeast : owed(limits.atLeast, share);
  const atLeast = minimum === undefined ? undefined : Math.max(0, minimum - exempt);
  const met = isWithin({ atLeast, atMost: limits.atMost }, actual);
  return [{ item: name, window: span.name, actual, atLeast, atMost: limits.atMost, unit, met }];
}

interface Item {
  readonly name: string;
  readonly unit: string;
  readonly isHours: boolean;
  readonly count: Count;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
}

/** The single amount of a requirement, or each item of a set (各项), understood even when nobody has to reach it. */
function itemsOf(requirement: Requirement, facts: Facts): Item[] | Mistake {
  const items: Item[] = [];
  for (const { measure, path, ...written } of measuresOf(requirement)) {
    const counter = counterOf(measure, facts);
    if (isMistake(counter)) return under(path, counter);
    if (counter.ofPeople && groupType(requirement.obligors) !== undefined) {
      return ofPeople.of({ measure: measureName(measure), subject: requirement.obligors.name }, ["对象"]);
    }
    const isHours = "kind" in measure && measure.kind === "学时";
    items.push({ ...written, unit: counter.unit, count: counter.count, isHours });
  }
  return items.length > 0 ? items : noMeasure.of({ requirement: requirement.name }, ["名称"]);
}

interface Written {
  readonly name: string;
  readonly measure: Measure;
  /** From the requirement to where it is written. */
  readonly path: Path;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
}

/** What is written of a requirement and its items; without 至少 or 至多, once. */
function measuresOf({ items = [], ...requirement }: Requirement): Written[] {
  const single = measureOf(requirement);
  const { name, atLeast, atMost } = requirement;
  const own = single
    ? [{ name, measure: single, path: [], atLeast: atLeast ?? (atMost === undefined ? 1 : undefined), atMost }]
    : [];
  const parts = items.flatMap((item, index): Written[] => {
    const measure = measureOf(item);
    if (!measure) return [];
    const name = item.name ?? measureName(measure);
    return [{ name, measure, path: ["各项", index], atLeast: item.atLeast ?? 1, atMost: undefined }];
  });
  return [...own, ...parts];
}

function measureName(measure: Measure): string {
  if ("anyOf" in measure) return measure.anyOf.map(measureName).join("或");
  const words = Object.values(measure.filters).flat();
  return words.length ? words.join("、") : measure.kind;
}

/** 林秋野, 中心校语文组. */
export const obligorName = ({ teacher, group }: Obligor): string => (teacher ? fullName(teacher) : group!.name);

/** Whether somebody has reached it, for lists of people. */
export const standingOf = (outcome: Outcome, teacher: Teacher): Standing | undefined =>
  outcome.standings.find(({ obligor }) => obligor.teacher === teacher);
