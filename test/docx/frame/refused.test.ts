import { randomBytes } from "node:crypto";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { frameDocx, header, namespaces, page, relations, style, words, wrongWith, zipped } from "./make-frame.ts";

const container = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(stream, "utf16le")]);
const mainOf = (root: string, name = "document") => ({ "word/document.xml": `<${name} ${root}><w:body/></${name}>` });

test("能用的样板没有问题", () => expect(wrongWith(frameDocx({ body: words("信头") }))).toBe("nothing"));

test.each<[string, Uint8Array, string]>([
  ["空文件", new Uint8Array(), "frame/not-docx"],
  [".doc 改名", container("WordDocument"), "frame/not-docx"],
  ["加密的 .docx", container("EncryptedPackage"), "frame/encrypted"],
  ["PDF", strToU8("%PDF-1.7\n"), "frame/not-docx"],
  ["RTF", strToU8("{\\rtf1"), "frame/not-docx"],
  ["网页", strToU8("<html><body>信头</body></html>"), "frame/not-docx"],
  ["照片", Buffer.from("ffd8ffe0", "hex"), "frame/not-docx"],
  ["没有正文的压缩包", zipped({ "a.txt": "甲" }), "frame/not-docx"],
  ["OpenDocument", zipped({ mimetype: "application/vnd.oasis.opendocument.text" }), "frame/not-docx"],
  [
    "Excel",
    frameDocx({ mainType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" }),
    "frame/not-docx",
  ],
  ["有宏的 .docm", frameDocx({ mainType: "application/vnd.ms-word.document.macroEnabled.main+xml" }), "frame/macros"],
  ["里面留着宏", frameDocx({ others: { "word/vbaProject.bin": "x" } }), "frame/macros"],
  ["严格格式", frameDocx({ root: 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"' }), "frame/strict"],
  [
    "别的前缀",
    frameDocx({ others: mainOf(`xmlns="${/"([^"]*)"/.exec(namespaces)![1]}" ${namespaces}`) }),
    "frame/prefixes",
  ],
  ["前缀指别的东西", frameDocx({ root: `${namespaces} xmlns:a="urn:other"` }), "frame/prefixes"],
  ["信封", frameDocx({ section: '<w:pgSz w:w="12472" w:h="6236"/>' }), "frame/no-room"],
  ["页边距比纸还宽", frameDocx({ section: page.replace("1588", "15880") }), "frame/no-room"],
  ["截断的文件", frameDocx({ body: words("信头") }).slice(0, 600), "frame/damaged"],
  [
    "中间坏了的文件",
    frameDocx({ body: words("信头") }).map((byte, i) => (i > 60 && i < 200 ? 255 : byte)),
    "frame/damaged",
  ],
  ["正文不完整", frameDocx({ others: { "word/document.xml": `<w:document ${namespaces}><w:body>` } }), "frame/damaged"],
  [
    "没有 document.xml",
    frameDocx({
      others: { "_rels/.rels": relations('<Relationship Id="m" Type="x/officeDocument" Target="word/none.xml"/>') },
    }),
    "frame/not-docx",
  ],
  ["样式表不完整", frameDocx({ styles: style("a", "Normal").replace("</w:style>", "") }), "frame/damaged"],
  [
    "文件类型声明里的实体",
    frameDocx({
      others: {
        "word/document.xml": `<!DOCTYPE x [<!ENTITY a "${"甲".repeat(99)}">]><w:document ${namespaces}><w:body>&a;</w:body></w:document>`,
      },
    }),
    "frame/damaged",
  ],
])("%s", (_, bytes, code) => expect(wrongWith(bytes)).toBe(code));

// An office program fetches these as soon as the report is opened or made a pdf.
const picture = (id: string) => `<w:p><w:r><w:drawing><a:blip ${id}/></w:drawing></w:r></w:p>`;
const field = (...codes: string[]) =>
  `<w:p><w:fldChar/>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join("")}<w:fldChar/></w:p>`;
const headed = (inside: string, type = "image") =>
  frameDocx({
    section: `${header("h")}${page}`,
    related: { h: { type: "header", target: "header1.xml", content: `<w:hdr ${namespaces}>${inside}</w:hdr>` } },
    others: {
      "word/_rels/header1.xml.rels": relations(
        `<Relationship Id="x1" Type="x/${type}" Target="http://example.com/校徽.png" TargetMode="External"/>`,
      ),
    },
  });
const direct = { x1: { type: "image", target: "http://example.com/校徽.png" } };

test.each<[string, Uint8Array]>([
  ["正文里的图片", frameDocx({ body: picture('r:link="x1"'), related: direct })],
  [
    "正文里的子文档",
    frameDocx({ body: '<w:subDoc r:id="x1"/>', related: { x1: { ...direct.x1, type: "hyperlink" } } }),
  ],
  ["页眉里的图片", headed(picture('r:link="x1"'))],
  ["写成可点的链接的图片", headed(picture('r:link="x1"'), "hyperlink")],
  ["同一个，换一种写法", headed(picture('r:link="x&#49;"'), "hyperlink")],
  ["图片自己写着地址", headed('<v:imagedata src="file:///etc/hostname"/>', "hyperlink")],
  ["网上的图片", headed(field('INCLUDEPICTURE "http://example.com/a.png"'), "hyperlink")],
  ["要运行的程序，拆成几段", headed(field(" DDE", "AUTO sh "), "hyperlink")],
  ["简单的域", headed('<w:fldSimple w:instr="INCLUDETEXT &quot;/etc/hostname&quot;"/>', "hyperlink")],
  [
    "项目符号的图片",
    frameDocx({
      numbering: "",
      others: {
        "word/_rels/numbering.xml.rels": relations(
          '<Relationship Id="b" Type="x/image" Target="http://example.com/b.png" TargetMode="External"/>',
        ),
      },
    }),
  ],
])("连到外面的内容：%s", (_, bytes) => expect(wrongWith(bytes)).toBe("frame/linked"));

test("可点的链接和不取东西的域照用", () => {
  const inside = `<w:hyperlink r:id="x1">${words("官网")}</w:hyperlink>${field("PAGE")}${field('HYPERLINK "http://a/LINK"')}`;
  expect(wrongWith(headed(inside, "hyperlink"))).toBe("nothing");
});

const megabyte = 2 ** 20;

/** A zip whose directory says other sizes than there are. */
function lying(bytes: Uint8Array, size: number, isMeant: (name: string) => boolean): Buffer {
  const zip = Buffer.from(bytes);
  for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 1)) {
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (isMeant(name)) zip.writeUInt32LE(size, at + 24);
  }
  return zip;
}

test("解压后一共超过100MB：看目录就不读了", () => {
  const others = { "word/media/0.png": randomBytes(megabyte), "word/media/1.png": randomBytes(megabyte) };
  const bytes = frameDocx({ others });
  const isPicture = (name: string) => name.endsWith(".png");
  expect(wrongWith(lying(bytes, 40 * megabyte, isPicture))).toBe("nothing");
  expect(wrongWith(lying(bytes, 60 * megabyte, isPicture))).toBe("frame/too-large-inside");
});

test("一个部件压缩得不合常理", () => {
  expect(wrongWith(frameDocx({ others: { "word/media/0.bmp": new Uint8Array(30 * megabyte) } }))).toBe(
    "frame/too-large-inside",
  );
});

test("目录里的大小是假的：解压到那么大就停", () => {
  const text = `<w:document ${namespaces}><w:body>${" ".repeat(8 * megabyte)}</w:body></w:document>`;
  const whole = frameDocx({ others: { "word/document.xml": text } });
  expect(wrongWith(whole)).toBe("frame/too-large-inside");
  const bytes = lying(whole, 1000, (name) => name === "word/document.xml");
  const before = process.memoryUsage().arrayBuffers;
  expect(wrongWith(bytes)).toBe("frame/damaged");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(megabyte);
});

test("嵌套太深、元素太多", () => {
  const deep = "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300);
  expect(wrongWith(frameDocx({ body: deep }))).toBe("frame/too-large-inside");
  const many = Array.from({ length: 400_001 }, (_, i) => `<w:p w:rsidR="${(i * 7919) % 65536}"/>`).join("");
  expect(wrongWith(frameDocx({ body: many }))).toBe("frame/too-large-inside");
});
