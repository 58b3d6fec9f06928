import type { Place } from "../diagnostics/diagnostic.ts";
import { halfWidthBraces } from "../template/mend-tag.ts";
import { replaceTags, scanTags } from "../template/scan-tags.ts";
import { singleBraces } from "../template/single-braces.ts";
import type { Template } from "../template/template.ts";

/** Stands for every character of a tag that prints something. */
export const printed = "\ue000";
/** Stands for every character of a tag that prints nothing: `{{#if …}}`, a comment. */
export const silent = "\ue001";

/** A run of lines that belong together; offsets are those of the whole text. */
export interface Paragraph {
  readonly type: "heading" | "paragraph" | "item" | "row";
  readonly text: string;
  readonly start: number;
  /** The nearest heading above it, or the section's name. */
  readonly heading: string;
}

/** A section as prose: tags are masked with characters of the same number, so that places stay true. */
export interface ProseText {
  readonly section: string;
  readonly paragraphs: readonly Paragraph[];
  /** The place of `length` characters at an offset of the whole text. */
  place(offset: number, length: number): Place;
}

/** A part of a paragraph, with its offset in the whole text. */
export interface Part {
  readonly text: string;
  readonly start: number;
}

/** Prepares a section for the checks of prose. */
export function readProse(section: string, template: Template): ProseText {
  const text = halfWidthBraces(template.text);
  const tags = scanTags(text);
  const whole = replaceTags(text, tags, ({ kind, text: tag }) =>
    tag.replace(/[^\n]/g, kind === "output" ? printed : silent),
  );
  const masked = replaceTags(whole, singleBraces(text, tags), ({ text: tag }) => printed.repeat(tag.length));
  const lines = masked.split("\n");
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const place = (at: number, length: number): Place => {
    const index = lastAtOrBefore(starts, at);
    const column = at - starts[index]! + 1;
    const rest = lines[index]!.length - column + 1;
    const line = (template.line ?? 1) + index;
    return { file: template.file, line, column, length: Math.max(1, Math.min(length, rest)) };
  };
  return { section, paragraphs: paragraphsOf(section, lines, starts), place };
}

const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const typedStart =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[、.．)）]|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]是)/;

function paragraphsOf(section: string, lines: readonly string[], starts: readonly number[]): Paragraph[] {
  const found: Paragraph[] = [];
  let heading = section;
  let open = false;
  lines.forEach((line, i) => {
    const start = starts[i]!;
    const type = /^\s{0,3}#/.test(line)
      ? "heading"
      : /^\s*\|/.test(line)
        ? "row"
        : item.test(line)
          ? "item"
          : "paragraph";
    const blank = line.replaceAll(silent, "").trim() === "";
    if (blank) open = false;
    else if (type === "paragraph" && open && !/^[ \t]*\u3000/.test(line) && !typedStart.test(line)) {
      const last = found.pop()!;
      found.push({ ...last, text: `${last.text}\n${line}` });
    } else {
      if (type === "heading") heading = line.replace(/^[\s#]*/, "").trim();
      found.push({ type, text: line, start, heading });
      open = type === "paragraph" || type === "item";
    }
  });
  return found;
}

function lastAtOrBefore(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The paragraphs that are running text: no headings, no rows of tables. */
export const runningText = ({ paragraphs }: ProseText): readonly Paragraph[] =>
  paragraphs.filter(({ type }) => type === "paragraph" || type === "item");

/** The sentences of a paragraph, each with its stop; a line end within a paragraph ends none. */
export const sentencesOf = (part: Part): Part[] => split(part, /[^。！？]*[。！？]+[”’）》】]*|[^。！？]+/g);

/** The clauses of a sentence, without the stops between them. */
export const clausesOf = (part: Part): Part[] => split(part, /[^，、；：。！？（）“”\n]+/g);

/** The stretches of a sentence between commas and semicolons; 、 ： and brackets part nothing. */
export const stretchesOf = (part: Part): Part[] => split(part, /[^，；。！？]+/g);

function split({ text, start }: Part, pattern: RegExp): Part[] {
  return [...text.matchAll(pattern)].map((found) => ({ text: found[0], start: start + found.index }));
}

/** Whether a paragraph stands where plans and problems belong: there, the future is in its place. */
export const looksAhead = ({ section }: ProseText, { heading }: Paragraph): boolean =>
  aheadWords.test(section) || aheadWords.test(heading);
const aheadWords = /打算|计划|规划|思考|展望|努力|方向|下阶段|下一|设想|问题|不足|反思|目标|今后|未来|建议/;

/** Without the spaces and silent tags at the end. */
export function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === silent || text[end - 1]!.trim() === "")) end--;
  return text.slice(0, end);
}

/** 《…》 blanked out: the titles of documents are quoted as they are. */
export const withoutTitles = (text: string): string =>
  text.replace(/《[^《》\n]{0,60}》/g, (title) => silent.repeat(title.length));
