import { type Amounts, amountsOf } from "../across/amounts.ts";
import { once } from "../across/parts.ts";
import type { Sharing } from "../across/sharing.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { sum } from "../measures.ts";
import { type PlannedPart, plannedParts } from "./plan-progress.ts";

const how =
  "同一份计划里按形式逐项比，一种形式多开展的不抵别的形式；计划定在时段以前的，从计划的日期算起；没有写安排的计划不计";

/** How much of the plans took place, and what of them fell out. */
export const planFigures: readonly Figure[] = [
  defineFigure({
    name: "plannedDone",
    label: "计划完成",
    unit: "次",
    kind: "activities",
    addsUp: true,
    rule: `各份计划的安排里已经开展的次数；${how}。`,
    select: (facts) => plannedParts(facts).flatMap(({ done }) => done),
  }),
  defineFigure({
    name: "plannedOpen",
    label: "计划未完成",
    unit: "次",
    rule: `各份计划的安排里还没有开展的次数；${how}。`,
    select: (facts) => [...new Set(missing(plannedParts(facts)).map(({ plan }) => plan))],
    measure: (_, facts) => sum(missing(plannedParts(facts)).map(({ times, done }) => times - done.length)),
    across: (_, facts, sharing) => ({
      type: "sum",
      sum: ofPlans(missing(plannedParts(facts)), ({ times, done }) => times - done.length, sharing),
    }),
  }),
  defineFigure({
    name: "plannedRate",
    label: "计划完成率",
    unit: "%",
    rule: `计划完成的次数除以各份计划安排的次数；${how}。`,
    select: (facts) => plannedParts(facts).flatMap(({ done }) => done),
    measure: (activities, facts) => ({
      n: activities.length,
      of: sum(plannedParts(facts).map(({ times }) => times)),
    }),
    across: (activities, facts, sharing) => ({
      type: "ratio",
      n: once(activities, sharing),
      of: ofPlans(plannedParts(facts), ({ times }) => times, sharing),
    }),
  }),
];

const ofPlans = (parts: readonly PlannedPart[], amountOf: (part: PlannedPart) => number, sharing: Sharing): Amounts =>
  amountsOf(
    parts.map((part) => ({ of: [part.plan], amount: amountOf(part) })),
    sharing,
  );

const missing = (parts: ReturnType<typeof plannedParts>) => parts.filter(({ times, done }) => done.length < times);
