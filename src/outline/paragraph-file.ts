import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Template } from "../template/template.ts";

const badHead = defineMistake("template/bad-head", "error", {
  message: (a: { text: string }) => `文件开头的“${a.text}”看不懂`,
  hint: () => "开头只写“位置: 项目评价之后”，上下各一行“---”；没有位置就删去这几行。",
  why: "开头的几行只写新章节放在哪里。",
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

/** A file of a paragraph or a section: what its head says, and the rest as a template that knows its lines. */
export interface ParagraphFile {
  readonly template: Template;
  readonly position?: Position;
  /** Only the school can write it: the questions that help, and whether it is missing without an answer (须写) or not (可写). */
  readonly questions?: { readonly texts: readonly string[]; readonly isNeeded: boolean };
  /** It is printed once for each 教研组, with the figures of that group. */
  readonly isOfGroups?: true;
}

type Head = { -readonly [Key in "position" | "questions" | "isOfGroups"]?: ParagraphFile[Key] };

/** Cuts the head (位置, 须写, 可写, 每), with or without lines `---` around it, off the file of a paragraph. */
export function readParagraphFile(file: string, typed: string): Checked<ParagraphFile> {
  const lines = typed.split("\n");
  const { from, to, rest } = headOf(lines);
  const template = { file, text: lines.slice(rest).join("\n"), line: rest + 1 };
  const head: Head = {};
  const diagnostics: Diagnostic[] = [];
  for (let at = from; at < to; at++)
    if (lines[at]!.trim() !== "") readHeadLine({ file, text: lines[at]!, number: at + 1 }, head, diagnostics);
  return { value: { template, ...head }, diagnostics };
}

interface HeadLine {
  readonly file: string;
  readonly text: string;
  readonly number: number;
}

function readHeadLine(line: HeadLine, head: Head, diagnostics: Diagnostic[]): void {
  const [, key, value = ""] = /^\s*(位置|须写|可写|每)\s*[:：]\s*(.*?)\s*$/.exec(line.text) ?? [];
  const item = /^\s*-\s+(.+?)\s*$/.exec(line.text)?.[1];
  if (key === "须写" || key === "可写") head.questions = { texts: [], isNeeded: key === "须写" };
  else if (key === "每" && value === "教研组") head.isOfGroups = true;
  else if (key === "位置") readPosition(line, value, head, diagnostics);
  else if (item !== undefined && head.questions)
    head.questions = { ...head.questions, texts: [...head.questions.texts, item] };
  else diagnostics.push(badHead.at(placeOf(line, line.text.trim()), { text: line.text.trim() }));
}

function readPosition(line: HeadLine, typed: string, head: Head, diagnostics: Diagnostic[]): void {
  const place = placeOf(line, typed);
  const [, section, side] = /^["“']?(.+?)["”']?之([前后])["”']?$/.exec(typed) ?? [];
  if (section && (side === "前" || side === "后")) head.position = { section: section.trim(), side, place };
  else diagnostics.push(badPosition.at(place, { text: typed }));
}

const placeOf = ({ file, text, number }: HeadLine, part: string): Place => ({
  file,
  line: number,
  column: (part === "" ? text.trimEnd().length : text.lastIndexOf(part)) + 1,
  length: Math.max(1, part.length),
});

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
