import { amountsOf } from "../across/amounts.ts";
import { once } from "../across/parts.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { staffInScope } from "../facts.ts";
import { earnedBy, hoursOf } from "../hours.ts";
import { mean, sum } from "../measures.ts";

/** Hours per person. Hours are never added across people in a report's text. */
export const hoursFigures: readonly Figure[] = [
  defineFigure({
    name: "meanHours",
    label: "人均学时",
    unit: "学时",
    rule: "应参训教师的学时之和除以应参训人数，四舍五入到一位小数；学时含研修活动、补学和外出培训认定学时，与“研修学时”口径不同。",
    select: staffInScope,
    measure: (teachers, facts) => mean(sum(teachers.map((t) => hoursOf(t, facts))), teachers.length),
    across: (teachers, facts, sharing) => ({
      type: "mean",
      total: amountsOf(
        teachers.flatMap((teacher) =>
          earnedBy(teacher, facts).map(({ record, hours }) => ({ of: [record, teacher], amount: hours })),
        ),
        sharing,
      ),
      items: once(teachers, sharing),
    }),
  }),
  defineFigure({
    name: "leastHours",
    label: "最低学时",
    unit: "学时",
    rule: "应参训教师中学时最少的一位的学时。",
    select: staffInScope,
    measure: (teachers, facts) => (teachers.length ? Math.min(...teachers.map((t) => hoursOf(t, facts))) : Number.NaN),
    across: () => ({ type: "least hours" }),
  }),
];
