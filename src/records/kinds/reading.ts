import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { whole } from "../values/amount.ts";
import { choice, flag } from "../values/choice.ts";
import { dayOrMonth } from "../values/day.ts";
import { people } from "../values/people.ts";
import { text } from "../values/text.ts";
import { readingClasses, readingClassMeanings } from "../words/small-lists.ts";

const category = field(
  { label: "类别", help: "不写的按书计。", example: "书" },
  choice(readingClasses, readingClassMeanings),
);
const noteField = field({ label: "心得", help: "是否写了心得；写了册数的为发书，不计心得。" }, flag);

/** 阅读自修：教师读的书和专业文章；学校发的书也记在这里。 */
export const readingKind = defineKind({
  label: "阅读自修",
  called: "阅读 读书 自修",
  unit: "项",
  summary: "教师读的书、专业文章和写的心得；学校发书写册数。",
  fields: {
    teachers: needed({ label: "教师", example: "林秋野" }, people),
    category,
    title: field({ label: "书目", example: "《给教师的建议》" }, text),
    amount: field({ label: "数量", unit: "本（篇）", help: "各人读了几本、几篇；不写就是1。" }, whole()),
    date: field({ label: "日期", example: "2024-11-30" }, dayOrMonth),
    wroteNote: noteField,
    copies: field({ label: "册数", unit: "册", help: "学校发的册数。" }, whole("册")),
  },
  undated: "counts nowhere",
  note: () => "没有日期的不计。",
  allYear: true,
  form: { seldom: ["copies"] },
  identity: "every field",
  people: ["teachers"],
  derived: {
    类别: { field: category, valuesOf: (reading) => [readingCategory(reading)] },
    心得: {
      field: noteField,
      valuesOf: ({ wroteNote, copies }) =>
        copies !== undefined || wroteNote === undefined ? [] : [wroteNote ? "是" : "否"],
    },
  },
  times: ({ amount = 1, copies }) => (copies === undefined ? amount : 0),
  unitBy: { label: "类别", units: { 书: "本", 论文: "篇" } },
  demand: {
    verb: "读",
    noun: "书",
    nouns: { 书: "书", 论文: "专业论文" },
    flags: { 心得: { verb: "写", noun: "读书心得", unit: "篇" } },
  },
  example: "- {教师: 林秋野, 类别: 书, 书目: 《给教师的建议》, 心得: 是, 日期: 2024-11-30}",
});

/** 类别: a book unless it says otherwise (domain.md 12.20). */
export const readingCategory = ({ category = "书" }: { readonly category?: "书" | "论文" | undefined }) => category;

export type Reading = RecordOf<typeof readingKind>;
