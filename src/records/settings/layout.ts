import { convert, type Fields, field, type ValuesOf } from "../field.ts";
import { byShape, map } from "../values/by-shape.ts";
import { checked } from "../values/checked.ts";
import { choice, flag } from "../values/choice.ts";
import { lengthInMm, lengthInPoints, typeSize, widthInText } from "../values/measure.ts";
import { text } from "../values/text.ts";
import { typefaceName } from "../values/typeface.ts";
import { roomMistake } from "./layout-room.ts";
import { type PageNumberStyle, pageNumberPlaces, pageNumberStyle } from "./page-number-style.ts";

/** Distances from the edges of the paper. A printer leaves 4 mm white, and a draft says so at the head of the page. */
const margins = {
  top: field({ label: "上边距", example: "37" }, lengthInMm(12, 100, "上边距是纸的上边到正文的距离，公文是37毫米")),
  bottom: field(
    { label: "下边距", example: "35" },
    lengthInMm(8, 100, "下边距是正文到纸的下边的距离，页码印在里面，公文是35毫米"),
  ),
  left: field(
    { label: "左边距", example: "28" },
    lengthInMm(8, 80, "左边距是纸的左边到正文的距离，公文是28毫米，A4纸宽210毫米"),
  ),
  right: field(
    { label: "右边距", example: "26" },
    lengthInMm(8, 80, "右边距是正文到纸的右边的距离，公文是26毫米，A4纸宽210毫米"),
  ),
} satisfies Fields;

const typeface = field({ label: "字体", example: "仿宋" }, typefaceName);
const look = (least: number, most: number, size: string) => ({
  typeface,
  size: field({ label: "字号", example: size }, typeSize(least, most)),
  bold: field("加粗", flag),
});
const heading = (label: string, example: string) =>
  field({ label, help: "不写字号的，与正文一样大。", example } as const, map(look(9, 26, "三号")));

const numberFields = {
  style: field({ label: "样式", help: "数字写1；有横线的外面加引号。", example: '"- 1 -"' }, pageNumberStyle),
  place: field({ label: "位置", help: "外侧：单页在右，双页在左。", example: "居中" }, choice(pageNumberPlaces)),
  below: field(
    { label: "距正文", help: "在正文下面多远。", example: "7" },
    lengthInMm(3, 30, "页码在正文下面，公文是7毫米"),
  ),
  typeface,
  size: field({ label: "字号", example: "四号" }, typeSize(7.5, 18)),
} satisfies Fields;

const table = map({
  typeface,
  headTypeface: field({ label: "表头字体", example: "黑体" }, typefaceName),
  size: field({ label: "字号", help: "放不下的表仍自动用小五。", example: "五号" }, typeSize(7.5, 16)),
  rowHeight: field(
    { label: "行高", help: "每行至少多高。", example: "7" },
    lengthInMm(4, 40, "行高是表格每行至少的高度，默认7毫米"),
  ),
});

/** Each part may be left out. */
type Asked<T> = T extends PageNumberStyle ? T : T extends object ? { readonly [K in keyof T]?: Asked<T[K]> } : T;
/** What is asked of a kind of text. Size in points. */
export type LookAsked = Asked<ValuesOf<ReturnType<typeof look>>>;
/** Margins in mm. */
export type MarginsAsked = Asked<ValuesOf<typeof margins>>;
type PageNumberAsked = Asked<ValuesOf<typeof numberFields>>;
/** Margins of landscape pages; `follows`: those of upright pages, turned. */
type LandscapeAsked = MarginsAsked & { readonly follows?: true };

const layoutFields = {
  frame: field(
    {
      label: "样板",
      help: "学校自己的 Word 文件（.docx）：用它的页面、样式、页眉页脚和信头。",
      example: "信头.docx",
    },
    text,
  ),
  linePitch: field(
    { label: "行距", help: "正文的固定行距；每页几行由它和上下边距定。", example: "28.95" },
    lengthInPoints(10, 60, "行距是固定值，不写几倍；公文是28.95磅，一页22行，也有用28磅、33磅的"),
  ),
  ...margins,
  firstLine: field({ label: "首行缩进", example: "2" }, widthInText(0, 8, "首行缩进按字数算，公文是2字")),
  title: field(
    { label: "标题", help: "附件的标题也这样印。", example: "{字体: 小标宋, 字号: 二号}" },
    map(look(12, 42, "二号")),
  ),
  subtitle: field({ label: "副标题", example: "{字体: 楷体, 字号: 三号}" }, map(look(9, 26, "三号"))),
  body: field(
    { label: "正文", example: "{字体: 仿宋, 字号: 三号}" },
    map({ typeface, size: look(9, 22, "三号").size }),
  ),
  heading1: heading("一级标题", "{字体: 黑体, 加粗: 否}"),
  heading2: heading("二级标题", "{字体: 楷体, 加粗: 是}"),
  heading3: heading("三级标题", "{加粗: 否}"),
  heading4: heading("四级标题", "{加粗: 否}"),
  annexLabel: field(
    { label: "附件序号", help: "附件页左上角的“附件1”。", example: "{字体: 黑体, 字号: 三号}" },
    map(look(9, 26, "三号")),
  ),
  table: field({ label: "表格", example: "{字号: 五号, 表头字体: 黑体}" }, table),
  pageNumber: field(
    { label: "页码", help: "只写一个词的是位置，如 居中、无。", example: '{样式: "- 1 -", 位置: 居中}' },
    byShape<PageNumberAsked>("位置，如 居中、无，或 {样式: …, 位置: …}", {
      text: convert(choice(pageNumberPlaces), (place) => ({ place })),
      map: map(numberFields),
    }),
  ),
  signature: field(
    { label: "落款", example: "{盖章右空: 4字, 不盖章右空: 2字}" },
    map({
      sealed: field(
        { label: "盖章右空", help: "成文日期右边空几字，单位在它上面居中。", example: "4字" },
        widthInText(0, 10, "公文盖章的，成文日期右空4字"),
      ),
      unsealed: field(
        { label: "不盖章右空", help: "单位右边空几字。", example: "2字" },
        widthInText(0, 10, "公文不盖章的，单位右空2字"),
      ),
    }),
  ),
  landscape: field(
    {
      label: "横向",
      help: "横向的附件页；不写的按公文，“随纵向”是把纵向的页边距转过来。",
      example: "{上边距: 28, 下边距: 26}",
    },
    byShape<LandscapeAsked>("随纵向，或 {上边距: …}", {
      text: convert(choice(["随纵向"]), () => ({ follows: true })),
      map: map(margins),
    }),
  ),
} satisfies Fields;

/** 版式: what a school sets differently on the page. All of it together leaves room for text and page number. */
export const layoutValue = checked(map(layoutFields), roomMistake);
export type Layout = Asked<ValuesOf<typeof layoutFields>>;
