import type { Volume } from "../outline/blocks.ts";
import { documentXml } from "./document-xml.ts";
import { fontTableXml } from "./font-table.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { textRun } from "./runs.ts";
import { draftHeaderId, footerIds } from "./section.ts";
import { documentSettingsXml } from "./settings-xml.ts";
import { stylesXml } from "./styles.ts";
import { escapeXml, partNamespaces, xmlDeclaration } from "./xml.ts";

/** Parts of a package, by their path in the zip. */
type Parts = ReadonlyMap<string, string>;

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const partType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The part that carries the seal. Types and relationships announce it here. */
export const sealPart = "docProps/custom.xml";

/** Everything in the docx but its seal. */
export function packageParts(volume: Volume, profile: LayoutProfile): Parts {
  const { draft } = volume;
  return new Map([
    ["[Content_Types].xml", contentTypes(draft !== undefined)],
    ["_rels/.rels", packageRelationships],
    ["docProps/app.xml", appXml(volume)],
    ["docProps/core.xml", coreXml(volume)],
    ["word/document.xml", documentXml(volume, profile)],
    ["word/styles.xml", stylesXml(profile)],
    ["word/settings.xml", documentSettingsXml],
    ["word/fontTable.xml", fontTableXml(profile)],
    ["word/footer1.xml", footerXml("odd", profile)],
    ["word/footer2.xml", footerXml("even", profile)],
    ...(draft === undefined ? [] : [["word/header1.xml", headerXml(draft)] as const]),
    ["word/_rels/document.xml.rels", documentRelationships(draft !== undefined)],
  ]);
}

function contentTypes(draft: boolean): string {
  const overrides = [
    ["/word/document.xml", `${partType}.document.main+xml`],
    ["/word/styles.xml", `${partType}.styles+xml`],
    ["/word/settings.xml", `${partType}.settings+xml`],
    ["/word/fontTable.xml", `${partType}.fontTable+xml`],
    ["/word/footer1.xml", `${partType}.footer+xml`],
    ["/word/footer2.xml", `${partType}.footer+xml`],
    ...(draft ? [["/word/header1.xml", `${partType}.header+xml`]] : []),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
    [`/${sealPart}`, "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${xmlDeclaration}<Relationships xmlns="${packageRelations}">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const packageRelationships = relationships([
  ["rId1", `${officeRelations}/officeDocument`, "word/document.xml"],
  ["rId2", `${packageRelations}/metadata/core-properties`, "docProps/core.xml"],
  ["rId3", `${officeRelations}/extended-properties`, "docProps/app.xml"],
  ["rId4", `${officeRelations}/custom-properties`, sealPart],
]);

const documentRelationships = (draft: boolean): string =>
  relationships([
    ["rIdStyles", `${officeRelations}/styles`, "styles.xml"],
    ["rIdSettings", `${officeRelations}/settings`, "settings.xml"],
    ["rIdFonts", `${officeRelations}/fontTable`, "fontTable.xml"],
    [footerIds.odd, `${officeRelations}/footer`, "footer1.xml"],
    [footerIds.even, `${officeRelations}/footer`, "footer2.xml"],
    ...(draft ? [[draftHeaderId, `${officeRelations}/header`, "header1.xml"] as const] : []),
  ]);

// No dates: the same records must give the same bytes.
function coreXml({ title, school, period }: Volume): string {
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(period)}</dc:subject><dc:creator>${escapeXml(school)}</dc:creator><cp:lastModifiedBy>${escapeXml(school)}</cp:lastModifiedBy><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

const appXml = ({ school }: Volume): string =>
  `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${escapeXml(school)}</Company></Properties>`;

const headerXml = (draft: string): string =>
  `${xmlDeclaration}<w:hdr ${partNamespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${textRun(draft)}</w:p></w:hdr>`;

// Odd pages carry their number at the right, even pages at the left. The field holds a value and needs no updating.
function footerXml(pages: "odd" | "even", { pageNumber }: LayoutProfile): string {
  const { before, after, indent } = pageNumber;
  const place =
    pages === "odd"
      ? `<w:ind w:right="${indent}"/><w:jc w:val="right"/>`
      : `<w:ind w:left="${indent}"/><w:jc w:val="left"/>`;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>';
  const value = textRun(pages === "odd" ? "1" : "2");
  const runs =
    textRun(before) + field("begin") + instruction + field("separate") + value + field("end") + textRun(after);
  return `${xmlDeclaration}<w:ftr ${partNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/>${place}</w:pPr>${runs}</w:p></w:ftr>`;
}
