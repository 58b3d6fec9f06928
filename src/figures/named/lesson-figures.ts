import { type Amounts, amountsOf } from "../across/amounts.ts";
import { once } from "../across/parts.ts";
import { shareOfStaff } from "../across/share-of-staff.ts";
import type { Sharing } from "../across/sharing.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { mean, sum } from "../measures.ts";
import { peopleOf } from "../tally.ts";

/** Lessons taught and lessons heard (domain.md 7.12). */
export const lessonFigures: readonly Figure[] = [
  countFigure({
    name: "lessons",
    label: "公开课",
    unit: "节",
    kind: "lessons",
    rule: "一节公开课计1节，与听课人数无关。",
  }),
  countFigure({
    name: "lessonTeachers",
    label: "公开课教师",
    unit: "人",
    kind: "lessons",
    measure: "人数",
    rule: "上过公开课的本校教师，每人只计一次。",
  }),
  countFigure({
    name: "observations",
    label: "听课",
    unit: "节",
    kind: "observations",
    // Of a lesson that several schools read, each has its own listeners.
    across: (_, facts, sharing) => ({ type: "sum", sum: heardAcross(facts.heard, sharing) }),
    rule: "每人听一节计1节，磨课听几次计几节；公开课的听课人各计1节；日期、执教、听课人都相同的两处登记只计1节，课名不同的计2节；执教人自己不计。",
  }),
  countFigure({
    name: "observers",
    label: "听课教师",
    unit: "人",
    kind: "observations",
    measure: "人数",
    rule: "听过课的本校教师，每人只计一次；只登记0节的不算。",
  }),
  defineFigure({
    name: "staffObservations",
    label: "应参训听课",
    unit: "节",
    rule: "应参训教师的听课节数之和，与“人均听课”同一些人；其他人听的课只计入“听课”。",
    select: (facts) => [...new Set(heardByStaff(facts).map(({ record }) => record))],
    measure: (_, facts) => sum(heardByStaff(facts).map(({ count }) => count)),
    across: (_, facts, sharing) => ({ type: "sum", sum: heardAcross(heardByStaff(facts), sharing) }),
  }),
  defineFigure({
    name: "meanObservations",
    label: "人均听课",
    unit: "节",
    rule: "应参训教师的听课节数之和除以应参训人数，四舍五入到一位小数；其他人听的课只计入“听课”，不计入人均。",
    select: (facts) => heardByStaff(facts).map(({ record }) => record),
    measure: (_, facts) => mean(sum(heardByStaff(facts).map(({ count }) => count)), staffInScope(facts).length),
    across: (_, facts, sharing) => ({
      type: "mean",
      total: heardAcross(heardByStaff(facts), sharing),
      items: once(staffInScope(facts), sharing),
    }),
  }),
  defineFigure({
    name: "lessonCoverage",
    label: "开课率",
    unit: "%",
    rule: "应参训教师中上过公开课的人数除以应参训人数。",
    select: staffTeaching,
    measure: (teachers, facts) => ({ n: teachers.length, of: staffInScope(facts).length }),
    across: shareOfStaff,
  }),
];

function heardByStaff(facts: Facts) {
  const staff = new Set(staffInScope(facts));
  return facts.heard.filter(({ listener }) => staff.has(listener));
}

/** A listener in a lesson that several schools read counts once. */
const heardAcross = (heard: Facts["heard"], sharing: Sharing): Amounts =>
  amountsOf(
    heard.map(({ record, listener, count }) => ({ of: [record, listener], amount: count })),
    sharing,
  );

function staffTeaching(facts: Facts) {
  const taught = new Set(peopleOf("lessons", facts.counted.lessons, facts));
  return staffInScope(facts).filter((teacher) => taught.has(teacher));
}
