import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { isUntouched } from "../../../src/docx/seal.ts";
import { part, partNames, textOf } from "../read-docx.ts";
import { fullOutline, plainOutline } from "../sample-outline.ts";
import { type FrameFile, framed, header, headerPart, namespaces, page, relations, words } from "./make-frame.ts";

const outline = plainOutline();
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const picture = (id: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="${id}"/></v:shape></w:pict></w:r></w:p>`;
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

test("信头和页眉里的图片跟着来；不再用的部件不带", async () => {
  const docx = await framed(
    {
      body: picture("p1"),
      section: header("h") + page,
      related: {
        h: { ...headerPart("松溪小学"), content: `<w:hdr ${namespaces}>${picture("p9")}</w:hdr>` },
        p1: { type: "image", target: "media/校徽.png", content: png },
        p2: { type: "image", target: "media/old.png", content: png },
        k: { type: "comments", target: "comments.xml", content: `<w:comments ${namespaces}/>` },
        l: { type: "hyperlink", target: "http://example.com/old" },
      },
      others: {
        "word/_rels/header1.xml.rels": relations(
          `<Relationship Id="p9" Type="${r}/image" Target="/word/media/logo.png"/>`,
        ),
        "word/media/logo.png": png,
        "docProps/thumbnail.jpeg": png,
      },
    },
    outline,
  );
  const names = partNames(docx).filter((name) => name.includes("frame-"));
  expect(names).toEqual([
    "word/_rels/frame-header1.xml.rels",
    "word/frame-header1.xml",
    "word/media/frame-_6821_5fbd.png",
    "word/media/frame-logo.png",
  ]);
  expect(part(docx, "word/_rels/frame-header1.xml.rels")).toContain('Target="media/frame-logo.png"');
  expect(part(docx, "word/document.xml")).toContain('<v:imagedata r:id="framep1"/>');
  expect(part(docx, "word/_rels/document.xml.rels")).not.toContain("example.com");
  expect(partNames(docx)).not.toContain("word/comments.xml");
});

test("信头里的网址还在", async () => {
  const body = `<w:p><w:hyperlink r:id="l"><w:r><w:t>松溪小学</w:t></w:r></w:hyperlink></w:p>`;
  const docx = await framed(
    { body, related: { l: { type: "hyperlink", target: "http://example.com/?a=1&amp;b=2" } } },
    outline,
  );
  expect(part(docx, "word/_rels/document.xml.rels")).toContain(
    `<Relationship Id="framel" Type="${r}/hyperlink" Target="http://example.com/?a=1&amp;b=2" TargetMode="External"/>`,
  );
});

test("设置里与写作、保护、合并、模板有关的去掉，别的留下", async () => {
  const settings = `<w:writeProtection w:recommended="1"/><w:zoom w:percent="80"/><w:attachedTemplate r:id="t"/><w:trackRevisions/><w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop w:val="480"/><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids><w:themeFontLang w:val="zh-CN"/>`;
  const xml = part(await framed({ settings }, outline), "word/settings.xml");
  expect([...xml.matchAll(/<w:(\w+)/g)].map(([, name]) => name)).toEqual([
    "settings",
    "zoom",
    "defaultTabStop",
    "evenAndOddHeaders",
    "themeFontLang",
  ]);
});

const custom = (inside: string) =>
  `<op:Properties xmlns:op="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${inside}</op:Properties>`;
const property = (name: string, value: string) =>
  `<op:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></op:property>`;
const withProperties: FrameFile = {
  body: words("松溪小学"),
  properties: custom(property("yanxiu", "sha256:old") + property("KSOProductBuildVer", "2052-12 &amp; 13")),
};

test("样板的自定义属性还在，旧报告的封印不带，自己的封印在", async () => {
  const docx = await framed(withProperties, outline);
  const xml = part(docx, "docProps/custom.xml");
  expect([...xml.matchAll(/pid="(\d+)" name="([^"]*)"/g)].map(([, pid, name]) => `${pid} ${name}`)).toEqual([
    "2 yanxiu",
    "3 KSOProductBuildVer",
  ]);
  expect(xml).toContain("<vt:lpwstr>2052-12 &amp; 13</vt:lpwstr>");
  expect(xml).not.toContain("sha256:old");
});

test("刚写出的没有人改过；任何一个部件、样板的一个属性变了，都算改过", async () => {
  const docx = await framed(withProperties, fullOutline());
  expect(isUntouched(docx)).toBe(true);
  const parts = unzipSync(docx);
  for (const path of Object.keys(parts))
    expect(isUntouched(zipSync({ ...parts, [path]: strToU8(`${strFromU8(parts[path]!)} `) })), path).toBe(false);
  const changed = strFromU8(parts["docProps/custom.xml"]!).replace("2052-12", "2052-14");
  expect(isUntouched(zipSync({ ...parts, "docProps/custom.xml": strToU8(changed) }))).toBe(false);
});

test("写出的报告又可以作样板：封印、页脚、样式都不重复", async () => {
  const { frameIn } = await import("./make-frame.ts");
  const { writeDocx } = await import("../../../src/docx/write-docx.ts");
  const { officialProfile } = await import("../../../src/docx/page-layout.ts");
  const first = await framed(withProperties, outline);
  const second = await writeDocx(outline, officialProfile, { frame: frameIn(first), usual: officialProfile });
  expect(isUntouched(second)).toBe(true);
  expect(partNames(second).filter((name) => /footer/.test(name))).toEqual([
    "word/frame-footer1.xml",
    "word/frame-footer2.xml",
  ]);
  const ids = [...part(second, "word/styles.xml").matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(textOf(part(second, "word/document.xml"))).toContain("松溪小学");
});

test(".dotx 存成的报告是普通文档", async () => {
  const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
  const types = part(await framed({ mainType, body: words("信头") }, outline), "[Content_Types].xml");
  expect(types).toContain("wordprocessingml.document.main+xml");
  expect(types).not.toContain("template");
});

test("正文的命名空间，样板的和自己的都在", async () => {
  const root = `${namespaces} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
  const xml = part(await framed({ root, body: words("信头") }, outline), "word/document.xml");
  expect(/<w:document [^>]*>/.exec(xml)![0]).toBe(`<w:document ${root}>`);
});
