import type { LayoutProfile, TextLook } from "./page-layout.ts";
import { textWidth } from "./section.ts";
import { tableStyleXml } from "./table-style.ts";
import type { Typeface } from "./typefaces.ts";
import { escapeXml, partNamespaces, xmlDeclaration } from "./xml.ts";

/** Identifiers of the paragraph styles in use. */
export type StyleId =
  | "Normal"
  | "Title"
  | "Subtitle"
  | "BodyText"
  | "ListParagraph"
  | `Heading${1 | 2 | 3 | 4}`
  | "AnnexNote"
  | "Signature"
  | "AnnexLabel"
  | "AnnexTitle"
  | "TableHead"
  | "TableText"
  | "TableLine"
  | "SectionEnd"
  | "Caption"
  | "Figure"
  | "FootnoteText"
  | "ContentsTitle"
  | "TOC1"
  | "TOC2"
  | "Header"
  | "Footer";

interface StyleLook {
  readonly paragraph?: string;
  readonly text?: TextLook;
  /** Added to each character, in twips. */
  readonly charSpacing?: number;
  readonly color?: string;
  readonly next?: StyleId;
}

/** `word/styles.xml`. A font stands in all four slots, so that quotes, dashes and digits have the face of the text. */
export function stylesXml(profile: LayoutProfile): string {
  const { body } = profile.looks;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(body.typeface)}<w:kern w:val="2"/>${sizeXml(body.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const styles = [
    ...textStyles(profile),
    ...tableStyles(profile),
    ...pageStyles(profile),
    ...referenceStyles(profile),
  ].join("");
  return `${xmlDeclaration}<w:styles ${partNamespaces}>${defaults}${styles}${otherDefaults}${tableStyleXml(profile)}</w:styles>`;
}

const otherDefaults =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

const centred = '<w:jc w:val="center"/>';
const justified = '<w:jc w:val="both"/>';
// A fixed pitch would cut off taller text, so lines of a table are as high as their text.
const freePitch = '<w:spacing w:line="264" w:lineRule="auto"/>';
const fixedPitch = (twips: number) => `<w:spacing w:line="${twips}" w:lineRule="exact"/>`;

function textStyles(profile: LayoutProfile): string[] {
  const { looks, linePitch, charSpacing } = profile;
  const firstLine = firstLineXml(profile);
  // A fixed pitch cuts off type that is taller: it gets a pitch of its own.
  const tallPitch = ({ size }: TextLook) => (size * 12 > linePitch ? fixedPitch(size * 12) : "");
  const heading = (level: 1 | 2 | 3 | 4) =>
    style(`Heading${level}`, `heading ${level}`, {
      paragraph: `<w:keepNext/>${tallPitch(looks.headings[level - 1]!)}${firstLine}${justified}<w:outlineLvl w:val="${level - 1}"/>`,
      text: looks.headings[level - 1]!,
      charSpacing,
      next: "BodyText",
    });
  return [
    style("Normal", "Normal", { paragraph: `<w:widowControl w:val="0"/>${fixedPitch(linePitch)}` }),
    style("Title", "Title", { paragraph: tallPitch(looks.title) + centred, text: looks.title, next: "BodyText" }),
    style("Subtitle", "Subtitle", {
      paragraph: tallPitch(looks.subtitle) + centred,
      text: looks.subtitle,
      next: "BodyText",
    }),
    style("BodyText", "Body Text", { paragraph: firstLine + justified, charSpacing }),
    // Its indent is the list's own.
    style("ListParagraph", "List Paragraph", { paragraph: justified, charSpacing }),
    ...([1, 2, 3, 4] as const).map(heading),
    style("AnnexNote", "附件说明", {}),
    style("Signature", "Signature", { paragraph: '<w:jc w:val="right"/>' }),
    style("AnnexLabel", "附件序号", {
      paragraph: `<w:keepNext/>${tallPitch(looks.annexLabel)}`,
      text: looks.annexLabel,
    }),
    style("AnnexTitle", "附件标题", {
      paragraph: `<w:keepNext/>${tallPitch(looks.title)}${centred}<w:outlineLvl w:val="0"/>`,
      text: looks.title,
      next: "BodyText",
    }),
  ];
}

function tableStyles({ table }: LayoutProfile): string[] {
  const cell: TextLook = { typeface: table.typeface, size: table.size };
  const head: TextLook = { typeface: table.headTypeface, size: table.size };
  const apart = '<w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/>';
  return [
    style("TableHead", "表头", { paragraph: freePitch + centred, text: head }),
    style("TableText", "表格文字", { paragraph: freePitch, text: cell }),
    style("TableLine", "表外文字", { paragraph: apart, text: cell }),
    style("SectionEnd", "节尾", { paragraph: fixedPitch(20), text: { ...cell, size: 2 } }),
  ];
}

const pageStyles = ({ looks: { draft, pageNumber } }: LayoutProfile): string[] => [
  style("Header", "header", { paragraph: freePitch + centred, text: draft, color: "FF0000" }),
  style("Footer", "footer", { paragraph: fixedPitch(pageNumber.size * 10), text: pageNumber }),
];

/** Captions, footnotes and the table of contents. A fixed pitch would cut a chart down to a line. */
function referenceStyles(profile: LayoutProfile): string[] {
  const { caption, footnote, looks, contents } = profile;
  const entry = (left: number) =>
    `<w:keepLines/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth(profile, false)}"/></w:tabs>${left ? `<w:ind w:leftChars="${left * 100}" w:left="${left * looks.body.size * 10}"/>` : ""}`;
  return [
    style("Caption", "caption", { paragraph: freePitch + centred, text: caption, next: "BodyText" }),
    style("Figure", "图", { paragraph: `<w:keepNext/>${freePitch}${centred}`, next: "Caption" }),
    style("FootnoteText", "footnote text", { paragraph: freePitch, text: footnote }),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    style("ContentsTitle", "目录标题", { paragraph: centred, text: looks.title }),
    style("TOC1", "toc 1", { paragraph: entry(0) }),
    style("TOC2", "toc 2", { paragraph: entry(contents.secondLevelChars) }),
  ];
}

function style(id: StyleId, name: string, { paragraph = "", text, charSpacing, color, next }: StyleLook): string {
  const run = [
    text ? fontsXml(text.typeface) : "",
    text?.bold ? "<w:b/>" : "",
    color ? `<w:color w:val="${color}"/>` : "",
    charSpacing ? `<w:spacing w:val="${charSpacing}"/>` : "",
    text ? sizeXml(text.size) : "",
  ].join("");
  return [
    `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>`,
    id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>',
    next ? `<w:next w:val="${next}"/>` : "",
    "<w:qFormat/>",
    paragraph && `<w:pPr>${paragraph}</w:pPr>`,
    run && `<w:rPr>${run}</w:rPr>`,
    "</w:style>",
  ].join("");
}

// In characters, too: with twips alone the indent would be wrong after somebody changes the size of the type.
function firstLineXml({ firstLineChars, looks }: LayoutProfile): string {
  return `<w:ind w:firstLineChars="${firstLineChars * 100}" w:firstLine="${firstLineChars * looks.body.size * 10}"/>`;
}

function fontsXml(typeface: Typeface): string {
  const name = escapeXml(typeface.name);
  return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

const sizeXml = (size: number): string => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
