import type { Place } from "../diagnostics/diagnostic.ts";
import { isChartTag } from "../template/chart-helper.ts";
import { halfWidthBraces } from "../template/mend-tag.ts";
import { replaceTags, scanTags, type Tag, type TagText } from "../template/scan-tags.ts";
import { singleBraces } from "../template/single-braces.ts";
import { placeAt, type Template } from "../template/template.ts";
import { beginsItem } from "../zh/own-line.ts";

/** A Chinese character, as part of a pattern. */
export const han = "[\\u4e00-\\u9fff]";
/** Stands for every character of a tag that prints something. */
export const printed = "\ue000";
/** Stands for every character of a tag that prints nothing: `{{#if …}}`, a comment. */
export const silent = "\ue001";

/** A part of a section: a paragraph, a sentence or a clause. */
export interface Part {
  readonly text: string;
  /** Its offset in the section. */
  readonly start: number;
  /** The place of `length` characters from `index` of its text. */
  place(index: number, length: number): Place;
}

/** Lines that belong together. */
export interface Paragraph extends Part {
  readonly type: "heading" | "paragraph" | "item" | "row";
  /** The nearest heading above it, or the section's name. */
  readonly heading: string;
}

/** A section as prose. Each tag is masked with as many characters as it has, so that places stay true. */
export interface ProseText {
  readonly section: string;
  readonly paragraphs: readonly Paragraph[];
  /** The tags that print something, at their offsets in the section. */
  readonly tags: readonly TagText[];
  /** How many annexes the report has, where that is known. */
  readonly annexCount: (() => number) | undefined;
}

/** The place of what a pattern found in a part. */
export const placeOf = (part: Part, found: RegExpExecArray): Place => part.place(found.index, found[0].length);

/** Prepares a section for the checks of prose. */
export function readProse(section: string, template: Template, annexCount?: () => number): ProseText {
  const text = halfWidthBraces(template.text);
  const tags = scanTags(text);
  // A chart is no part of the text around it.
  const isPrinted = (tag: Tag) => tag.kind === "output" && !isChartTag(tag);
  const whole = replaceTags(text, tags, (tag) => tag.text.replace(/[^\n]/g, isPrinted(tag) ? printed : silent));
  const masked = replaceTags(whole, singleBraces(text, tags), ({ text: tag }) => printed.repeat(tag.length));
  const paragraphs = paragraphsOf(section, masked, (at, length) => placeAt(template, at, length));
  return { section, paragraphs, tags: tags.filter(isPrinted), annexCount };
}

const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
/** Full-width spaces begin a paragraph, and so does the caption of a table. */
const indented = /^[ \t]*\u3000|^\s*表\d*[：:]/;

function typeOf(line: string): Paragraph["type"] {
  if (/^\s{0,3}#/.test(line)) return "heading";
  if (/^\s*\|/.test(line)) return "row";
  return item.test(line) ? "item" : "paragraph";
}

function paragraphsOf(section: string, text: string, placeIn: Part["place"]): Paragraph[] {
  const found: Paragraph[] = [];
  let heading = section;
  let goesOn = false;
  let next = 0;
  for (const line of text.split("\n")) {
    const start = next;
    next += line.length + 1;
    const type = typeOf(line);
    const last = found.at(-1);
    if (line.replaceAll(silent, "").trim() === "") goesOn = false;
    else if (last && goesOn && type === "paragraph" && !indented.test(line) && !beginsItem(line, last.text))
      found[found.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else {
      if (type === "heading") heading = line.replace(/^[\s#]*/, "").trim();
      found.push({ type, heading, text: line, start, place: (index, length) => placeIn(start + index, length) });
      goesOn = type === "paragraph" || type === "item";
    }
  }
  return found;
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

const split = ({ text, start, place }: Part, pattern: RegExp): Part[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index: at }) => ({
    text: found,
    start: start + at,
    place: (index, length) => place(at + index, length),
  }));

/** Without the spaces and silent tags at the end. */
export function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === silent || text[end - 1]!.trim() === "")) end--;
  return text.slice(0, end);
}

/** 《…》 blanked out: the titles of documents are quoted as they are. */
export const withoutTitles = (text: string): string =>
  text.replace(/《[^《》\n]{0,60}》/g, (title) => silent.repeat(title.length));
