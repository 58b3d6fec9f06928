import { defineKind, missingOneOf, type RecordOf } from "../define-kind.ts";
import { convert, field, needed } from "../field.ts";
import { onDay } from "../span.ts";
import { amount, whole } from "../values/amount.ts";
import { byShape, map } from "../values/by-shape.ts";
import { choice, flag, openChoice } from "../values/choice.ts";
import { day } from "../values/day.ts";
import { withoutHoursByName } from "../values/hours-by-name.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { campusName, groupName, nameText, text } from "../values/text.ts";
import { activityFormMeanings, activityForms } from "../words/activity-words.ts";
import { audienceMeanings, audiences, modeMeanings, modes } from "../words/small-lists.ts";
import { meetingName, outsideSpeakers, topicField, topicsOf } from "./activity-topic.ts";
import { visitingUnits, visitors, visitorsAsPresent } from "./visitors.ts";

/** 形式 of a 研修活动; a school adds its own in term.yaml. */
export const activityForm = openChoice(activityForms, "forms", activityFormMeanings);

/** 学时类别: the place's own division of hours, one word a record; 要求 and 折算表 ask for it by that word (domain.md 8). */
export const hoursClass = field(
  { label: "学时类别", help: "本地给学时分的类，如 公需、专业、选修；一条只写一类。", example: "专业" },
  { ...nameText, ownWords: "hoursClasses" as const },
);

const hoursByRole = map({
  attending: needed({ label: "参加", unit: "学时" }, amount("学时")),
  speaking: field({ label: "主讲", unit: "学时" }, amount("学时")),
});
/** 学时 for those who attend, and for 主讲 where the school counts it apart (domain.md 7.11). */
const hours = field(
  {
    label: "学时",
    unit: "学时",
    help: "按本地办法折算；主讲另计时写成 {参加: 1, 主讲: 4}。",
    helpInForm: "参加的人各得几学时，按本地办法折算。",
    example: "3",
  },
  withoutHoursByName(
    byShape("数，如 3；主讲另计时写成 {参加: 1, 主讲: 4}", {
      text: convert(amount("学时"), (attending) => ({ attending, speaking: undefined })),
      map: hoursByRole,
    }),
  ),
);

