import { defineMistake, type Mistake, type Path } from "../../diagnostics/define-mistake.ts";

interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
type Some<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** What of 版式 takes room on the page, as far as it is written. Lengths in mm, type and line pitch in points. */
export interface RoomAsked extends Some<Margins> {
  readonly linePitch?: number | undefined;
  readonly body?: { readonly size?: number | undefined } | undefined;
  readonly pageNumber?:
    | { readonly place?: string | undefined; readonly below?: number | undefined; readonly size?: number | undefined }
    | undefined;
  readonly landscape?: (Some<Margins> & { readonly follows?: true | undefined }) | undefined;
}

/** The measures of GB/T 9704-2012, as a school would write them. The profile of `docx/` says the same in twips. */
export const officialMeasures = {
  linePitch: 28.95,
  bodySize: 16,
  portrait: { top: 37, bottom: 35, left: 28, right: 26 },
  landscape: { top: 28, bottom: 26, left: 37, right: 35 },
  pageNumber: { below: 7, size: 14 },
};

const paper = { width: 210, height: 297 };
const mmPerPoint = 25.4 / 72;
const leastChars = 20;
const leastLines = 10;
/** What a printer leaves white at the edge of the paper, in mm. */
const unprinted = 4;
/** Least line pitch as a part of the size of type: less cuts the characters. */
const leastPitch = 1.1;

const smallTextArea = defineMistake("record/small-text-area", "error", {
  message: (a: { chars: number; lines: number; turned: boolean }) =>
    `${a.turned ? "横向页的" : ""}正文一页只剩${a.lines}行、每行${a.chars}字`,
  hint: () => `把页边距或行距改小，一页至少留${leastLines}行、每行${leastChars}字。`,
  why: "页边距、行距都大，正文就没有地方印。",
  wrong: "版式: {上边距: 100, 下边距: 100, 行距: 60}",
  right: "版式: {上边距: 37, 下边距: 35, 行距: 28}",
});

const tightLines = defineMistake("record/tight-lines", "error", {
  message: (a: { pitch: number; size: number }) => `行距${a.pitch}磅印不下${a.size}磅的正文，字会上下相叠`,
  hint: (a) => `行距至少写${ceil(a.size * leastPitch, 1)}磅，或把正文的字号改小。`,
  why: "固定行距小于字高，字就被裁掉。",
  wrong: "版式: {行距: 15}",
  right: "版式: {行距: 28}",
});

const noRoomForNumber = defineMistake("record/no-room-for-page-number", "error", {
  message: (a: { bottom: number; needed: number; turned: boolean }) =>
    `${a.turned ? "横向页的" : ""}下边距${a.bottom}毫米放不下页码`,
  hint: (a) => `下边距至少写${a.needed}毫米，或把页码的“距正文”改小；不要页码的写“页码: 无”。`,
  why: "页码印在下边距里，放不下就印到纸外。",
  wrong: "版式: {下边距: 10}",
  right: "版式: {下边距: 20}",
});

const numberOnText = defineMistake("record/page-number-on-text", "error", {
  message: (a: { below: number; needed: number }) => `页码离正文只有${a.below}毫米，会压着正文`,
  hint: (a) => `“距正文”至少写${a.needed}毫米，或把页码的字号改小。`,
  why: "页码和正文要隔开。",
  wrong: "版式: {页码: {距正文: 3, 字号: 小二}}",
  right: "版式: {页码: {距正文: 7, 字号: 四号}}",
});

const ceil = (value: number, places = 0): number => Math.ceil(value * 10 ** places - 1e-9) / 10 ** places;

/** What does not fit on a page of this 版式, although each value alone could be printed. */
export function roomMistake(asked: RoomAsked): Mistake | undefined {
  const { linePitch = officialMeasures.linePitch, body, landscape } = asked;
  const size = body?.size ?? officialMeasures.bodySize;
  if (linePitch < size * leastPitch)
    return tightLines.of({ pitch: linePitch, size }, asked.linePitch === undefined ? ["正文", "字号"] : ["行距"]);
  const { width, height } = paper;
  const upright = withUsual(asked, officialMeasures.portrait);
  const follows = landscape?.follows === true;
  const wide = follows ? turn(upright) : withUsual(landscape, officialMeasures.landscape);
  return (
    pageMistake({ ...upright, width, height, size, linePitch, turned: false }, asked) ??
    // What stands on such pages are tables, whose rows have no fixed pitch.
    pageMistake(
      { ...wide, width: height, height: width, size, linePitch: officialMeasures.linePitch, turned: true },
      asked,
    )
  );
}

const withUsual = (asked: Some<Margins> | undefined, usual: Margins): Margins => ({
  top: asked?.top ?? usual.top,
  bottom: asked?.bottom ?? usual.bottom,
  left: asked?.left ?? usual.left,
  right: asked?.right ?? usual.right,
});

/** The margins of a page when it is turned as Word turns it: what was at the left is at the top. */
export const turn = ({ top, bottom, left, right }: Margins): Margins => ({
  top: left,
  right: bottom,
  bottom: right,
  left: top,
});

interface PageMeasures extends Margins {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly linePitch: number;
  readonly turned: boolean;
}

function pageMistake(page: PageMeasures, asked: RoomAsked): Mistake | undefined {
  const { top, bottom, left, right, width, height, turned } = page;
  const chars = Math.floor((width - left - right) / (page.size * mmPerPoint));
  const lines = Math.floor((height - top - bottom) / (page.linePitch * mmPerPoint));
  if (chars < leastChars) return smallTextArea.of({ chars, lines, turned }, pathOf(asked, turned, "left", "right"));
  if (lines < leastLines) return smallTextArea.of({ chars, lines, turned }, pathOf(asked, turned, "top", "bottom"));
  if (asked.pageNumber?.place === "无") return undefined;
  const half = ((asked.pageNumber?.size ?? officialMeasures.pageNumber.size) * mmPerPoint) / 2;
  const below = asked.pageNumber?.below ?? officialMeasures.pageNumber.below;
  if (below < half) return numberOnText.of({ below, needed: ceil(half) }, ["页码"]);
  const needed = ceil(below + half + unprinted);
  if (bottom >= needed) return undefined;
  return noRoomForNumber.of({ bottom, needed, turned }, pathOf(asked, turned, "bottom"));
}

const labels = { top: "上边距", bottom: "下边距", left: "左边距", right: "右边距" };

/** Where the first of these margins is written. */
function pathOf(asked: RoomAsked, turned: boolean, ...sides: readonly (keyof Margins)[]): Path {
  const isOfLandscape = turned && asked.landscape?.follows !== true;
  const margins: Some<Margins> = (isOfLandscape ? asked.landscape : asked) ?? {};
  const side = sides.find((one) => margins[one] !== undefined);
  if (side === undefined) return turned && asked.landscape ? ["横向"] : [];
  return isOfLandscape ? ["横向", labels[side]] : [labels[side]];
}
