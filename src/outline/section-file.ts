import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Template } from "../template/template.ts";

const badHead = defineMistake("template/bad-head", "error", {
  message: (a: { text: string }) => `文件开头的“${a.text}”看不懂`,
  hint: () => "开头只写一行“位置: 项目评价之后”，上下各一行“---”；没有位置就删去这几行。",
  why: "开头的三行只写新章节放在哪里。",
  wrong: "---\n作者: 林秋野\n---\n听课不够。",
  right: "听课不够。",
});

const badPosition = defineMistake("template/bad-position", "error", {
  message: (a: { text: string }) => `“位置”写成了“${a.text}”`,
  hint: () => "写成“项目评价之后”或“项目评价之前”，前面是章节的名称。",
  why: "位置要写明在哪一章的前面或后面。",
  wrong: "---\n位置: 最后\n---\n听课不够。",
  right: "听课不够。",
});

/** Where an added section goes: before or after a section of the report. */
export interface Position {
  readonly section: string;
  readonly side: "前" | "后";
  readonly place: Place;
}

/** A section file: what its head says, and the rest as a template that knows its lines. */
export interface SectionFile {
  readonly position?: Position;
  readonly template: Template;
}

/** Cuts the head `位置: 项目评价之后`, with or without lines `---` around it, off a section file. */
export function readSectionFile(file: string, typed: string): Checked<SectionFile> {
  const lines = typed.split("\n");
  const { from, to, rest } = headOf(lines);
  const text = lines.slice(rest).join("\n");
  const template = { file, text, line: rest + 1 };
  const heads = lines.slice(from, to).flatMap((line, i) => (line.trim() ? [readLine(file, line, from + i + 1)] : []));
  const position = heads.find((head) => head.value)?.value;
  return {
    value: { template, ...(position && { position }) },
    diagnostics: heads.flatMap((head) => head.diagnostics),
  };
}

const isHead = (line: string | undefined): boolean => /^\s*位置\s*[:：]/.test(line ?? "");
const isRule = (line: string | undefined): boolean => /^-{3,}\s*$/.test(line ?? "");

// Indexes of the lines of the head, `from` to `to`, and of the first line after it. If no head follows, `---` belongs
// to the text.
function headOf(lines: readonly string[]): { readonly from: number; readonly to: number; readonly rest: number } {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ""),
  );
  if (!isRule(lines[first])) {
    if (!isHead(lines[first])) return { from: 0, to: 0, rest: 0 };
    return { from: first, to: first + 1, rest: first + 1 };
  }
  const end = lines.findIndex((line, i) => i > first && isRule(line));
  const looksLikeHead = /^\s*[^\s:：]{1,8}\s*[:：]/.test(lines[first + 1] ?? "");
  if (end !== -1 && (looksLikeHead || end === first + 1)) return { from: first + 1, to: end, rest: end + 1 };
  return isHead(lines[first + 1]) ? { from: first + 1, to: first + 2, rest: first + 2 } : { from: 0, to: 0, rest: 0 };
}

function readLine(file: string, line: string, number: number): Checked<Position | undefined> {
  const [, before, typed] = /^(\s*位置\s*[:：]\s*)(.*?)\s*$/.exec(line) ?? [];
  if (before === undefined || typed === undefined) {
    const text = line.trim();
    const place = { file, line: number, column: line.indexOf(text) + 1, length: text.length };
    return { value: undefined, diagnostics: [badHead.at(place, { text })] };
  }
  const place = { file, line: number, column: before.length + 1, length: Math.max(1, typed.length) };
  const [, section, side] = /^["“']?(.+?)["”']?之([前后])["”']?$/.exec(typed) ?? [];
  if (section && (side === "前" || side === "后"))
    return { value: { section: section.trim(), side, place }, diagnostics: [] };
  return { value: undefined, diagnostics: [badPosition.at(place, { text: typed })] };
}
