import { expect, test } from "vitest";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { schoolProfile } from "../../src/docx/school-layout.ts";
import { layoutValue } from "../../src/records/settings/layout.ts";
import { officialMeasures } from "../../src/records/settings/layout-room.ts";
import { lengthInMm, lengthInPoints, typeSize, widthInText } from "../../src/records/values/measure.ts";
import { readValue as read } from "./read-value.ts";

const margin = lengthInMm(8, 80, "边距");
const pitch = lengthInPoints(10, 60, "行距");
const size = typeSize(9, 26);

test.each([
  ["只写数，单位是毫米", margin, "28", 28],
  ["毫米", margin, "28毫米", 28],
  ["毫米，英文，有空格", margin, "28 mm", 28],
  ["厘米是十毫米", margin, "3.7厘米", 37],
  ["厘米，英文大写", margin, "3.7CM", 37],
  ["磅：72磅是25.4毫米", margin, "72磅", 25.4],
  ["全角数字", margin, "２８毫米", 28],
  ["最小的", margin, "8", 8],
  ["再小就印不出", margin, "7.9", "record/out-of-range"],
  ["多打一位", margin, "280", "record/out-of-range"],
  ["负数", margin, "-5", "record/out-of-range"],
  ["没有这种单位", margin, "3寸", "record/bad-measure"],
  ["只有单位", margin, "毫米", "record/bad-measure"],
  ["行距只写数，单位是磅", pitch, "28", 28],
  ["行距写毫米：10毫米是28.3465磅", pitch, "10毫米", 28.3465],
  ["几倍行距", pitch, "1.5", "record/out-of-range"],
  ["几倍行距，写了倍", pitch, "1.5倍", "record/bad-measure"],
  ["字号", size, "三号", 16],
  ["小三号", size, "小三号", 15],
  ["3号就是三号", size, "3号", 16],
  ["小4", size, "小4", 12],
  ["五号", size, "五号", 10.5],
  ["磅", size, "16磅", 16],
  ["pt", size, "16pt", 16],
  ["太大的字号", size, "小初", "record/out-of-range"],
  ["没有的字号", size, "九号", "record/bad-measure"],
  ["几个字", widthInText(0, 8, "缩进"), "2字符", 2],
])("%s", (_rule, type, typed, value) => {
  expect(read(type, typed)).toEqual(value);
});

test.each<[string, object, unknown]>([
  ["行距与正文的字号", { 行距: "17" }, "record/tight-lines"],
  ["17.6磅正好是16磅的1.1倍", { 行距: "17.6" }, undefined],
  ["正文小了，行距可以小", { 行距: "14", 正文: { 字号: "小四" } }, undefined],
  ["一行20字要112.9毫米：97.1毫米的边距正好", { 左边距: "48.5", 右边距: "48.6" }, undefined],
  ["再多就不到20字", { 左边距: "48.5", 右边距: "48.7" }, "record/small-text-area"],
  ["一页10行要102.13毫米", { 上边距: "100", 下边距: "94" }, undefined],
  ["再多就不到10行", { 上边距: "100", 下边距: "95" }, "record/small-text-area"],
  ["页码在版心下7毫米，半个字2.5毫米，打印机空4毫米", { 下边距: "14" }, undefined],
  ["下边距再小就印不出页码", { 下边距: "13" }, "record/no-room-for-page-number"],
  ["没有页码，下边距可以小", { 下边距: "13", 页码: "无" }, undefined],
  ["横向随纵向：纵向的右边距成了横向的下边距", { 右边距: "10", 横向: "随纵向" }, "record/no-room-for-page-number"],
  ["横向自己的", { 横向: { 下边距: "10" } }, "record/no-room-for-page-number"],
  ["横向不写的，不随纵向变", { 右边距: "10" }, undefined],
  ["页码压着正文：18磅的一半是3.175毫米", { 页码: { 距正文: "3", 字号: "小二" } }, "record/page-number-on-text"],
])("合起来：%s", (_rule, typed, wrong) => {
  const found = read(layoutValue, typed);
  expect(typeof found === "string" ? found : undefined).toBe(wrong);
});

test.each<[string, unknown, unknown]>([
  ["横线", "— 1 —", { before: "— ", after: " —" }],
  ["只有数", "1", { before: "", after: "" }],
  ["第几页", "第1页", { before: "第", after: "页" }],
  ["两个数", "第1页共9页", "record/bad-page-number"],
  ["没有数", "第页", "record/bad-page-number"],
])("页码的样式：%s", (_rule, style, value) => {
  const found = read(layoutValue, { 页码: { 样式: style } }) as { pageNumber?: { style: unknown } } | string;
  expect(typeof found === "string" ? found : found.pageNumber?.style).toEqual(value);
});

test.each([
  ["Word 里的任何字体都可以写", "汉仪书宋一简", "汉仪书宋一简"],
  ["只差一个字的", "仿末", "record/bad-font"],
  ["字号写到了字体里", "三号", "record/bad-font"],
  ["两种字体", "仿宋、楷体", "record/bad-font"],
  ["字号和字体写在一起", "小三仿宋", "record/bad-font"],
  ["粗细和字体写在一起", "宋体加粗", "record/bad-font"],
])("字体：%s", (_rule, typed, value) => {
  const found = read(layoutValue, { 正文: { 字体: typed } }) as { body?: { typeface: string } } | string;
  expect(typeof found === "string" ? found : found.body?.typeface).toBe(value);
});

test("核对用的公文数值，就是印出来的", () => {
  const { linePitch, bodySize, portrait, landscape, pageNumber } = officialMeasures;
  const typed = schoolProfile({
    linePitch,
    ...portrait,
    landscape,
    body: { size: bodySize },
    pageNumber,
  });
  const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1);
  for (const side of ["top", "bottom", "left", "right"] as const) {
    close(typed.portrait[side], officialProfile.portrait[side]);
    close(typed.landscape[side], officialProfile.landscape[side]);
  }
  expect([typed.linePitch, typed.looks, typed.pageNumber]).toEqual([
    officialProfile.linePitch,
    officialProfile.looks,
    officialProfile.pageNumber,
  ]);
});
