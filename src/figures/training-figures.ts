import { dayNumber } from "../zh/dates.ts";
import { countFigure, defineFigure, type Figure } from "./define-figure.ts";
import { approvedHours } from "./hours.ts";
import { sum } from "./measures.ts";
import { peopleOf } from "./tally.ts";

/** Training away from school. */
export const trainingFigures: readonly Figure[] = [
  countFigure({
    name: "trainings",
    label: "外出培训",
    unit: "次",
    kind: "trainings",
    rule: "一次培训计1次，不论几人参加；按结束的日期算进时段。",
  }),
  countFigure({
    name: "trainingTimes",
    label: "外出培训人次",
    unit: "人次",
    kind: "trainings",
    measure: "人次",
    rule: "每次培训的每位参加者计1人次。",
  }),
  countFigure({
    name: "trainingPeople",
    label: "外出培训人数",
    unit: "人",
    kind: "trainings",
    measure: "人数",
    rule: "参加过外出培训的教师，每人只计一次。",
  }),
  defineFigure({
    name: "trainingDays",
    label: "外出培训天数",
    unit: "天",
    rule: "各次培训从起到止的天数（含首尾）相加，不乘人数。",
    select: ({ counted }) => counted.trainings,
    measure: (trainings) => sum(trainings.map(({ from, to }) => dayNumber(to ?? from) - dayNumber(from) + 1)),
  }),
  defineFigure({
    name: "trainingHours",
    label: "外出培训学时",
    unit: "学时",
    rule: "各人的认定学时相加；没有认定的按申报。",
    select: ({ counted }) => counted.trainings,
    measure: (trainings, facts) =>
      sum(
        trainings.flatMap((training) =>
          peopleOf("trainings", [training], undefined, facts).map((t) => approvedHours(training, t, facts.school)),
        ),
      ),
  }),
  defineFigure({
    name: "followUpRate",
    label: "培训后续率",
    unit: "%",
    rule: "外出培训的人次中，登记了后续（汇报课、讲座等）的人次所占的比。",
    select: ({ counted }) => counted.trainings,
    measure: (trainings, facts) => {
      const done = trainings.map(({ followUps = [], ...training }) => {
        const people = peopleOf("trainings", [training as never], undefined, facts);
        const shared = facts.school.roster.people(
          followUps.map(({ teacher }) => teacher),
          training.to ?? training.from,
        );
        return { n: people.filter((teacher) => shared.includes(teacher)).length, of: people.length };
      });
      return { n: sum(done.map(({ n }) => n)), of: sum(done.map(({ of }) => of)) };
    },
  }),
];
