import {
  defineMistake,
  isMistake,
  type Mistake,
  noneOrMistake,
  type Path,
  under,
} from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import type { Exact } from "../../records/exact.ts";
import type { KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Range } from "../../records/settings/range.ts";
import {
  type AmountsByPost,
  limitsWritten,
  type Measure,
  measureOf,
  type Requirement,
  requirementKeys,
} from "../../records/settings/requirement.ts";
import type { NamedSpan } from "../../records/settings/settings.ts";
import type { Span } from "../../records/span.ts";
import { fullName } from "../../school/roster.ts";
import { earlierDay } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import { keyMeant } from "../query/question-mistakes.ts";
import type { Counter } from "./counter.ts";
import { daysOwed, minimumOwed, owesNothing } from "./days-owed.ts";
import type { CountedFrom } from "./earlier-records.ts";
import { judgingRoom, tooManyJudged } from "./judging-room.ts";
import { asCounted, type Limits } from "./limits.ts";
import { counterOf } from "./measure-obligor.ts";
import type { Obligor } from "./obligor.ts";
import { groupType, obligorsOf } from "./obligors.ts";
import { type Judged, type Outcome, outcomeOf, overall } from "./outcome.ts";
import { owedByPost } from "./owed-by-post.ts";
import { type UnjudgedWindow, type Window, windowsOf } from "./windows.ts";

const ofPeople = defineMistake("query/of-people", "error", {
  message: (a: { measure: string; obligors: string }) => `“${a.measure}”按人计算，不能要求“${a.obligors}”`,
  hint: () => "对象写“专任教师”；只要求一个组的人，就写这个组的名称。",
  why: "学时、学分、缺席是各人的，组的平均数会遮住没有达到的人。",
  wrong: demand("对象: 每个教研组, 指标: 学时, 至少: 24, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 学时, 至少: 24, 每: 学年"),
});

