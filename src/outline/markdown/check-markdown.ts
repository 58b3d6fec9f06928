import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { replaceTags, scanTags } from "../../template/scan-tags.ts";
import { placeAt, type Template } from "../../template/template.ts";
import { cellsOf } from "./cells-of.ts";
import { headingNumber } from "./heading-number.ts";

const titleInSection = defineMistake("template/title-in-section", "warning", {
  message: () => "章节里不用一个“#”的标题，已按“##”处理",
  hint: () => "章节的标题写成“## 标题”；整份报告的标题由程序生成。",
  why: "整份报告的标题由程序印，章节从两个“#”起。",
  wrong: "# 存在问题\n\n听课不够。",
  right: "## 存在问题\n\n听课不够。",
});

const typedNumber = defineMistake("template/typed-number", "warning", {
  message: (a: { number: string; rest: string }) => `标题的序号由程序生成，“${a.number}”没有印出`,
  hint: (a) => `只写“${a.rest}”。`,
  why: "序号由程序编，手打的会重复。",
  wrong: "## 一、听课不足\n\n听课不够。",
  right: "## 听课不足\n\n听课不够。",
});

const unsupportedMarkdown = defineMistake("template/unsupported-markdown", "warning", {
  message: (a: { what: string }) => `报告里没有${a.what}，这里照原样印出`,
  hint: () => "改成文字、条目或表格。",
  why: "报告里印不出这种格式，会照原样印出符号。",
  wrong: "> 听课不够均衡。",
  right: "听课不够均衡。",
});

const extraCells = defineMistake("template/extra-cells", "warning", {
  message: (a: { columns: number; cells: number }) => `这一行有${a.cells}格，表头只有${a.columns}格，多出的没有印出`,
  hint: () => "补上表头；格子里要印竖线，写成“\\|”。",
  why: "一行的格数比表头多，多出的印不出来。",
  wrong: "| 组 | 节数 |\n| --- | --- |\n| 语文组 | 3 | 多 |",
  right: "| 组 | 节数 |\n| --- | --- |\n| 语文组 | 3 |",
});

const signs: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^ {0,3}(```|~~~)/, "代码块"],
  [/^ {0,3}>/, "引用（>）"],
  [/^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/, "分隔线"],
  [/^ {0,3}#{6,}/, "六级标题"],
  [/^ {0,3}＃/, "全角的标题号（＃）"],
  [/!\[[^\]\n]*\]\([^)\n]*\)/, "图片"],
  [/(?<!!)\[[^\]\n]+\]\([^)\n]+\)/, "链接"],
  [/<\/?[a-zA-Z][^<>\n]*>/, "网页标记"],
];
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** Warns of Markdown that a report does not print as meant, also in branches that are not printed. */
export function checkMarkdown(template: Template): Diagnostic[] {
  const lines = withoutTags(template.text).split("\n");
  let offset = 0;
  return lines.flatMap((line, i) => {
    const at = offset;
    offset += line.length + 1;
    return [
      ...checkHeading(template, line, at),
      ...checkSigns(template, line, at),
      ...checkRow(template, lines, i, at),
    ];
  });
}

// Tags keep their length, so that places stay true.
const withoutTags = (text: string): string =>
  replaceTags(text, scanTags(text), (tag) => tag.text.replace(/[^\n]/g, "\ue000"));

function checkHeading(template: Template, line: string, offset: number): Diagnostic[] {
  const [, marks, text] = /^( {0,3}#{1,6}[ \t\u3000]*)(.*)$/.exec(line) ?? [];
  if (marks === undefined || text === undefined) return [];
  if (/^ *#[ \t]/.test(marks)) return [titleInSection.at(placeAt(template, offset, line.length))];
  const typed = /##/.test(marks) ? headingNumber(text) : "";
  if (typed === "") return [];
  const start = offset + marks.length;
  const number = typed.trimEnd();
  const rest = template.text.slice(start + typed.length, offset + line.length);
  return [typedNumber.at(placeAt(template, start, number.length), { number, rest })];
}

function checkSigns(template: Template, line: string, offset: number): Diagnostic[] {
  return signs.flatMap(([pattern, what]) => {
    const found = pattern.exec(line);
    if (!found || delimits(line)) return [];
    return [unsupportedMarkdown.at(placeAt(template, offset + found.index, found[0].length), { what })];
  });
}

function checkRow(template: Template, lines: readonly string[], i: number, offset: number): Diagnostic[] {
  const line = lines[i]!;
  if (!/^\s*\|.*\|\s*$/.test(line) || delimits(line)) return [];
  let top = i;
  while (top > 0 && /^\s*[|\ue000]/.test(lines[top - 1]!)) top--;
  while (!lines[top]!.includes("|")) top++;
  const place = placeAt(template, offset, line.length);
  if (!delimits(lines[top + 1] ?? ""))
    return top === i ? [unsupportedMarkdown.at(place, { what: "缺少第二行“| --- |”的表格" })] : [];
  const columns = cellsOf(lines[top + 1]!).length;
  const cells = cellsOf(line).length;
  return cells > columns ? [extraCells.at(place, { columns, cells })] : [];
}

const delimits = (line: string): boolean => line.includes("|") && delimiterRow.test(line);
