import { type Pairing, pairsOf } from "../../records/kinds/pairing.ts";
import { answersOf } from "../../school/answer-kinds.ts";
import { amountsOf } from "../across/amounts.ts";
import type { Across } from "../across/parts.ts";
import { countFigure, type Figure } from "../define-figure.ts";

/** In a record that several schools read, each has its own pairs; one of people known to both counts once. */
const eachPair: Across<Pairing> = (pairings, { school }, sharing) => ({
  type: "sum",
  sum: amountsOf(
    pairings.flatMap((pairing) =>
      pairing.pairs === undefined
        ? pairsOf(pairing, answersOf(school)).map((pair) => ({ of: [pairing, ...pair], amount: 1 }))
        : [{ of: [pairing], amount: pairing.pairs }],
    ),
    sharing,
  ),
});

/** Pairs of mentor and mentee. */
export const pairingFigures: readonly Figure[] = [
  countFigure({
    name: "pairings",
    label: "青蓝结对",
    unit: "对",
    kind: "pairings",
    across: eachPair as Across,
    rule: "时段内仍在的结对，一师一徒计1对；写组名的，当日组员各计；自己和自己不成对；师傅只写校外单位的计1位，写了对数的按对数。",
  }),
  countFigure({
    name: "mentors",
    label: "师傅",
    unit: "人",
    kind: "pairings",
    measure: "人数",
    role: "师傅",
    rule: "带徒弟的教师，每人只计一次。",
  }),
  countFigure({
    name: "mentees",
    label: "徒弟",
    unit: "人",
    kind: "pairings",
    measure: "人数",
    role: "徒弟",
    rule: "有师傅的教师，每人只计一次。",
  }),
];
