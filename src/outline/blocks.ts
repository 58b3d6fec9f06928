import type { ChartData } from "../figures/charts/define-chart.ts";
import type { DevelopedPhoto } from "../photos/develop-photo.ts";
import type { Content } from "../template/content.ts";
import type { Omitted } from "../template/sentences/prune.ts";

/** What a document says, before any format decides how it looks. Writers switch over `type`. */
export interface Outline {
  /** 云岭中心小学2024学年校本培训工作总结. */
  readonly title: string;
  /** Printed after —— under the title. */
  readonly subtitle?: string;
  /** The unit, if the school wants it under the title (署名位置: 题下). */
  readonly byline?: string;
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly signature?: Signature;
  /** For the properties of the file. */
  readonly school: string;
  readonly period: string;
  /** Printed at the head of every page of a draft, or of what is not for everybody: 草稿（有3处错误未改）. */
  readonly draft?: string;
  /** It begins with a table of contents. */
  readonly hasContents?: boolean;
  /** Sentences of its templates that are not printed, because a figure, a name or a list in them is empty. */
  readonly omitted?: readonly Omitted[];
  /** Names of the annexes that it asks for and that have no records to list. */
  readonly emptyAnnexes?: readonly string[];
}

/** Outlines in one file: each begins on a page of its own, page numbers go on. */
export interface Volume extends Pick<Outline, "title" | "school" | "period" | "draft"> {
  readonly outlines: readonly Outline[];
}

export type Block =
  | Heading
  | { readonly type: "paragraph"; readonly content: Content }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly Content[] }
  | Table
  | Chart
  | Pictures;

export interface Heading {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4;
  /** The literal numbering made from the tree: 一、 （一） 1. （1）. */
  readonly number: string;
  readonly content: Content;
  /** It is the title of a page of its own. */
  readonly startsPage?: true;
}

export interface Table {
  readonly type: "table";
  /** A form: without a row of headers, and the last cell of a short row reaches the right edge. */
  readonly isForm?: true;
  /** Stands above it behind 表1; tables of annexes have none. */
  readonly caption?: string;
  /** Of the caption, counted where all blocks are known. */
  readonly number?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly header: string;
  /** Share of the table's width; the writer scales the shares to the text area. */
  readonly width: number;
  /** Least width in mm. */
  readonly atLeast?: number;
  readonly align?: "left" | "center" | "right";
  /** Kept on one line, such as a name or a date. The writer may shrink the type for it. */
  readonly oneLine?: boolean;
  /** Each line of a cell holds names: where lines cannot break, 、 stands between them. */
  readonly hasNames?: true;
}

export interface Row {
  readonly cells: readonly Content[];
  /** A row of 合计 or 小计. */
  readonly total?: boolean;
  /** How many columns each cell takes; left out, one. */
  readonly spans?: readonly number[];
  /** Least height in mm, for what is written by hand. */
  readonly height?: number;
  /** A line to write on: between it and another such row the rule is dotted. */
  readonly isRuled?: true;
}

/** Photos of an activity or another record, with a line under each. */
export interface Pictures {
  readonly type: "pictures";
  /** How many stand on a page. */
  readonly perPage: 2 | 4;
  readonly pictures: readonly Picture[];
}

/** A picture ready to be printed: upright, without place or other metadata, not larger than print needs. */
export interface Picture extends DevelopedPhoto {
  /** The line under it; also what is read aloud in its place. */
  readonly caption: string;
}

/** A chart that can be edited where it is opened. */
export interface Chart extends ChartData {
  readonly type: "chart";
  /** Of the caption under it, counted where all blocks are known: 图1. */
  readonly number?: number;
}

/** An annex page. The same `title` stands in 附件说明 and on the page. */
export interface Annex {
  readonly title: string;
  readonly landscape: boolean;
  /** The office's line above the table: 学校（盖章） · 统计时段 · 填表日期. */
  readonly frame: readonly string[];
  readonly blocks: readonly Block[];
  /** Under the table, such as how a column is counted. */
  readonly notes: readonly Content[];
  /** The line below: 填表人 · 审核人 · 负责人. */
  readonly signers: readonly string[];
}

/** 落款. `date` is ready to print: 2025年7月5日. */
export interface Signature {
  /** Left out if it stands under the title. */
  readonly unit?: string;
  readonly date: string;
  readonly seal: boolean;
}
