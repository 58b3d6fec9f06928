import type { Teacher } from "../../records/kinds/teacher.ts";
import { hasResults, isPassed, type Training } from "../../records/kinds/training.ts";
import { entriesIn } from "../../school/events-of.ts";
import { countDays } from "../../zh/dates.ts";
import { type Amounts, amountsOf } from "../across/amounts.ts";
import { eachRecord, personTimes } from "../across/parts.ts";
import type { Sharing } from "../across/sharing.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { writtenHours } from "../hours.ts";
import { type Ratio, sum } from "../measures.ts";
import { peopleOf, personTimesOf } from "../tally.ts";

const daysOf = (trainings: readonly Training[]): number =>
  sum(trainings.map(({ from, to }) => countDays(from, to ?? from)));

/** Training away from school. */
export const trainingFigures: readonly Figure[] = [
  countFigure({
    name: "trainings",
    label: "外出培训",
    unit: "次",
    kind: "trainings",
    rule: "一次培训计1次，不论几人参加；按结束日期计入。",
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
    measure: daysOf,
    across: eachRecord(daysOf),
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
          peopleOf("trainings", [training], facts).map((teacher) =>
            writtenHours("trainings", training, teacher, facts.school),
          ),
        ),
      ),
    across: (trainings, facts, sharing) => ({
      type: "sum",
      sum: ofTrainees(trainings, facts, sharing, (training, teacher) =>
        writtenHours("trainings", training, teacher, facts.school),
      ),
    }),
  }),
  defineFigure({
    name: "followUps",
    label: "培训后续",
    unit: "次",
    kind: "trainings",
    addsUp: true,
    rule: "外出培训回校后的汇报课、讲座等，时段内的每次计1次。",
    select: (facts) => facts.counted.trainings.filter((training) => followUpsIn(training, facts) > 0),
    measure: (trainings, facts) => sum(trainings.map((training) => followUpsIn(training, facts))),
  }),
  defineFigure({
    name: "followUpRate",
    label: "培训后续率",
    unit: "%",
    kind: "trainings",
    rule: "外出培训人次中，时段内有后续（汇报课、讲座等）的人次所占的比例。",
    select: ({ counted }) => counted.trainings,
    measure: (trainings, facts) => {
      const haveShared = trainings.flatMap((training) => {
        const shared = sharedBy(training, facts);
        return peopleOf("trainings", [training], facts).map((teacher) => shared.includes(teacher));
      });
      return { n: haveShared.filter(Boolean).length, of: haveShared.length };
    },
    across: (trainings, facts, sharing) => ({
      type: "ratio",
      n: ofTrainees(trainings, facts, sharing, (training, teacher) =>
        sharedBy(training, facts).includes(teacher) ? 1 : 0,
      ),
      of: ofTrainees(trainings, facts, sharing, () => 1),
    }),
  }),
  defineFigure({
    name: "passRate",
    label: "培训通过率",
    unit: "%",
    rule: "登记了结果的外出培训中，结果为合格以上（合格、良好、优秀、通过、达标、结业）的人次除以参加人次；其中没有写结果的人按未通过计。",
    select: ({ counted }) => counted.trainings.filter(({ trainees }) => hasResults(trainees)),
    measure: passRatio,
    across: (trainings, facts, sharing) => ({
      type: "ratio",
      n: personTimes("trainings", trainings.map(passedOnly), facts, sharing),
      of: personTimes("trainings", trainings, facts, sharing),
    }),
  }),
];

const followUpsIn = (training: Training, { school, scope }: Facts): number =>
  training.followUps ? entriesIn("trainings", training, "followUps", scope, school.settings).length : 0;

/** Who gave a talk, a lesson or the like as 后续 of a training in the days counted (domain.md 12.11). */
export function sharedBy(training: Training, { school, scope }: Facts): readonly Teacher[] {
  const { followUps = [], from, to = from } = training;
  const within = new Set<unknown>(entriesIn("trainings", training, "followUps", scope, school.settings));
  return school.roster.people(
    followUps.filter((one) => within.has(one)).map(({ teacher }) => teacher),
    to,
  );
}

/** 人次 that passed, of all 人次 of the trainings with results. */
export function passRatio(trainings: readonly Training[], facts: Facts): Ratio {
  const marked = trainings.filter(({ trainees }) => hasResults(trainees));
  const times = (list: readonly Training[]) => personTimesOf("trainings", list, facts);
  return { n: times(marked.map(passedOnly)), of: times(marked) };
}

const passedOnly = (training: Training): Training => ({ ...training, trainees: training.trainees?.filter(isPassed) });

/** An amount of each of the people in each of the trainings. */
const ofTrainees = (
  trainings: readonly Training[],
  facts: Facts,
  sharing: Sharing,
  amountOf: (training: Training, teacher: Teacher) => number,
): Amounts =>
  amountsOf(
    trainings.flatMap((training) =>
      peopleOf("trainings", [training], facts).map((teacher) => ({
        of: [training, teacher],
        amount: amountOf(training, teacher),
      })),
    ),
    sharing,
  );
