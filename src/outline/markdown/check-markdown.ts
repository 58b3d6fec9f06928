import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { replaceTags, scanTags } from "../../template/scan-tags.ts";
import { placeAt, type Template } from "../../template/source-text.ts";
import { typedNumber } from "./typed-number.ts";

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

/** Warns of Markdown that a report does not print as meant. Looks at the template, so branches not printed count. */
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
  if (/^ *#[ \t]/.test(marks))
    return [diagnose("template/title-in-section", placeAt(template, offset, line.length), {})];
  const number = /##/.test(marks) ? typedNumber(text) : "";
  if (number === "") return [];
  const start = offset + marks.length;
  const rest = template.text.slice(start + number.length, offset + line.length);
  return [
    diagnose("template/typed-number", placeAt(template, start, number.trimEnd().length), {
      number: number.trimEnd(),
      rest,
    }),
  ];
}

function checkSigns(template: Template, line: string, offset: number): Diagnostic[] {
  return signs.flatMap(([pattern, what]) => {
    const found = pattern.exec(line);
    if (!found || delimits(line)) return [];
    const place = placeAt(template, offset + found.index, found[0].length);
    return [diagnose("template/unsupported-markdown", place, { what })];
  });
}

function checkRow(template: Template, lines: readonly string[], i: number, offset: number): Diagnostic[] {
  const line = lines[i]!;
  if (!/^\s*\|.*\|\s*$/.test(line) || delimits(line)) return [];
  let top = i;
  while (top > 0 && /^\s*[|\ue000]/.test(lines[top - 1]!)) top--;
  while (!lines[top]!.includes("|")) top++;
  const place = placeAt(template, offset, line.length);
  if (!delimits(lines[top + 1] ?? "")) {
    return top === i ? [diagnose("template/unsupported-markdown", place, { what: "缺少第二行“| --- |”的表格" })] : [];
  }
  const columns = countCells(lines[top + 1]!);
  const cells = countCells(line);
  return cells > columns ? [diagnose("template/extra-cells", place, { columns, cells })] : [];
}

const delimits = (line: string): boolean => line.includes("|") && delimiterRow.test(line);
const countCells = (line: string): number =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/).length;
