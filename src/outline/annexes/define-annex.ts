import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import type { FigureResult } from "../../figures/figure-result.ts";
import type { Photos } from "../../photos/photo-album.ts";
import type { Sourced } from "../../records/define-kind.ts";
import { schoolWords } from "../../school/school-words.ts";
import { type Content, figureInline } from "../../template/content.ts";
import { chineseDate } from "../../zh/dates.ts";
import type { Annex, Column, Pictures, Row, Table } from "../blocks.ts";

/** An annex that any report may carry: a table with the office's frame (domain.md 10). */
export interface AnnexKind {
  /** As term.yaml names it: 活动汇总表. It is printed after school, period and the school's own word for 校本研修. */
  readonly name: string;
  /** `undefined` when there is nothing to list. */
  make(facts: Facts, computed: Computed, photos?: PhotosAsked): AnnexBody | PictureBody | undefined;
}

/** The photos of the school, and how many stand on a page. */
export interface PhotosAsked {
  readonly album: Photos;
  readonly perPage: 2 | 4;
}

/** An annex of photos: upright, without the frame of a table. */
export interface PictureBody {
  readonly pictures: Pictures;
  /** Photos are no list that the text could refer to. */
  readonly listed?: undefined;
  readonly isOwn?: undefined;
}

/** A column that is printed only where somebody has something in it. */
export interface AnnexColumn extends Column {
  readonly isUsed?: boolean;
}

/** The look of a column of short words or numbers. */
export const narrow = { align: "center", oneLine: true } as const;

/** What an annex says: its table, and the notes under it. */
export interface AnnexBody {
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly Row[];
  readonly notes: readonly Content[];
  /** The records that have a row, and those that are left out as 不公开: the text may refer to it for them. */
  readonly listed?: readonly Sourced[];
  /** The school's own file says it: its words stay as typed. */
  readonly isOwn?: boolean;
  /** It lists records of one kind: its name says what, and needs no 校本研修 in front. */
  readonly isList?: true;
}

/** A table in the office's frame. Its 填表日期 is the day of the 落款, and 统计时段 does not reach beyond it. */
export function framed(
  name: string,
  body: AnnexBody | PictureBody,
  { school: { settings }, scope: { from, to } }: Facts,
  work: string,
): Annex {
  const signed = settings.signature?.date;
  const until = signed !== undefined && from <= signed && signed < to ? signed : to;
  const words = schoolWords(settings);
  const isList = "pictures" in body || body.isList;
  const title = `${settings.school}${settings.period.name}${isList ? "" : work}${body.isOwn ? name : words.called(name)}`;
  if ("pictures" in body)
    return { title, landscape: false, frame: [], blocks: [body.pictures], notes: [], signers: [] };
  return {
    title,
    landscape: true,
    frame: [
      `${words.school}（盖章）：${settings.school}`,
      `统计时段：${chineseDate(from)}至${chineseDate(until)}`,
      `填表日期：${signed ? chineseDate(signed) : ""}`,
    ],
    blocks: [withoutUnused(body, body.isOwn ? String : words.called)],
    notes: body.notes,
    signers: ["填表人", "审核人", "负责人"],
  };
}

/** A table without the columns that are not used, its headers in the words of the school. */
function withoutUnused({ columns, rows }: AnnexBody, called: (header: string) => string): Table {
  const used = columns.map(({ isUsed = true }) => isUsed);
  return {
    type: "table",
    columns: columns.flatMap(({ isUsed: _, ...column }, i) =>
      used[i] ? [{ ...column, header: called(column.header) }] : [],
    ),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => used[i]) })),
  };
}

/** A text as the content of a cell. */
export const cell = (text: string | undefined): Content => (text ? [{ type: "text", text }] : []);

/** A figure as the content of a cell, without its unit, which the header gives. */
export const figureCell = (figure: FigureResult): Content => {
  const { text, unit } = figure;
  return [figureInline(figure, unit !== "%" && text.endsWith(unit) ? text.slice(0, -unit.length) : text)];
};

/** A named figure of the scope. */
export const figureIn = (computed: Computed, name: string): FigureResult => computed.figure(name)!;
