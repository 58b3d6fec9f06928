import {
  type FrameFile,
  footer,
  footerPart,
  header,
  headerPart,
  namespaces,
  page,
  relations,
  style,
  words,
} from "./make-frame.ts";

const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const drawing = (id: string) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="校徽"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="校徽"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const lists = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
  "chineseCountingThousand",
  "decimal",
]
  .map(
    (format, i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${i + 1}"/><w:lvlText w:val="第%${i + 1}节"/><w:lvlJc w:val="left"/></w:lvl>`,
  )
  .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const look = (paragraph: string, run: string): string => `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr>`;
const face = (name: string, size: number): string =>
  `<w:rFonts w:eastAsia="${name}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

/** As Word and WPS write: short ids, a grid on the page, themes of their own for Normal. */
const wpsStyles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体" w:hAnsi="Calibri" w:cs="Times New Roman"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${style("a", "Normal", look('<w:jc w:val="both"/>', '<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="24"/>'), ' w:default="1"')}${style("a5", "Title", look('<w:spacing w:before="0" w:after="0" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>', face("华文中宋", 52)))}${style("2", "heading 1", look('<w:keepNext/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="600"/><w:outlineLvl w:val="0"/>', face("黑体", 30)))}${style("a7", "公文正文", look('<w:spacing w:after="0" w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="600"/>', face("仿宋", 30)))}`;

const red =
  '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="18" w:space="4" w:color="FF0000"/></w:pBdr><w:spacing w:before="400" w:after="200"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="华文中宋"/><w:color w:val="FF0000"/><w:sz w:val="84"/></w:rPr><w:t>松溪镇中心小学文件</w:t></w:r></w:p>';

/** Frames of the kinds that offices have. */
export const kindsOfFrames: Readonly<Record<string, FrameFile>> = {
  红头: {
    body: red + words("松小〔2025〕7号") + words("{{正文}}") + words("抄送：松溪镇各校区。"),
    section: `${header("h")}${footer("f")}${page}<w:docGrid w:type="lines" w:linePitch="312"/>`,
    styles: wpsStyles,
    settings: '<w:zoom w:percent="100"/><w:trackRevisions/><w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids>',
    related: {
      h: { ...headerPart(""), content: `<w:hdr ${namespaces}>${drawing("p")}</w:hdr>` },
      f: footerPart("松溪镇学前路8号"),
    },
    others: {
      "word/_rels/header1.xml.rels": relations(`<Relationship Id="p" Type="${r}/image" Target="media/image1.png"/>`),
      "word/media/image1.png": png,
    },
    properties: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>`,
  },
  标题自己编号: {
    body: drawing("p"),
    styles: `${style("a", "Normal", look('<w:spacing w:before="156" w:after="156"/>', '<w:sz w:val="24"/>'), ' w:default="1"')}${["1", "2"].map((id, i) => style(id, `heading ${id}`, `<w:basedOn w:val="a"/>${look(`<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${i}"/>`, "<w:b/>")}`)).join("")}`,
    numbering: lists,
    related: { p: { type: "image", target: "media/image1.png", content: png } },
  },
  几节: {
    body: `<w:p><w:pPr><w:sectPr>${header("h")}${page}<w:vAlign w:val="center"/></w:sectPr></w:pPr><w:r><w:t>封面</w:t></w:r></w:p>${words("{{正文}}")}<w:p><w:pPr><w:sectPr>${header("h2")}${page}<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>${words("封底")}`,
    section: page,
    related: { h: headerPart("松溪小学"), h2: headerPart("校本研修", "header2") },
  },
  横页: {
    section:
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="1440" w:bottom="1304" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/>',
    styles: wpsStyles,
  },
  "A3 对折、装订线": {
    body: red,
    section:
      '<w:pgSz w:w="14570" w:h="20636"/><w:pgMar w:top="-1800" w:right="1500" w:bottom="1500" w:left="1500" w:header="851" w:footer="992" w:gutter="400"/>',
  },
};
