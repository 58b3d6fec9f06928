import type { Activity } from "../../records/kinds/activity.ts";
import type { Contest } from "../../records/kinds/contest.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Training } from "../../records/kinds/training.ts";
import { type Facts, staffInScope } from "../facts.ts";
import type { Ratio } from "../measures.ts";
import { attendable, attendanceRatio } from "../named/attendance-figures.ts";
import { isDecided, roundsRule, winningRatio, wonRule } from "../named/contest-results.ts";
import { groupsOf } from "../named/groups.ts";
import { passRatio } from "../named/training-figures.ts";
import { peopleOf } from "../tally.ts";
import { attributesOf } from "./attributes.ts";
import type { Selection } from "./filter.ts";
import { askedUnknownKind } from "./question-mistakes.ts";

interface Rate {
  /** The kind it is of, if only one kind has it. */
  readonly kind?: "activities" | "trainings" | "contests";
  readonly rule: string;
  /** The records that it is of, if these are not those that the question selects. */
  select?(selection: Selection, facts: Facts): readonly AnyRecord[];
  of(records: readonly AnyRecord[], selection: Selection, facts: Facts): Ratio;
}

/** Shares that a school may ask for: {{出勤率 "研修活动" 形式="集体备课"}}. For one person, 出勤率 is of what they were due at. */
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
  获奖率: {
    kind: "contests",
    rule: `${wonRule}，除以参赛的人次或件数；结果未公布的不计；${roundsRule}`,
    select: (selection, facts) => selection.select(facts).filter((record) => isDecided(record as Contest)),
    of: (records, _, facts) => winningRatio(records as readonly Contest[], facts),
  },
  覆盖率: {
    rule: "应参训的人中有这样的记录的人数除以应参训人数",
    of: (records, { name, role }, facts) => {
      const people = new Set(peopleOf(name, records, facts, role));
      const staff = staffInScope(facts);
      return { n: staff.filter((teacher) => people.has(teacher)).length, of: staff.length };
    },
  },
  组覆盖率: {
    rule: "统计截止日设立的教研组中有这样的记录的组数除以教研组数",
    of: (records, { name }, facts) => {
      const groups = groupsOf(facts, "教研组");
      return { n: groups.filter((one) => groupsIn(name, records, facts).has(one.name)).length, of: groups.length };
    },
  },
} as const satisfies { [name: string]: Rate };

type RateName = keyof typeof rates;
export const rateNames = Object.keys(rates) as RateName[];
export const isRate = (measure: string): measure is RateName => Object.hasOwn(rates, measure);

/** The groups that records are of: that holds an activity, or of the people whom a record counts. */
function groupsIn(name: KindName, records: readonly AnyRecord[], facts: Facts): ReadonlySet<string> {
  const ofGroup = attributesOf(name).find(({ label }) => label === "教研组")!;
  return new Set(records.flatMap((record) => ofGroup.valuesOf(record, facts)));
}

/** How many 教研组 have such records. */
export const askGroups = (selection: Selection, facts: Facts) => {
  const records = selection.select(facts);
  const count = (some: readonly AnyRecord[], window: Facts) => rates.组覆盖率.of(some, selection, window).n;
  return { unit: "个", how: "有这样的记录的教研组每组只计一次，备课组等其他组不计", records, count };
};

/** The share that a question asks for, the records it is of, and its rule. */
export function askRate(measure: RateName, selection: Selection, facts: Facts) {
  const { kind, rule, select = (selection, facts) => selection.select(facts), of }: Rate = rates[measure];
  if (kind !== undefined && kind !== selection.name) {
    const choices = [kindOf(kind).label];
    return askedUnknownKind.of({ kind: kindOf(selection.name).label, nearest: undefined, choices });
  }
  const records = select(selection, facts);
  return { unit: "%", how: rule, records, ratio: of(records, selection, facts) };
}
