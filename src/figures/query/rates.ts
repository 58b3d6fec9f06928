import type { Mistake } from "../../diagnostics/define-mistake.ts";
import type { Activity } from "../../records/kinds/activity.ts";
import { type AnyRecord, kindOf } from "../../records/kinds/index.ts";
import type { Training } from "../../records/kinds/training.ts";
import type { Filters } from "../../records/settings/filters.ts";
import type { FigureResult, Ratio } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { percentage, percentageValue } from "../measures.ts";
import { attendable, attendanceRatio } from "../named/attendance-figures.ts";
import { passRatio } from "../named/training-figures.ts";
import { staffInScope } from "../requirements/staff.ts";
import { peopleOf } from "../tally.ts";
import type { Selection } from "./filter.ts";
import { askedUnknownKind } from "./question-mistakes.ts";

interface Rate {
  /** The only kind it can be asked of. */
  readonly kind?: "activities" | "trainings";
  readonly rule: string;
  /** The records that it is of, where not all that are selected have a share. */
  select?(selection: Selection, facts: Facts): readonly AnyRecord[];
  of(records: readonly AnyRecord[], selection: Selection, facts: Facts): Ratio;
}

/** Shares a school may ask of records: {{出勤率 "研修活动" 形式="集体备课"}}. */
const rates = {
  出勤率: {
    kind: "activities",
    rule: "实到人次除以应到人次",
    select: ({ among }, facts) => among(attendable(facts), facts),
    of: (records, _, facts) => attendanceRatio(records as readonly Activity[], facts),
  },
  通过率: {
    kind: "trainings",
    rule: "写了结果的培训里，结果为合格以上的人次除以参加人次",
    of: (records, _, facts) => passRatio(records as readonly Training[], facts),
  },
  覆盖率: {
    rule: "应参训的人中有这样的记录的人数除以应参训人数",
    of: (records, { name, role }, facts) => {
      const people = new Set(peopleOf(name, records, role, facts));
      const staff = staffInScope(facts);
      return { n: staff.filter((teacher) => people.has(teacher)).length, of: staff.length };
    },
  },
} as const satisfies { [name: string]: Rate };

export type RateName = keyof typeof rates;
export const rateNames = Object.keys(rates) as RateName[];
export const isRate = (measure: string): measure is RateName => Object.hasOwn(rates, measure);

/** Answers a question for a share. For one person 出勤率 is of what they were due at. */
export function askRate(
  measure: RateName,
  selection: Selection,
  query: { readonly name: string; readonly kind: string; readonly filters: Filters },
  facts: Facts,
): FigureResult | Mistake {
  const { kind, rule, select = (selection, facts) => selection.select(facts), of }: Rate = rates[measure];
  if (kind !== undefined && kind !== selection.name) {
    const { label } = kindOf(kind);
    return askedUnknownKind.of({ kind: query.kind, nearest: undefined, known: [label] });
  }
  const records = select(selection, facts);
  const ratio = of(records, selection, facts);
  return {
    type: "figure",
    name: query.name,
    label: query.name,
    value: percentageValue(ratio.n, ratio.of),
    unit: "%",
    text: percentage(ratio.n, ratio.of),
    rule: `${recordsAsked(query.kind, query.filters)}，${rule}。`,
    records: records.map(({ origin }) => origin),
    ratio,
  };
}

/** “级别”为县级的“获奖”记录. */
export function recordsAsked(kind: string, filters: Filters): string {
  const conditions = Object.entries(filters).map(([label, values]) => `“${label}”为${values.join("或")}`);
  return `${conditions.join("、")}${conditions.length ? "的" : "全部"}“${kind}”记录`;
}
