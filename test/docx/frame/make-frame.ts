import { strToU8, zipSync } from "fflate";
import { isMistake } from "../../../src/diagnostics/define-mistake.ts";
import type { Frame } from "../../../src/docx/frame/frame.ts";
import { readFrame } from "../../../src/docx/frame/read-frame.ts";
import { officialProfile } from "../../../src/docx/page-layout.ts";
import { writeDocx } from "../../../src/docx/write-docx.ts";
import type { Outline, Volume } from "../../../src/outline/blocks.ts";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const namespaces = `xmlns:w="${w}" xmlns:r="${r}"`;

export const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1304" w:bottom="1417" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>';
export const header = (id: string, type = "default"): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
export const footer = (id: string, type = "default"): string => `<w:footerReference w:type="${type}" r:id="${id}"/>`;

export interface FrameFile {
  readonly body?: string;
  /** What stands in the last `w:sectPr`. */
  readonly section?: string;
  /** What stands in `w:styles`; none: no such part. */
  readonly styles?: string;
  readonly settings?: string;
  readonly numbering?: string;
  /** Relationships of the text: id → its type and target, with what stands in it. */
  readonly related?: Readonly<Record<string, { type: string; target: string; content?: string | Uint8Array }>>;
  readonly properties?: string;
  readonly mainType?: string;
  readonly root?: string;
  /** Other files in the zip. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

/** A school's own Word file with as much in it as a test needs. */
export function frameDocx(file: FrameFile = {}): Uint8Array {
  const { body = "", section = page, mainType = `${wordType}.document.main+xml`, root = namespaces } = file;
  const sheets = Object.entries({ styles: "styles", settings: "settings", numbering: "numbering" } as const).flatMap(
    ([name, element]) => {
      const inside = file[name as "styles" | "settings" | "numbering"];
      const content = `<w:${element} ${namespaces}>${inside}</w:${element}>`;
      return inside === undefined ? [] : [[`sheet-${name}`, { type: name, target: `${name}.xml`, content }] as const];
    },
  );
  const related = [...sheets, ...Object.entries(file.related ?? {})];
  const inside = related.filter(([, { content }]) => content !== undefined);
  const types = inside
    .filter(([, { target }]) => target.endsWith(".xml"))
    .map(([, { type, target }]) => `<Override PartName="/word/${target}" ContentType="${wordType}.${type}+xml"/>`);
  const relationships = related.map(
    ([id, { type, target, content }]) =>
      `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"${content === undefined ? ' TargetMode="External"' : ""}/>`,
  );
  const custom =
    file.properties === undefined
      ? ""
      : `<Relationship Id="c" Type="${r}/custom-properties" Target="docProps/custom.xml"/>`;
  return zipped({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${mainType}"/>${types.join("")}</Types>`,
    "_rels/.rels": relations(`<Relationship Id="m" Type="${r}/officeDocument" Target="word/document.xml"/>${custom}`),
    "word/document.xml": `<w:document ${root}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(relationships.join("")),
    ...(file.properties !== undefined && { "docProps/custom.xml": file.properties }),
    ...Object.fromEntries(inside.map(([, { target, content }]) => [`word/${target}`, content!])),
    ...file.others,
  });
}

export const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
    ),
  );

/** A header, or a footer, with one paragraph. */
export const headerPart = (text: string, name = "header1") => ({
  type: "header",
  target: `${name}.xml`,
  content: `<w:hdr ${namespaces}>${words(text)}</w:hdr>`,
});
export const footerPart = (text: string, name = "footer1") => ({
  type: "footer",
  target: `${name}.xml`,
  content: `<w:ftr ${namespaces}>${text === "" ? "<w:p/>" : words(text)}</w:ftr>`,
});

export const style = (id: string, name: string, look = "", attributes = ""): string =>
  `<w:style w:type="paragraph"${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${look}</w:style>`;

/** Reads a frame that can be used. */
export function frameIn(bytes: Uint8Array): Frame {
  const frame = readFrame(bytes);
  if (isMistake(frame)) throw new Error(frame.declared.code);
  return frame;
}

/** The code of what is wrong with a frame. */
export function wrongWith(bytes: Uint8Array): string {
  const frame = readFrame(bytes);
  return isMistake(frame) ? frame.declared.code : "nothing";
}

/** An outline in a frame. */
export const framed = (
  file: FrameFile,
  outline: Outline | Volume,
  profile = officialProfile,
  usual = officialProfile,
): Promise<Uint8Array> => writeDocx(outline, profile, { frame: frameIn(frameDocx(file)), usual });