const noMeasure = defineMistake("query/no-measure", "error", {
  message: (a: { requirement: string }) => `要求“${a.requirement}”没有写统计什么`,
  hint: () => "补上“指标: 听课”这样的一行，或写“各项”。",
  why: "要求要写明统计什么。",
  wrong: demand("对象: 专任教师, 至少: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
});

/** One amount that one obligor had to reach in one window, and what they did. */
export interface Amount extends Limits, Judged {
  /** 年度学时, or an item of a set. */
  readonly item: string;
  /** 第一学期, 2024学年: its days, and whether it is over. */
  readonly window: NamedSpan;
  readonly actual: Exact;
  /** 已修, 已有. */
  readonly having: string;
}

/** How far one obligor got, window by window (domain.md 7.14, 12.1). */
export interface Progress {
  readonly obligor: Obligor;
  readonly amounts: readonly Amount[];
  readonly outcome: Outcome;
}

/** What came of a requirement. */
export interface Evaluation {
  readonly requirement: Requirement;
  /** Of each obligor who owed something, in the order of the roster. */
  readonly progress: readonly Progress[];
  readonly windows: readonly Window[];
  /** The kinds of record that it is counted from. */
  readonly kinds: ReadonlySet<KindName>;
  /** Windows in which nobody is compared, and why. */
  readonly unjudged: readonly UnjudgedWindow[];
}

/** Compares every obligor of a requirement with what it asks for. Whoever owes nothing in these days is left out. */
export function evaluate(requirement: Requirement, facts: Facts, room = judgingRoom()): Evaluation | Mistake {
  if (room.left < 0) return tooManyJudged.of({}, ["名称"]);
  const asked = obligorsOf(requirement.obligors, facts, requirement);
  if (isMistake(asked)) return asked;
  const items = itemsOf(requirement, facts);
  const windows = windowsOf(requirement, facts, countedFrom(items));
  if (isMistake(windows)) return windows;
  if (isMistake(items)) return items;
  const obligorsIn = new Map(windows.windows.map((window) => [window, asked.in(countedDays(window))]));
  for (const obligors of obligorsIn.values()) room.left -= obligors.size * items.length;
  if (room.left < 0) return tooManyJudged.of({}, ["名称"]);
  const progress = asked.all.map((obligor): Progress => {
    const own = windows.windows.filter((window) => obligorsIn.get(window)!.has(obligor));
    const amounts = own.flatMap((window) => items.flatMap((item) => amountOf(item, obligor, window, requirement)));
    return { obligor, amounts, outcome: overall(amounts) };
  });
  const kinds = new Set(items.flatMap((item) => item.kinds));
  return { requirement, progress: progress.filter(({ amounts }) => amounts.length > 0), kinds, ...windows };
}

/** What somebody did of an item in a window; nothing if they owe nothing (domain.md 12.19), or if nothing could be done. */
function amountOf(item: Item, obligor: Obligor, window: Window, requirement: Requirement): Amount[] {
  const { span, state, facts } = window;
  const { name, unit, having = "已有" } = item;
  const limits = limitsOf(item, obligor, window, requirement);
  const actual = limits && item.count(obligor, facts, span);
  if (actual === undefined) return [];
  return [
    { item: name, window: span, state, actual, ...limits!, unit, having, outcome: outcomeOf(state, limits!, actual) },
  ];
}

/** What somebody has to keep to in a window, by their posts and their share of it; `undefined` if they owe nothing. */
function limitsOf(item: Item, obligor: Obligor, window: Window, requirement: Requirement) {
  const { teacher } = obligor;
  const own = item.byPost ? teacher && item.byPost(teacher, countedDays(window).to) : item;
  if (!own) return undefined;
  const { atMost, lessThan, moreThan } = item;
  const share = daysOwed(obligor, window.span, window.facts.school, requirement);
  const stated = own.atLeast ?? moreThan;
  const least = minimumOwed({ ...item, atLeast: stated }, share, obligor);
  if (owesNothing(share, stated, least, atMost ?? lessThan)) return undefined;
  const lower = own.atLeast === undefined ? { moreThan: least } : { atLeast: least };
  return { ...lower, atMost, lessThan, ...(item.byPost && { post: (own as { post?: string }).post }) };
}

/** The days of a window up to the last that is counted: holidays after a term are none of them. */
const countedDays = ({ span: { from, to }, facts }: Window): Span => ({ from, to: earlierDay(to, facts.scope.to) });

interface Item extends Range, Counter {
  readonly name: string;
  readonly byPost: Exclude<ReturnType<typeof owedByPost>, Mistake> | undefined;
}

/** 外部总数 can say what somebody has of hours and credits from before, not of lessons. */
const countedFrom = (items: readonly Item[] | Mistake): CountedFrom =>
  isMistake(items)
    ? { isBrought: false }
    : {
        kinds: [...new Set(items.flatMap(({ kinds }) => kinds))],
        isBrought: items.some(({ inHalves = false }) => inHalves),
      };

/** The single amount of a requirement, or each item of a set (各项), understood even if nobody has to reach it. */
function itemsOf(requirement: Requirement, facts: Facts): readonly Item[] | Mistake {
  const { name, obligors } = requirement;
  const items = measuresOf(requirement).map(({ measure, path, ...written }): Item | Mistake => {
    const byPost = written.byPost && owedByPost(written.byPost, requirement, facts);
    if (isMistake(byPost)) return under(path, byPost);
    const counter = counterOf(measure, facts);
    if (isMistake(counter)) return under(path, keyMeant(counter, requirementKeys));
    const isOfGroups = counter.ofPeople && groupType(obligors) !== undefined;
    if (isOfGroups) return ofPeople.of({ measure: measureName(measure), obligors: obligors.name }, ["对象"]);
    return { ...counter, name: written.name, ...asCounted(written, counter), byPost };
  });
  return items.length > 0 ? noneOrMistake(items) : noMeasure.of({ requirement: name }, ["名称"]);
}

interface Written extends Range {
  readonly name: string;
  readonly byPost?: AmountsByPost | undefined;
  readonly measure: Measure;
  /** From the requirement to where it is written. */
  readonly path: Path;
}

/** What a requirement and its items ask for. */
function measuresOf({ items = [], ...requirement }: Requirement): Written[] {
  const single = measureOf(requirement);
  const parts = items.flatMap((item, index): Written[] => {
    const measure = measureOf(item);
    if (!measure) return [];
    return [{ ...limitsWritten(item), name: item.name ?? measureName(measure), measure, path: ["各项", index] }];
  });
  const { name } = requirement;
  return [...(single ? [{ ...limitsWritten(requirement), name, measure: single, path: [] }] : []), ...parts];
}

function measureName(measure: Measure): string {
  if ("anyOf" in measure) return measure.anyOf.map(measureName).join("或");
  const words = Object.values(measure.filters).flat();
  return words.length ? words.join("、") : measure.kind;
}

/** The name of an obligor: 林秋野, 中心校语文组. */
export const obligorName = ({ teacher, group }: Obligor): string => (teacher ? fullName(teacher) : group!.name);

/** How far a teacher got, for lists of people; `undefined` if they owed nothing. */
export const progressOf = (evaluation: Evaluation, teacher: Teacher): Progress | undefined =>
  evaluation.progress.find(({ obligor }) => obligor.teacher === teacher);