/** 研修活动：有日期、有主题的集体研修。 */
export const activityKind = defineKind({
  label: "研修活动",
  called: "教研活动 校本研修 校本培训 研修 教研 集体备课 培训活动 教研活动记录 活动",
  unit: "次",
  summary: "讲座、集体备课、沙龙等；参加的人各得学时。每周一次的活动把相同的项写一遍，日期写在“场次”下。",
  fields: {
    date: field({ label: "日期", example: "2024-09-12" }, day),
    from: field({ label: "起", help: "连着几天的活动写起、止，不写日期。" }, day),
    to: field("止", day),
    title: needed({ label: "主题", example: "倾听的技术" }, text),
    form: needed({ label: "形式", example: "讲座" }, activityForm),
    group: field(
      { label: "教研组", help: "哪个组办的；不写参加时，组里当日在职的人都应到。", example: "中心校语文组" },
      groupName,
    ),
    campus: field("校区", campusName),
    venue: field("地点", text),
    level: field("级别", level),
    organiserKind,
    host: field({ label: "承办", help: "承办单位；本校承办写学校名。" }, text),
    mode: field("方式", choice(modes, modeMeanings)),
    chair: field("主持", people),
    speakers: field({ label: "主讲", example: "{姓名: 周砚, 单位: 云州市心理卫生中心}" }, people),
    preparers: field({ label: "主备", example: "林秋野" }, people),
    teaching: field("执教", people),
    recorders: field("记录", people),
    hours,
    countsHours: field({ label: "计入学时", help: "写“否”时只计次数，不计学时。" }, flag),
    hoursClass,
    attendees: field(
      {
        label: "参加",
        help: "姓名、全员、教研组名或校区名；学时与别人不同的，写在姓名后面，如 全员、秦望（1.5学时）。",
        example: "全员",
      },
      people,
    ),
    absent: field(
      {
        label: "缺席",
        help: "姓名后面写原因。公出、出差、监考等既不计应到，也不计实到；迟到、早退算到会，早退的写明所得学时，如（早退，1学时）。",
        example: "许知行（病假）、沈一舟（公出）",
      },
      people,
    ),
    madeUp: field(
      { label: "补学", help: "缺席后补学的人：得学时，不算到会；只补了一部分的写明，如 许知行（1学时）。" },
      people,
    ),
    dueCount: field({ label: "应到", unit: "人", help: "只知道人数时写；不含公出人员。" }, whole("人")),
    presentCount: field({ label: "实到", unit: "人", help: "只知道人数时写。" }, whole("人")),
    visitingUnits,
    visitors,
    series: field({ label: "系列", example: "青年教师大讲堂" }, nameText),
    session: field({ label: "期次", example: "第三期" }, text),
    column: field("栏目", nameText),
    plan: field({ label: "计划", help: "属于哪份计划；不写就是计划外。", example: "心理健康教育校本研修方案" }, text),
    audience: field(
      {
        label: "对象",
        help: "不写就是本单位的教师；教研室等为各校教师办的，写外校教师，人数写“实到”。",
        example: "外校教师",
      },
      choice(audiences, audienceMeanings),
    ),
  },
  form: {
    summary: "讲座、集体备课、沙龙等，一次写一行；参加的人各得学时。",
    needed: ["date"],
    seldom: [
      "from",
      "to",
      "host",
      "mode",
      "recorders",
      "countsHours",
      "madeUp",
      "visitingUnits",
      "visitors",
      "session",
      "column",
      "audience",
    ],
    columns: { speakers: ["主讲", "主讲单位"] },
  },
  allYear: true,
  identity: ["date", "from", "title", "group", "campus", "session"],
  series: {
    label: "场次",
    help: "每周一次之类的活动：相同的项写一遍，每场只写日期和不同的项，各计1次。",
    example: "[{日期: 2024-09-05, 主备: 林秋野}]",
  },
  when: ({ date, from, to }) => onDay(date ?? to ?? from),
  people: ["attendees"],
  present: ["chair", "speakers", "preparers", "teaching", "recorders", "attendees"],
  leading: ["speakers", "teaching"],
  isAttended: true,
  pictured: ({ title }) => title,
  owner: "group",
  holder: ({ group, campus }) => ({ group, campus }),
  // domain.md 12.13
  note: (_, activities) => (activities.some(({ to }) => to !== undefined) ? "连续几天的活动，按最后一天计入。" : ""),
  hours: ({ hours, countsHours }) => (countsHours === false ? 0 : (hours?.attending ?? 0)),
  source: ({ form, group }) => (form === "自主研修" ? "自主" : group !== undefined ? "教研" : "集中"),
  derived: {
    专题: { field: topicField, valuesOf: topicsOf },
    校外主讲: { valuesOf: outsideSpeakers },
    会名: { valuesOf: meetingName },
    学时: {
      field: hours,
      valuesOf: ({ hours, countsHours }) =>
        hours === undefined || countsHours === false ? [] : [String(hours.attending)],
    },
  },
  *rules({ date, from, audience, visitors, presentCount }) {
    if (audience === "外校教师" && visitors !== undefined && presentCount === undefined)
      yield visitorsAsPresent.of({ visitors }, ["校外人数"]);
    if (date === undefined && from === undefined) {
      yield missingOneOf.of({ of: "“研修活动”", fields: ["日期", "起"] });
    }
  },
  demand: {
    verb: "参加",
    noun: "研修活动",
    ofGroup: "开展",
    verbs: { 例会: "召开" },
    roles: { 主讲: "主讲", 主备: "主备", 执教: "执教", 主持: "主持", 记录: "记录" },
  },
  example:
    "- 日期: 2024-09-12\n  主题: 倾听的技术\n  形式: 讲座\n  主讲: {姓名: 周砚, 单位: 云州市心理卫生中心}\n  学时: 3\n  参加: 全员\n  缺席: 许知行（病假）、沈一舟（公出）",
});

export type Activity = RecordOf<typeof activityKind>;
