import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isChartTag } from "../../template/chart-helper.ts";
import { replaceTags, scanTags, type Tag } from "../../template/scan-tags.ts";
import { placeAt, type Template } from "../../template/template.ts";
import { tableCaption } from "./table-caption.ts";

const chartInText = defineMistake("template/chart-in-text", "error", {
  message: (a: { chart: string }) => `${a.chart} 要单独写一行`,
  hint: (a) => `把 ${a.chart} 移到单独的一行；句子里要指到它，写 {{见图 "名称"}}。`,
  why: "图表是单独的一块，放不进句子、条目和表格。",
  wrong: '各组的学时：{{图表 "各组学时"}}。',
  right: '各组的学时{{见图 "各组学时"}}。\n\n{{图表 "各组学时"}}',
});

const captionAlone = defineMistake("template/caption-without-table", "warning", {
  message: (a: { caption: string }) => `“表：${a.caption}”下面没有表格，照正文印出`,
  hint: () => "表格要紧接在这一行下面；不是表的题目，就不用“表：”开头。",
  why: "“表：”开头的一行是表的题目，下面要有表格。",
  wrong: "表：各校区教师人数\n\n见附件。",
  right: "表：各校区教师人数\n\n| 校区 | 人数 |\n| --- | --- |\n| 中心校 | 21 |",
});

const numberedCaption = defineMistake("template/typed-table-number", "warning", {
  message: (a: { number: string; caption: string }) => `表的序号由程序编，“表${a.number}”里的数没有印出`,
  hint: (a) => `写成“表：${a.caption}”。`,
  why: "表的序号按正文的次序编，手打的会重复。",
  wrong: "表3 各校区教师人数\n\n| 校区 | 人数 |\n| --- | --- |\n| 中心校 | 21 |",
  right: "表：各校区教师人数\n\n| 校区 | 人数 |\n| --- | --- |\n| 中心校 | 21 |",
});

/** What is wrong with charts in the midst of text and with captions of tables, also in branches that are not printed. */
export function checkCaptions(template: Template): Diagnostic[] {
  const { text } = template;
  const tags = scanTags(text);
  const plain = replaceTags(text, tags, (tag) => tag.text.replace(/[^\n]/g, "\ue000"));
  const lines = linesOf(plain);
  return [
    ...tags.filter(isChartTag).flatMap((tag) => (standsAlone(tag, lines) ? [] : [ofChart(template, tag)])),
    ...lines.flatMap((_, i) => ofCaption(template, lines, i)),
  ];
}

interface Line {
  readonly offset: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  let offset = 0;
  return text.split("\n").map((line) => {
    const at = offset;
    offset += line.length + 1;
    return { offset: at, text: line };
  });
}

const ofChart = (template: Template, { offset, text }: Tag): Diagnostic =>
  chartInText.at(placeAt(template, offset, text.length), { chart: text });

/** Whether nothing but tags stands on its line. */
const standsAlone = ({ offset }: Tag, lines: readonly Line[]): boolean =>
  lines.findLast((line) => line.offset <= offset)!.text.replace(/[\ue000\s]/g, "") === "";

function ofCaption(template: Template, lines: readonly Line[], i: number): Diagnostic[] {
  const { offset, text } = lines[i]!;
  const found = tableCaption(text);
  if (!found) return [];
  const { number, start } = found;
  const typed = template.text.slice(offset, offset + text.length);
  const caption = typed.slice(text.indexOf(found.text)).trim();
  const next = lines.slice(i + 1).find((line) => line.text.trim() !== "");
  const hasTable = next?.text.trim().startsWith("|") === true;
  if (hasTable && number !== "")
    return [numberedCaption.at(placeAt(template, offset + start, text.trim().length), { number, caption })];
  if (hasTable || number !== "") return [];
  return [captionAlone.at(placeAt(template, offset + start, text.trim().length), { caption })];
}
