import { propertyIn, type Style, type StyleSheet } from "./style-sheet.ts";
import { attributeOf, childOf, numberOf } from "./xml-tree.ts";

/** Names besides its own under which an office may have a style, in lower case. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  Title: ["标题", "题目", "文件标题", "公文标题", "大标题"],
  Subtitle: ["副标题"],
  Heading1: ["标题 1", "标题1", "一级标题"],
  Heading2: ["标题 2", "标题2", "二级标题"],
  Heading3: ["标题 3", "标题3", "三级标题"],
  Heading4: ["标题 4", "标题4", "四级标题"],
};

/** Names of styles for running text; any other with 正文 in its name comes after these. */
const bodyNames = ["body text", "正文文本", "公文正文", "body text first indent", "正文首行缩进", "normal indent"];

/** What programs write into every file as they like it: items of lists, captions and contents look as the text, not as these. */
const alwaysOurs = new Set(["ListParagraph", "Caption", "FootnoteText", "FootnoteReference", "TOC1", "TOC2"]);

/** The style of a frame that takes the place of one of ours, if it has one. */
export function matchedStyle(ours: Style, frame: StyleSheet): Style | undefined {
  if (alwaysOurs.has(ours.id)) return undefined;
  const paragraphs = frame.styles.filter(({ type }) => type === ours.type);
  const named = (name: string) => paragraphs.find(({ names }) => names.includes(name));
  if (ours.id === "Normal") return paragraphs.find(({ isUsual }) => isUsual);
  if (ours.id === "BodyText") return bodyStyle(frame);
  const found = [...ours.names, ...(otherNames[ours.id] ?? [])].map(named).find((style) => style !== undefined);
  // The usual Signature of Word stands at the left; 落款 stands at the right.
  return ours.id === "Signature" && found && !isAtRight(found, frame) ? undefined : found;
}

/**
 * The style for running text. Chinese text indents its first line; a style that does not is only there because a program
 * writes it into every file. Where an office types its text in the usual style (正文), that one is it.
 */
function bodyStyle(frame: StyleSheet): Style | undefined {
  const paragraphs = frame.styles.filter(({ type }) => type === "paragraph");
  const rank = ({ names, isUsual }: Style): number => {
    const at = bodyNames.findIndex((name) => names.includes(name));
    if (at >= 0) return at;
    if (isUsual) return bodyNames.length + 1;
    return names.some((name) => name.includes("正文")) ? bodyNames.length : Number.POSITIVE_INFINITY;
  };
  return paragraphs
    .filter((style) => Number.isFinite(rank(style)) && indentsFirstLine(style, frame))
    .toSorted((a, b) => rank(a) - rank(b))[0];
}

function indentsFirstLine({ id }: Style, frame: StyleSheet): boolean {
  const indent = propertyIn(frame.resolved(id).paragraph, "w:ind");
  return [numberOf(indent, "w:firstLineChars"), numberOf(indent, "w:firstLine")].some((n) => n !== undefined && n > 0);
}

const isAtRight = ({ id }: Style, frame: StyleSheet): boolean =>
  ["right", "end"].includes(attributeOf(propertyIn(frame.resolved(id).paragraph, "w:jc")) ?? "");

/** Whether paragraphs of a style get a number by themselves. */
export function numbersItself({ id }: Style, frame: StyleSheet): boolean {
  const numbering = propertyIn(frame.resolved(id).paragraph, "w:numPr");
  return numbering !== undefined && attributeOf(childOf(numbering, "w:numId")) !== "0";
}
