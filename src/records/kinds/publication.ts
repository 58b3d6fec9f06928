import { defineKind, onDay } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { day } from "../values/day.ts";
import { text } from "../values/text.ts";

/** 校刊简报：学校自己出的刊物、简报。 */
export const publicationKind = defineKind({
  label: "校刊简报",
  unit: "期",
  summary: "校刊、教科研简报，一期一条。",
  fields: {
    name: needed({ label: "名称", example: "教研简报" }, text),
    issue: needed({ label: "期次", example: "第8期" }, text),
    date: field({ label: "日期", example: "2025-04-30" }, day),
  },
  when: ({ date }) => onDay(date),
  example: "- {名称: 教研简报, 期次: 第8期, 日期: 2025-04-30}",
});
