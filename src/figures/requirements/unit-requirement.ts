import { defineMistake, isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import { limitsWritten, type Requirement } from "../../records/settings/requirement.ts";
import type { NamedSpan } from "../../records/settings/settings.ts";
import { isWhole } from "../../school/scope.ts";
import { nearest } from "../../zh/nearest.ts";
import { figureLabels } from "../compute-named.ts";
import type { Facts } from "../facts.ts";
import type { FigureResult } from "../figure-result.ts";
import { ask } from "../query/query.ts";
import { askInWords } from "../query/question-in-words.ts";
import { limitWords } from "./demand-limits.ts";
import { asCounted, comesInParts } from "./limits.ts";
import { type Judged, outcomeOf, outcomeWords } from "./outcome.ts";
import { type UnjudgedWindow, windowsOf } from "./windows.ts";

const unknownMeasure = defineMistake("query/unknown-measure", "error", {
  message: (a: { measure: string; nearest: string | undefined }) => `没有叫“${a.measure}”的统计量，也没有这种记录`,
  hint: (a) =>
    `${a.nearest ? `是否想写“${a.nearest}”？` : ""}要求学校的，指标写 stats 里的名称，或写成问题，如“计数 获奖 级别=县级以上”。`,
  why: "学校自己要达到的，先要数得出来。",
  wrong: demand("对象: 学校, 指标: 开棵率, 至少: 90, 每: 学年"),
  right: demand("对象: 学校, 指标: 开课率, 至少: 90, 每: 学年"),
});

const notOfUnit = defineMistake("query/not-of-unit", "error", {
  message: (a: { key: string; obligors: string }) => `要求“${a.obligors}”的，不能写“${a.key}”`,
  hint: (a) =>
    a.key === "任一"
      ? "改写“指标”，几种合起来的写成一个问题，如“计数 论文成果 类别=论文、案例”。"
      : `删去“${a.key}”；要求各人的，对象写“专任教师”。`,
  why: "比例、折减是对各人说的，学校自己只有一个数。",
  wrong: demand("对象: 学校, 指标: 公开课, 至少: 1, 每: 学年, 比例: 90"),
  right: demand("对象: 学校, 指标: 公开课, 至少: 1, 每: 学年"),
});

/** What a unit has to reach of one item in one window, and what there is. */
export interface UnitAmount extends Judged {
  readonly item: string;
  /** 课堂开放, or with the name of a set 两个目标·公开课. */
  readonly called: string;
  readonly window: NamedSpan;
  /** 不少于20节. */
  readonly limits: string;
  readonly figure: FigureResult;
}

/** What came of a requirement of the unit itself (对象: 学校): a figure of the whole, window by window. */
export interface UnitResult {
  readonly requirement: Requirement;
  readonly amounts: readonly UnitAmount[];
  readonly unjudged: readonly UnjudgedWindow[];
}

/** Nothing is asked of a part of the unit. */
export function unitRequirement(requirement: Requirement, facts: Facts): UnitResult | Mistake {
  const wrong = keysOfPeople(requirement);
  if (wrong) return wrong;
  const windows = windowsOf(requirement, facts, { isBrought: false });
  if (isMistake(windows)) return windows;
  const { name, items } = requirement;
  const asked = items?.map((item, i) => ({ item, itself: item.name ?? item.kind ?? name, path: ["各项", i] })) ?? [
    { item: requirement, itself: name, path: [] },
  ];
  const amounts: UnitAmount[] = [];
  for (const { item, itself, path } of asked) {
    const called = itself === name ? name : `${name}·${itself}`;
    const understood = figureOf(item, facts);
    if (isMistake(understood)) return under(path, understood);
    for (const window of windows.windows) {
      const figure = figureOf(item, window.facts);
      if (isMistake(figure)) return under(path, figure);
      const { byPost: _, ...written } = limitsWritten(item);
      const inParts = comesInParts(figure.unit) || figure.isMean === true;
      const outcome = Number.isNaN(figure.value)
        ? "unjudged"
        : outcomeOf(window.state, asCounted(written, { inParts }), figure.value);
      amounts.push({
        item: itself,
        called,
        window: window.span,
        limits: limitWords(item, figure.unit, inParts),
        figure,
        state: window.state,
        outcome,
      });
    }
  }
  return { requirement, amounts: isWhole(facts.scope) ? amounts : [], unjudged: windows.unjudged };
}

function keysOfPeople(requirement: Requirement): Mistake | undefined {
  const { obligors, anyOf, share, reduced, byPost, items = [] } = requirement;
  const of = (key: string, path = [key]) => notOfUnit.of({ key, obligors: obligors.name }, path, "key");
  if (anyOf) return of("任一");
  if (share !== undefined) return of("比例");
  if (reduced) return of("折减");
  if (byPost) return of("至少");
  const inItems = items.findIndex((item) => item.anyOf !== undefined || item.byPost !== undefined);
  return inItems < 0 ? undefined : under(["各项", inItems], of(items[inItems]!.anyOf ? "任一" : "至少"));
}

type Asked = Pick<Requirement, "kind" | "filters" | "only">;

/** 公开课 with its filters, 开课率, 计数 获奖 级别=县级. */
function figureOf({ kind = "", filters, only }: Asked, facts: Facts): FigureResult | Mistake {
  const more = { ...filters, ...only };
  const isKind = kindNames.some((name) => kindOf(name).label === kind);
  const found = isKind ? ask({ measure: "计数", kind, filters: more }, facts) : askInWords(kind, facts, { more });
  if (found !== undefined) return found;
  const labels = [...figureLabels, ...kindNames.map((name) => kindOf(name).label)];
  return unknownMeasure.of({ measure: kind, nearest: nearest(kind, labels) }, ["指标"]);
}

/** As figures: how much there is, with what is asked and what came of it. */
export function unitFigures({ amounts }: UnitResult): readonly FigureResult[] {
  const several = new Set(amounts.map(({ window }) => window)).size > 1;
  return amounts.map(({ called, window, limits, figure, outcome }) => ({
    ...figure,
    name: `requirement ${called}${several ? ` ${window.name}` : ""}`,
    label: several ? `${called}（${window.name}）` : called,
    text: `${figure.text}，${outcomeWords[outcome]}（${limits}）`,
  }));
}
