import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from "docx";
import type { LayoutProfile, TextLook } from "../../src/docx/page-layout.ts";
import type { Typeface } from "../../src/docx/typefaces.ts";

type Look = Pick<IParagraphStyleOptions, "paragraph" | "run">;

const font = ({ name }: Typeface) => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name });

const text = ({ typeface, size, bold }: TextLook) => ({ font: font(typeface), size, ...(bold && { bold }) });

/** The styles of a profile, told to the `docx` library. */
export function docxStyles(profile: LayoutProfile): IStylesOptions {
  const { looks, linePitch, charSpacing, firstLineChars, table } = profile;
  const indent = { firstLineChars: firstLineChars * 100, firstLine: firstLineChars * looks.body.size * 10 };
  const own = ({ size }: TextLook) =>
    size * 12 > linePitch ? { spacing: { line: size * 12, lineRule: LineRuleType.EXACT } } : {};
  const centred = { alignment: AlignmentType.CENTER };
  const free = { spacing: { line: 264, lineRule: LineRuleType.AUTO } };
  const cell = text({ typeface: table.typeface, size: table.size });
  const style = (id: string, name: string, look: Look, next?: string): IParagraphStyleOptions => ({
    id,
    name,
    quickFormat: true,
    ...(id !== "Normal" && { basedOn: "Normal" }),
    ...(next && { next }),
    ...look,
  });
  const heading = (level: 1 | 2 | 3 | 4) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      {
        paragraph: {
          keepNext: true,
          ...own(looks.headings[level - 1]!),
          indent,
          alignment: AlignmentType.BOTH,
          outlineLevel: level - 1,
        },
        run: { ...text(looks.headings[level - 1]!), characterSpacing: charSpacing },
      },
      "BodyText",
    );
  return {
    default: {
      document: {
        run: {
          ...text(looks.body),
          kern: 2,
          language: { value: "en-US", eastAsia: "zh-CN", bidirectional: "ar-SA" },
        },
      },
      title: style(
        "Title",
        "Title",
        { paragraph: { ...own(looks.title), ...centred }, run: text(looks.title) },
        "BodyText",
      ),
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
    paragraphStyles: [
      style("Normal", "Normal", {
        paragraph: { spacing: { line: linePitch, lineRule: LineRuleType.EXACT } },
      }),
      style(
        "Subtitle",
        "Subtitle",
        { paragraph: { ...own(looks.subtitle), ...centred }, run: text(looks.subtitle) },
        "BodyText",
      ),
      style("BodyText", "Body Text", {
        paragraph: { indent, alignment: AlignmentType.BOTH },
        run: { characterSpacing: charSpacing },
      }),
      style("ListParagraph", "List Paragraph", {
        paragraph: { alignment: AlignmentType.BOTH },
        run: { characterSpacing: charSpacing },
      }),
      style("AnnexNote", "附件说明", {}),
      style("Signature", "Signature", { paragraph: { alignment: AlignmentType.RIGHT } }),
      style("AnnexLabel", "附件序号", {
        paragraph: { keepNext: true, ...own(looks.annexLabel) },
        run: text(looks.annexLabel),
      }),
      style(
        "AnnexTitle",
        "附件标题",
        { paragraph: { keepNext: true, ...own(looks.title), ...centred, outlineLevel: 0 }, run: text(looks.title) },
        "BodyText",
      ),
      style("TableHead", "表头", {
        paragraph: { ...free, ...centred },
        run: text({ typeface: table.headTypeface, size: table.size }),
      }),
      style("TableText", "表格文字", { paragraph: free, run: cell }),
      style("TableLine", "表外文字", {
        paragraph: { spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
        run: cell,
      }),
      style("SectionEnd", "节尾", {
        paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } },
        run: { ...cell, size: 2 },
      }),
      style("Header", "header", { paragraph: { ...free, ...centred }, run: { ...text(looks.draft), color: "FF0000" } }),
      style("Footer", "footer", {
        paragraph: { spacing: { line: looks.pageNumber.size * 10, lineRule: LineRuleType.EXACT } },
        run: text(looks.pageNumber),
      }),
    ],
  };
}

/** Lists of a profile: numbered ones, and those with a sign. */
export function docxNumbering({ firstLineChars, looks, bullet }: LayoutProfile): INumberingOptions {
  const twips = (chars: number) => chars * looks.body.size * 10;
  const level = { level: 0, start: 1, alignment: AlignmentType.LEFT };
  const run = { font: { hint: "eastAsia" } };
  const ordered = { left: 0, firstLineChars: firstLineChars * 100, firstLine: twips(firstLineChars) };
  const hanging = { left: twips(firstLineChars + 1), hanging: twips(1) };
  const of = (indent: object) => ({ style: { paragraph: { indent }, run } });
  return {
    config: [
      {
        reference: "ordered",
        levels: [{ ...level, format: LevelFormat.DECIMAL, text: "%1.", suffix: LevelSuffix.SPACE, ...of(ordered) }],
      },
      { reference: "bullets", levels: [{ ...level, format: LevelFormat.BULLET, text: bullet, ...of(hanging) }] },
    ],
  };
}
