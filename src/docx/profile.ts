/** A font by its name in Word, and the names to try where it is not installed. */
export interface Typeface {
  readonly name: string;
  readonly alternatives: readonly string[];
}

/** How a piece of text looks. `size` in half-points: 三号 is 32. */
export interface TextLook {
  readonly typeface: Typeface;
  readonly size: number;
  readonly bold?: boolean;
}

/** Distances from the edges of the paper to the text area, in twips. */
interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Every measure of the page. Twips (1 mm = 56.7) unless the name says Chars (1 = one body character). */
export interface LayoutProfile {
  /** Paper, upright. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly portrait: Margins;
  readonly landscape: Margins;
  /** Fixed distance between lines of text. */
  readonly linePitch: number;
  /** Added to the width of each body character. */
  readonly charSpacing: number;
  readonly firstLineChars: number;
  readonly looks: {
    readonly title: TextLook;
    readonly subtitle: TextLook;
    readonly body: TextLook;
    readonly headings: readonly [TextLook, TextLook, TextLook, TextLook];
    readonly annexLabel: TextLook;
    readonly pageNumber: TextLook;
    readonly draft: TextLook;
  };
  /** Marker of an item in a list without numbers. */
  readonly bullet: string;
  readonly pageNumber: {
    readonly before: string;
    readonly after: string;
    /** From the text area down to the dashes. */
    readonly below: number;
    /** From the outer edge of the text area. */
    readonly indent: number;
  };
  readonly header: { readonly fromEdge: number };
  readonly signature: {
    readonly sealedDateChars: number;
    readonly unsealedChars: number;
    /** How much further right the date begins than the unit, without a seal. */
    readonly stepChars: number;
    /** Empty lines above: room for a seal of 42 mm, else one line. */
    readonly sealedLines: number;
    readonly unsealedLines: number;
  };
  readonly table: {
    readonly typeface: Typeface;
    readonly headTypeface: Typeface;
    /** 五号 where the columns have room, else 小五; a single cell that must stay on one line may go down to `least`. */
    readonly size: number;
    readonly smallSize: number;
    readonly leastSize: number;
    readonly rowHeight: number;
    /** At the left and right of a cell, and above and below. */
    readonly cellMargin: number;
    readonly rowMargin: number;
    /** Between a table and the text before and after it. */
    readonly gap: number;
  };
}

const xiaoBiaoSong: Typeface = { name: "方正小标宋简体", alternatives: ["华文中宋", "宋体"] };
const fangSong: Typeface = { name: "仿宋_GB2312", alternatives: ["仿宋", "FangSong"] };
const kaiTi: Typeface = { name: "楷体_GB2312", alternatives: ["楷体", "KaiTi"] };
const heiTi: Typeface = { name: "黑体", alternatives: ["SimHei"] };
const song: Typeface = { name: "宋体", alternatives: ["SimSun"] };

const erHao = 44;
const sanHao = 32;
const siHao = 28;
const wuHao = 21;
const xiaoWu = 18;

/** The layout of GB/T 9704-2012: 22 lines of 28 characters on A4. Landscape is the same text area turned. */
export const officialProfile: LayoutProfile = {
  paper: { width: 11906, height: 16838 },
  portrait: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  landscape: { top: 1588, right: 1984, bottom: 1474, left: 2098 },
  // 29 pt would give 21 lines, and 28 characters of 16 pt are 5.8 pt wider than the line.
  linePitch: 579,
  charSpacing: -5,
  firstLineChars: 2,
  looks: {
    title: { typeface: xiaoBiaoSong, size: erHao },
    subtitle: { typeface: kaiTi, size: sanHao },
    body: { typeface: fangSong, size: sanHao },
    headings: [
      { typeface: heiTi, size: sanHao },
      { typeface: kaiTi, size: sanHao },
      { typeface: fangSong, size: sanHao, bold: true },
      { typeface: fangSong, size: sanHao },
    ],
    annexLabel: { typeface: heiTi, size: sanHao },
    pageNumber: { typeface: song, size: siHao },
    draft: { typeface: heiTi, size: siHao },
  },
  bullet: "·",
  pageNumber: { before: "— ", after: " —", below: 397, indent: 280 },
  header: { fromEdge: 851 },
  signature: { sealedDateChars: 4, unsealedChars: 2, stepChars: 2, sealedLines: 2, unsealedLines: 1 },
  table: {
    typeface: song,
    headTypeface: heiTi,
    size: wuHao,
    smallSize: xiaoWu,
    leastSize: 12,
    rowHeight: 397,
    cellMargin: 57,
    rowMargin: 28,
    gap: 140,
  },
};
