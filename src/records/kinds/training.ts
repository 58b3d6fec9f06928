import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { eventsIn } from "../counted-in.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { type Fields, field, needed, type ValuesOf } from "../field.ts";
import { hourSources } from "../hour-sources.ts";
import { onDay } from "../span.ts";
import { amount } from "../values/amount.ts";
import { listOf, map } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { countedInField } from "../values/counted-in-field.ts";
import { day } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { type Mention, person, severalPeople } from "../values/people.ts";
import { text } from "../values/text.ts";
import { modeMeanings, modes } from "../words/small-lists.ts";
import { hoursClass } from "./activity.ts";
import { headcount, noteOfHeadcount } from "./headcount.ts";
import { peopleOrNumber } from "./people-or-number.ts";

const traineeFields = {
  mention: needed({ label: "教师", example: "林秋野" }, person),
  result: field("结果", text),
  claimedHours: field({ label: "申报学时", unit: "学时" }, amount("学时")),
  approvedHours: field(
    { label: "认定学时", unit: "学时", help: "以认定的为准；没有认定时按申报计，并提醒。" },
    amount("学时"),
  ),
} satisfies Fields;

/** Somebody who took part, with what is written besides the name. */
interface Trainee extends Partial<ValuesOf<typeof traineeFields>> {
  readonly mention: Mention;
}

const trainees = severalPeople<Trainee>(
  "people with more",
  "姓名，多人用顿号隔开或写成列表；学时各人不同的写成 {教师: …, 认定学时: …}",
  map(traineeFields),
  (mention) => ({ mention }),
);

const passes: ReadonlySet<string> = new Set(["合格", "良好", "优秀", "通过", "达标", "结业"]);
/** Whether a 结果 says that somebody passed. */
export const isPassed = ({ result }: Pick<Trainee, "result">): boolean => result !== undefined && passes.has(result);
/** Whether the results of a training are known, at least of some. */
export const hasResults = (trainees: readonly Trainee[] = []): boolean =>
  trainees.some(({ result }) => result !== undefined);
const mentionsOf = (trainees: readonly Trainee[] = []) => trainees.map(({ mention }) => mention);

/** 上 of 汇报课, 作 of 讲座, 写 of 心得; of any other 形式 an office says 完成. */
const verbs: readonly (readonly [ending: RegExp, verb: string])[] = [
  [/课$/, "上"],
  [/(?:讲座|报告|发言|讲话|介绍|分享|交流|培训|辅导|宣讲)$/, "作"],
  [/(?:心得|体会|总结|小结|文章|随笔|反思|论文|材料|简报)$/, "写"],
];
const didWhat = (form: string): string => `${verbs.find(([ending]) => ending.test(form))?.[1] ?? "完成"}${form}`;

const hours = field({ label: "学时", unit: "学时", help: "人人相同时写在这里，作为认定学时。" }, amount("学时"));

const hoursOfNobody = defineMistake("record/hours-of-nobody", "warning", {
  message: (a: { headcount: number }) => `只写了“人数”（${a.headcount}），不知道是谁，“学时”不计给任何人`,
  hint: () => "要计学时的，写“人员”，各人不同的写成 {教师: …, 认定学时: …}；不知道姓名的，删去“学时”。",
  why: "学时是各人的；没有姓名，这些学时不计入各人，也不计入外出培训学时。",
  wrong: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 人数: 30, 学时: 6}",
  right: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 人员: 林秋野、许知行, 学时: 6}",
});

/** 外出培训：走出学校参加的培训。 */
export const trainingKind = defineKind({
  label: "外出培训",
  called: "外出学习 外出 培训 外派培训 参加培训",
  unit: "次",
  summary: "走出学校参加的培训；学时按认定的计。",
  fields: {
    name: needed({ label: "名称", example: "县小学语文骨干教师培训" }, text),
    from: needed({ label: "起", example: "2024-10-14" }, day),
    trainees: field({ label: "人员", doing: "参加", example: "林秋野、许知行" }, trainees),
    headcount,
    to: field("止", day),
    level: field({ label: "级别", example: "县级" }, level),
    organiser: field({ label: "主办", example: "云岭县教师进修学校" }, text),
    organiserKind,
    venue: field("地点", text),
    mode: field("方式", choice(modes, modeMeanings)),
    hours,
    hoursClass,
    followUps: field(
      { label: "后续", help: "回校后的汇报课、讲座等。" },
      listOf(
        map({
          teacher: needed("教师", person),
          form: needed("形式", { ...text, ownWords: "forms" }),
          date: field("日期", day),
          countedIn: countedInField,
        }),
      ),
    ),
  },
  when: ({ from, to }) => onDay(to ?? from),
  events: ["followUps"],
  note: (_, trainings) =>
    (trainings.some(({ followUps }) => followUps) ? "后续各按自己的日期计入，没有写日期的随培训计入。" : "") +
    noteOfHeadcount(trainings),
  form: { needed: ["trainees"], seldom: ["headcount"], columns: { followUps: ["后续教师", "后续形式", "后续日期"] } },
  allYear: true,
  identity: ["name", "from"],
  event: ({ name }) => name,
  people: ["trainees"],
  present: ["trainees"],
  goesOnElsewhere: true,
  personTimes: ({ trainees, headcount }) => (trainees === undefined ? headcount : undefined),
  *rules({ trainees, headcount, hours }) {
    yield* peopleOrNumber("外出培训", { label: "人员", value: trainees?.length }, { label: "人数", value: headcount });
    if (trainees === undefined && headcount !== undefined && hours !== undefined)
      yield hoursOfNobody.of({ headcount }, ["学时"]);
  },
  hours: ({ trainees = [], hours, from, to = from }, person, { people }) => {
    const own = trainees.find(({ mention }) => people([mention], to).includes(person));
    return own?.approvedHours ?? hours ?? own?.claimedHours ?? 0;
  },
  source: ({ mode, level = "校级" }) =>
    mode === "线上" ? "远程" : (hourSources.find((one) => one === level) ?? "其他"),
  derived: {
    学时: { field: hours, valuesOf: (training, { hours }) => hours(training).map(String) },
    参加人数: {
      valuesOf: ({ trainees, headcount, from, to = from }, { people }) => [
        String(trainees === undefined ? headcount : people(mentionsOf(trainees), to).length),
      ],
    },
    合格人数: {
      valuesOf: ({ trainees, from, to = from }, { people }) =>
        hasResults(trainees) ? [String(people(mentionsOf(trainees?.filter(isPassed)), to).length)] : [],
    },
    后续事项: {
      valuesOf: ({ followUps = [] }, { days, rules }) =>
        eventsIn(followUps, days, rules).map(({ form }) => didWhat(form)),
    },
  },
  demand: { verb: "参加", noun: "外出培训" },
  example:
    "- {名称: 县小学语文骨干教师培训, 起: 2024-10-14, 止: 2024-10-16, 级别: 县级, 主办: 云岭县教师进修学校, 学时: 18, 人员: 林秋野、许知行}",
});

export type Training = RecordOf<typeof trainingKind>;
