import { convert, field, needed, type ValuesOf } from "../field.ts";
import { byShape, listOf, map, mapOf } from "../values/by-shape.ts";
import { choice, flag } from "../values/choice.ts";
import { names } from "../values/names.ts";
import { nameText, text } from "../values/text.ts";
import { type UnitType, unitTypes } from "../words/unit-type-words.ts";

const contents = {
  heading: field({ label: "标题", help: "不写就没有标题。", example: "课堂与读书" }, text),
  paragraphs: field({ label: "段落", help: "段落的名称，按印出的次序。", example: "[公开课, 听评课]" }, names),
  numbered: field({ label: "编号", help: "各段编成 1. 2. 3.", example: "是" }, flag),
  paged: field({ label: "分页", help: "里面每个“##”标题另起一页，标题居中，不编号。", example: "是" }, flag),
};

/** A section as it is asked for, or a part of one. `name`: it is called like its only paragraph. */
interface Asked extends Partial<ValuesOf<typeof contents>> {
  readonly name?: string;
}

const named = convert(nameText, (name): Asked => ({ name, paragraphs: [name] }));

const part = byShape<Asked>("段落的名称，或 {标题: …, 段落: […]}", { text: named, map: map(contents) });

/** One section of a report: a heading, paragraphs, and perhaps parts with headings of their own. */
export interface SectionAsked extends Asked {
  readonly parts?: readonly Asked[] | undefined;
}

const section = byShape<SectionAsked>("段落的名称，或 {标题: …, 段落: […]}", {
  text: named,
  map: map({ ...contents, parts: field({ label: "分节", help: "下一级标题。" }, listOf(part)) }),
});

const shared = {
  title: field(
    { label: "标题", help: "整份报告的标题；不写用现成的。", example: "苇溪中心小学2024学年校本研修工作总结" },
    text,
  ),
  subtitle: field({ label: "副标题", help: "印在标题下面。", example: "{{主题}}" }, text),
  sections: field({ label: "章节", help: "有哪些章节，按什么次序；不写用现成的。" }, listOf(section)),
  annexes: field({ label: "附件", example: "[活动汇总表, 学时统计表]" }, names),
  contents: field({ label: "目录", help: "正文前面要不要目录；不写随这种报告。", example: "是" }, flag),
  notes: field(
    {
      label: "脚注",
      help: "比率和平均数第一次出现时，用脚注说明怎样算；不写就只有写了 {{注 …}} 的才有。",
      example: "是",
    },
    flag,
  ),
  photosPerPage: field(
    { label: "每页照片", help: "附件“活动照片”一页印几张，2 或 4；不写就是 4。", example: "2" },
    choice(["2", "4"]),
  ),
};

const nothingElse = {
  ...{ title: undefined, subtitle: undefined, sections: undefined, annexes: undefined },
  ...{ contents: undefined, notes: undefined, photosPerPage: undefined },
};

/** A report that term.yaml asks for. */
export const reportValue = byShape("报告名称，或 {名称: …, 附件: […]}", {
  text: convert(nameText, (name) => ({ name, theme: undefined, ...nothingElse })),
  map: map({
    name: needed({ label: "名称", example: "学年总结" }, nameText),
    theme: field({ label: "主题", help: "研修的主题；有的报告印成副标题。", example: "加强教师心理健康教育" }, text),
    ...shared,
  }),
});

/** What a report is made for, one of it each: left out, for the school. */
export const eachOf = ["教研组", "工作室", "教师"] as const;

/** The keys of report.yaml. */
export const definitionFields = {
  name: needed({ label: "名称", example: "学年总结" }, nameText),
  ...shared,
  title: needed({ label: "标题", example: "{{学校}}{{时段}}{{校本研修}}工作总结" }, text),
  sections: needed({ label: "章节", example: "[引言, 存在问题]" }, listOf(section)),
  periods: field(
    { label: "时段", help: "适合哪几种时段。", example: "[学期]" },
    listOf(choice(["学期", "学年", "年度", "多年"])),
  ),
  units: field(
    { label: "单位类别", help: "适合哪几类单位；不写就是都适合。", example: "[学校, 幼儿园]" },
    listOf(choice<UnitType>(unitTypes)),
  ),
  needs: field({ label: "需要", help: "term.yaml 里必须有的内容。", example: "[主题]" }, names),
  work: field({ label: "用语", help: "这份报告怎样叫校本研修；学校写了“用语”的随学校。", example: "校本培训" }, text),
  each: field({ label: "每", help: "每个教研组、工作室或每位教师一份。", example: "教研组" }, choice(eachOf)),
  toWrite: field(
    { label: "须写", help: "只有学校能写的段落，和帮助写它的问题。" },
    mapOf("{段落: [问题]}", listOf(text)),
  ),
  signed: field({ label: "落款", help: "不要落款就写 否。", example: "否" }, flag),
  internal: field(
    { label: "内部", help: "写明没有达标的人，每页注明不得公开；只有这样的报告能用“未达标名单”。", example: "是" },
    flag,
  ),
};
