import { expect, test } from "vitest";
import { inFrameStyles } from "../../../src/docx/frame/in-frame-styles.ts";
import { mergeNumbering } from "../../../src/docx/frame/merge-sheets.ts";
import { laidOver } from "../../../src/docx/frame/properties-in-order.ts";
import { type Element, parseXml, xmlOf } from "../../../src/docx/frame/xml-tree.ts";

const tree = (xml: string) => parseXml(xml) as Element;
const inside = (xml: string) => tree(`<x>${xml}</x>`).children as readonly Element[];

const lists = (abstract: number, id: number) =>
  `<w:numbering><w:abstractNum w:abstractNumId="${abstract}"/><w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/></w:num></w:numbering>`;

test("自己的列表排在样板的后面，编号不重复，正文里的也跟着改", () => {
  const { root, shift } = mergeNumbering(tree(lists(4, 7)), tree(lists(0, 1)));
  expect(shift).toBe(8);
  expect(xmlOf(root.children)).toBe(
    '<w:abstractNum w:abstractNumId="4"/><w:abstractNum w:abstractNumId="8"/><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="8"/></w:num>',
  );
  expect(inFrameStyles('<w:numId w:val="1"/><w:numId w:val="0"/>', undefined, shift)).toBe(
    '<w:numId w:val="9"/><w:numId w:val="0"/>',
  );
});

test.each([
  [
    "写了的换掉，没写的留着",
    '<w:spacing w:before="100" w:line="360"/>',
    '<w:spacing w:line="560"/>',
    '<w:spacing w:before="100" w:line="560"/>',
  ],
  [
    "按字的缩进，写了按磅的就不要",
    '<w:ind w:leftChars="200" w:left="420"/>',
    '<w:ind w:left="0"/>',
    '<w:ind w:left="0"/>',
  ],
  ["首行缩进代替悬挂缩进", '<w:ind w:hanging="420"/>', '<w:ind w:firstLine="640"/>', '<w:ind w:firstLine="640"/>'],
  [
    "主题字体不盖过写明的字体",
    '<w:rFonts w:asciiTheme="minorHAnsi"/>',
    '<w:rFonts w:ascii="宋体"/>',
    '<w:rFonts w:ascii="宋体"/>',
  ],
  ["次序按格式的规定", '<w:jc w:val="left"/>', "<w:keepNext/>", '<w:keepNext/><w:jc w:val="left"/>'],
])("样式的一项盖在另一项上：%s", (_, below, above, expected) => {
  expect(xmlOf(laidOver("w:pPr", inside(below), inside(above)))).toBe(expected);
});

test.each([
  ["单引号、> 和实体", `<a x='1 " 2' y="a>b">&lt;甲&#x4e59;</a>`, '<a x="1 &quot; 2" y="a>b">&lt;甲&#x4e59;</a>'],
  ["CDATA、注释、处理指令", "<?p q?><a><!-- <b> --><![CDATA[<1&2>]]></a>", "<a>&lt;1&amp;2&gt;</a>"],
  ["空格和换行", '<a\n x = "1" ><b />\n \t</a>', '<a x="1"><b/>\n \t</a>'],
])("读进的 XML 照样写出：%s", (_, xml, expected) => {
  expect(xmlOf([tree(xml)])).toBe(expected);
});

test.each(["", "甲", "<a>", "<a></b>", "<a/><b/>", "<a x=1/>", '<a x="<"/>', "<a><!-- </a>", "<!DOCTYPE a><a/>"])(
  "不完整的 XML：%s",
  (xml) => {
    expect(parseXml(xml)).toBe("malformed");
  },
);
