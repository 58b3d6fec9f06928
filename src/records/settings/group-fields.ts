import { convert, type Fields, field, needed } from "../field.ts";
import { byShape, listOf, map } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { nameText, text } from "../values/text.ts";
import { reportValue } from "./report-fields.ts";

/** A school of a group as it is typed: where it is, and what to call it as long as it has handed in nothing. */
export interface SchoolAsked {
  readonly folder: string;
  readonly name?: string;
}

const schoolAsked = byShape<SchoolAsked>("学校的文件夹，或 {名称: …, 文件夹: …}", {
  text: convert(text, (folder) => ({ folder })),
  map: map({
    name: needed({ label: "名称", help: "还没有交的学校这样称呼。", example: "望湖校区" }, nameText),
    folder: needed({ label: "文件夹", help: "它的文件夹或学期文件。", example: "望湖校区" }, text),
  }),
});

/** The keys of 集团.yaml. */
export const groupFields = {
  name: needed({ label: "名称", help: "集团或学区的名称。", example: "云渡教育集团" }, nameText),
  type: field({ label: "类别", help: "不写就是集团。", example: "学区" }, choice(["集团", "学区"])),
  schools: needed(
    {
      label: "学校",
      help: "各校的文件夹或学期文件，从集团文件所在的文件夹写起；可以用 *。",
      example: "[城南校区, 河西校区, {名称: 望湖校区, 文件夹: 望湖校区}]",
    },
    listOf(schoolAsked),
  ),
  reports: field(
    { label: "报告", help: "每所学校都出这几份；不写就照各校自己的 term.yaml。", example: "[培训项目总结]" },
    listOf(reportValue),
  ),
  rules: field(
    {
      label: "规则",
      help: "一份文件，里面写名称、要求、折算表，各校照此统计；学校自己写了同名的，照学校的。",
      example: "规则.yaml",
    },
    text,
  ),
  roster: field({ label: "名册", help: "各校共用的名册，除各校自己的“包含”外都读它。", example: "教师.yaml" }, text),
} satisfies Fields;
