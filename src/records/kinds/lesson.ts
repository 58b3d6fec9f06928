import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { whole } from "../values/amount.ts";
import { choice, openChoice } from "../values/choice.ts";
import { day } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { names } from "../values/names.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { nameText, text } from "../values/text.ts";
import { lessonClasses, lessonClassMeanings } from "../words/lesson-words.ts";
import { noteOfNumber, numberOf, onlyNumber } from "./number-alone.ts";
import { visitingUnits, visitors } from "./visitors.ts";

/** 公开课的类别，domain.md 6。 */
const lessonClass = openChoice(lessonClasses, "categories", lessonClassMeanings);

/** 公开课：开放给人听的课。 */
export const lessonKind = defineKind({
  label: "公开课",
  called: "公开课登记 研究课 开课 开课情况 公开课情况",
  unit: "节",
  summary: "研究课、汇报课、示范课等；听课人各算听课1节，不必再写到“听课”里。",
  fields: {
    date: needed({ label: "日期", example: "2024-11-05" }, day),
    teachers: field({ label: "执教", orElse: "节数", example: "林秋野" }, people),
    title: field({ label: "课名", orElse: "节数", example: "《搭石》" }, text),
    number: numberOf("节", "15"),
    subject: field({ label: "学科", example: "语文" }, nameText),
    class: field({ label: "班级", example: "五（2）班" }, text),
    category: field({ label: "类别", help: "只写一个，用来分类计数。", example: "研究课" }, lessonClass),
    tags: field({ label: "标签", help: "可写多个，不参与加总。" }, names),
    level: field({ label: "级别", example: "校级" }, level),
    event: field(
      {
        label: "活动",
        help: "在哪次活动里上的；本校的活动照抄它的主题，校外的活动不必另外登记。",
        example: "县小学数学课堂节",
      },
      text,
    ),
    host: field("主办", text),
    organiserKind,
    listeners: field(
      { label: "听课人", doing: "听课", help: "姓名、教研组名、校区名或全员。", example: "中心校语文组" },
      people,
    ),
    size: field({ label: "人数", unit: "人", help: "只知道听课人数时写。" }, whole("人")),
    visitingUnits,
    visitors,
    certificate: field("证书号", text),
    each: field({ label: "计节", help: "一课多次打磨只计1节；写“每次”则各计1节。" }, choice(["一次", "每次"])),
  },
  form: {
    needed: ["teachers", "title"],
    seldom: ["number", "tags", "visitingUnits", "visitors", "certificate", "each"],
  },
  allYear: true,
  count: ({ number = 1 }) => number,
  nameless: ({ number }) => number !== undefined,
  rules: ({ teachers, title, listeners, number }) =>
    onlyNumber({ label: "节数", value: number }, { 执教: teachers, 课名: title, 听课人: listeners }),
  identity: ["date", "teachers", "title", "class", "number"],
  likeness: ({ title, number, date, level, category, subject }) =>
    title === undefined ? JSON.stringify([number, date, level, category, subject]) : undefined,
  people: ["teachers"],
  rewardedFor: "title",
  event: ({ event, host }) => event ?? host,
  mayBePolished: true,
  note: (_, lessons) =>
    lessons.some(({ category, tags }) => category === "磨课" || tags?.includes("磨课"))
      ? `一课多次磨课只计1节，按全部记录中最早的一天计入；写明“计节: 每次”的，每次各计1节。${noteOfNumber("节", lessons)}`
      : noteOfNumber("节", lessons),
  without: { listeners: "teachers" },
  present: ["teachers", "listeners"],
  leading: ["teachers"],
  pictured: ({ title = "" }) => `公开课${title.startsWith("《") ? title : `《${title}》`}`,
  demand: { verb: "上", noun: "公开课" },
  example:
    "- 日期: 2024-11-05\n  执教: 林秋野\n  课名: 《搭石》\n  班级: 五（2）班\n  类别: 研究课\n  级别: 校级\n  听课人: 中心校语文组",
});

export type Lesson = RecordOf<typeof lessonKind>;
