import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { bookmarkName } from "../../src/docx/bookmark.ts";
import { emojiFont, emojiParts } from "../../src/docx/emoji.ts";
import { headerSetting, longestLine } from "../../src/docx/header-lines.ts";
import type { LayoutProfile } from "../../src/docx/page-layout.ts";
import { fittingSize, type TableSetting, tableSetting } from "../../src/docx/table-widths.ts";
import type { Block, Row, Table as TableBlock } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";

/** What the writer needs everywhere; `figures` counts the bookmarks and lists of one document. */
export interface DocxPage {
  readonly profile: LayoutProfile;
  readonly width: number;
  readonly figures: { count: number; lists: number };
}

/** A paragraph that still may get a section's end, space or company. */
export type Draft = IParagraphOptions | Table;

/** A paragraph that may leave one line alone on a page: the library cannot say so in a style. */
export const paragraph = (options: IParagraphOptions): Paragraph => new Paragraph({ widowControl: false, ...options });

/** Runs that show text as typed: one per line, for the library has no run with a break inside its text. */
export function runs(text: string, look: { bold?: boolean; size?: number | undefined } = {}): TextRun[] {
  return emojiParts(text).flatMap((part, i, { length }) =>
    part === "" && length > 1 ? [] : lineRuns(part, i % 2 === 1 ? { ...look, font: emojiFonts } : look),
  );
}

const emojiFonts = { ascii: emojiFont, eastAsia: emojiFont, hAnsi: emojiFont, cs: emojiFont };

function lineRuns(text: string, look: { bold?: boolean; size?: number | undefined; font?: object }): TextRun[] {
  const { bold, size, font } = look;
  return text.split(/\r\n?|\n/).map((line, i) => {
    const children = line.split(/(\t)/).map((part) => (part === "\t" ? new Tab() : part));
    return new TextRun({
      ...{ children, ...(bold && { bold }), ...(size && { size }), ...(font && { font }) },
      ...(i > 0 && { break: 1 }),
    });
  });
}

/** Content as runs, each figure inside its bookmark. */
export function contentChildren(
  content: Content,
  { figures }: DocxPage,
  look: { bold?: boolean; size?: number | undefined } = {},
): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    if (inline.type === "break") return [new TextRun({ break: 1 })];
    const children = runs(inline.text, inline.bold ? { ...look, bold: true } : look);
    if (inline.type === "text") return children;
    figures.count += 1;
    return [new Bookmark({ id: `yx${figures.count}_${bookmarkName(inline.name)}`, children })];
  });
}

/** Blocks in order; `keepNext` keeps the last one with what follows. */
export function blockDrafts(blocks: readonly Block[], page: DocxPage, keepNext: boolean): Draft[] {
  const drafts = blocks.flatMap((block, i): Draft[] => [
    ...(block.type === "table" && blocks[i - 1]?.type === "table" ? [{ style: "SectionEnd" }] : []),
    ...oneBlock(block, page, keepNext && i === blocks.length - 1),
  ]);
  const { gap } = page.profile.table;
  return drafts.map((draft, i) => {
    if (draft instanceof Table) return draft;
    const spacing = {
      ...(drafts[i - 1] instanceof Table && { before: gap }),
      ...(drafts[i + 1] instanceof Table && { after: gap }),
    };
    return Object.keys(spacing).length > 0 ? { ...draft, spacing } : draft;
  });
}

function oneBlock(block: Block, page: DocxPage, keepNext: boolean): Draft[] {
  switch (block.type) {
    case "heading": {
      const number = /^\d+\.$/.test(block.number) ? `${block.number} ` : block.number;
      return [{ style: `Heading${block.level}`, children: [...runs(number), ...contentChildren(block.content, page)] }];
    }
    case "paragraph":
      return [{ style: "BodyText", children: contentChildren(block.content, page), keepNext }];
    case "list": {
      const instance = ++page.figures.lists;
      return block.items.map((item, i) => ({
        style: "ListParagraph",
        numbering: { reference: block.ordered ? "ordered" : "bullets", level: 0, instance },
        children: contentChildren(item, page),
        keepNext: keepNext && i === block.items.length - 1,
      }));
    }
    case "table":
      return [table(block, page, keepNext)];
    case "chart":
    case "pictures":
      throw new Error("the yardstick sets text and tables");
  }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "auto", space: 0 };

function table(block: TableBlock, page: DocxPage, keepNext: boolean): Table {
  const { table: look } = page.profile;
  const setting = tableSetting(block, page.width, page.profile);
  return new Table({
    width: { size: page.width, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    layout: TableLayoutType.FIXED,
    columnWidths: setting.widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: look.rowMargin,
      bottom: look.rowMargin,
      left: look.cellMargin,
      right: look.cellMargin,
    },
    rows: [
      headRow(block, setting, page),
      ...block.rows.map((row, i) =>
        bodyRow(row, block, setting, page, block.rows[i + 1]?.total ?? (keepNext && i === block.rows.length - 1)),
      ),
    ],
  });
}

const rowOptions = ({ profile }: DocxPage) => ({
  cantSplit: true,
  height: { value: profile.table.rowHeight, rule: HeightRule.ATLEAST },
});

const cell = (width: number, options: IParagraphOptions): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph(options)],
  });

const ownSize = (size: number, { profile }: DocxPage) => (size === profile.table.size ? undefined : size);

function headRow({ columns }: TableBlock, setting: TableSetting, page: DocxPage): TableRow {
  const { widths } = setting;
  const children = columns.map(({ header }, i) => {
    const { text, size } = headerSetting(header, widths[i]!, setting.size, page.profile.table);
    return cell(widths[i]!, {
      style: "TableHead",
      keepNext: true,
      children: runs(text, { size: ownSize(size, page) }),
    });
  });
  return new TableRow({ ...rowOptions(page), tableHeader: true, children });
}

function bodyRow(
  row: Row,
  { columns }: TableBlock,
  setting: TableSetting,
  page: DocxPage,
  keepNext: boolean,
): TableRow {
  const { leastSize, cellMargin } = page.profile.table;
  const children = columns.map((column, i) => {
    const content = row.cells[i] ?? [];
    const width = setting.widths[i]!;
    const text = content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
    const size = column.oneLine
      ? fittingSize(longestLine(text), width, setting.size, leastSize, cellMargin)
      : setting.size;
    const look = { bold: row.total === true, size: ownSize(size, page) };
    const alignment = column.align === "left" ? undefined : column.align;
    return cell(width, {
      style: "TableText",
      keepNext,
      ...(alignment && { alignment }),
      children: contentChildren(content, page, look),
    });
  });
  return new TableRow({ ...rowOptions(page), children });
}
