import type { PageNumberPlace } from "../records/settings/page-number-style.ts";
import { fangSong, heiTi, kaiTi, song, type Typeface, xiaoBiaoSong } from "./typefaces.ts";

/** How a piece of text looks. `size` in half-points: 三号 is 32. */
export interface TextLook {
  readonly typeface: Typeface;
  readonly size: number;
  readonly bold?: boolean;
}

const look = (typeface: Typeface, size: number, bold = false): TextLook => ({ typeface, size, bold });

const erHao = 44;
const sanHao = 32;
const siHao = 28;
const xiaoSi = 24;
const wuHao = 21;
const xiaoWu = 18;

/**
 * The layout of GB/T 9704-2012: 22 lines of 28 characters on A4. Twips (1 mm = 56.7) unless the name says Chars (1 =
 * one body character).
 */
export const officialProfile = {
  /** Upright. */
  paper: { width: 11906, height: 16838 },
  /** Distances from the edges of the paper to the text area; `landscape` is the same area turned. */
  portrait: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  landscape: { top: 1588, right: 1984, bottom: 1474, left: 2098 },
  /** Fixed distance between lines of text. 29 pt would give 21 lines. */
  linePitch: 579,
  /** Added to the width of each body character: 28 characters of 16 pt are 5.8 pt wider than the line. */
  charSpacing: -5,
  firstLineChars: 2,
  looks: {
    title: look(xiaoBiaoSong, erHao),
    subtitle: look(kaiTi, sanHao),
    body: look(fangSong, sanHao),
    headings: [look(heiTi, sanHao), look(kaiTi, sanHao), look(fangSong, sanHao, true), look(fangSong, sanHao)],
    annexLabel: look(heiTi, sanHao),
    pageNumber: look(song, siHao),
    draft: look(heiTi, siHao),
  },
  /** Under a chart and above a table. */
  caption: look(heiTi, xiaoSi),
  footnote: look(song, xiaoWu),
  /** `margin` and `barHeight`: how high a chart of bars is; others have `height`. `textSize` in half-points. */
  chart: {
    width: 8500,
    height: 4100,
    margin: 800,
    barHeight: 520,
    leastHeight: 2800,
    mostHeight: 11500,
    textSize: xiaoWu,
  },
  /** 目录, before the text. */
  contents: { title: "目\u3000录", secondLevelChars: 1 },
  /** Marker of an item in a list without numbers. */
  bullet: "·",
  /** `below`: from the text area down to the dashes; `indent`: from the edge of the text area. */
  pageNumber: { before: "— ", after: " —", place: "外侧" as PageNumberPlace, below: 397, indent: 280 },
  header: { fromEdge: 851 },
  /**
   * Without a seal the date begins `stepChars` further right than the unit. Lines are the empty ones above: room for a
   * seal of 42 mm, else one.
   */
  signature: { sealedDateChars: 4, unsealedChars: 2, stepChars: 2, sealedLines: 2, unsealedLines: 1 },
  table: {
    typeface: song,
    headTypeface: heiTi,
    /** 五号 if the columns have room, else 小五. A single cell that must stay on one line may go down to `leastSize`. */
    size: wuHao,
    smallSize: xiaoWu,
    leastSize: 12,
    rowHeight: 397,
    /** At the left and right of a cell, and above and below. */
    cellMargin: 57,
    rowMargin: 28,
    /** Between a table and the text before and after it. */
    gap: 140,
  },
};

/** Every measure of the page. */
export type LayoutProfile = Readonly<typeof officialProfile>;
