import { halfWidth } from "../../zh/numerals.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import { defineKind } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { dayOrMonth } from "../values/day.ts";
import { text } from "../values/text.ts";

/** 22 and 第22期 are the same issue. */
function issueNumber(typed: string): string | number {
  const plain = halfWidth(typed)
    .replace(/\s/g, "")
    .replace(/^第?(.+?)[期号]?$/, "$1");
  return readNumeral(plain) ?? plain;
}

/** The 学期 of a day: in each, issues may begin with 第1期 again. */
const termOf = (day: string): string => `${day.slice(0, 4)}${day.slice(5, 7) < "08" ? "春" : "秋"}`;

/** 校刊简报：学校自己出的刊物、简报。 */
export const publicationKind = defineKind({
  label: "校刊简报",
  called: "校刊 简报",
  unit: "期",
  summary: "校刊、教科研简报，一期一条。",
  fields: {
    name: needed({ label: "名称", example: "教研简报" }, text),
    issue: needed({ label: "期次", example: "第8期" }, text),
    date: field({ label: "日期", example: "2025-04-30" }, dayOrMonth),
  },
  undated: "counts nowhere",
  note: () => "没有日期的不计。",
  allYear: true,
  identity: ["name", "issue"],
  likeness: ({ name, issue, date }) => JSON.stringify([name, issueNumber(issue), date && termOf(date)]),
  example: "- {名称: 教研简报, 期次: 第8期, 日期: 2025-04-30}",
});
