import type { Volume } from "../outline/blocks.ts";
import { chartsIn } from "./charts/charts-in.ts";
import { contentTypesXml } from "./content-types.ts";
import { documentXml, type PageWriter } from "./document-xml.ts";
import { fontTableXml } from "./font-table.ts";
import { footerXml } from "./footer.ts";
import { footnoteSettings, footnotesXml } from "./footnotes.ts";
import { type FrameUse, framedParts } from "./frame/framed-parts.ts";
import { Marks } from "./marks.ts";
import { numberingParts } from "./numbering.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Part } from "./part.ts";
import { pictureParts } from "./picture-parts.ts";
import { documentRelationshipsXml, relationshipsXml } from "./relationships.ts";
import { textRun } from "./runs.ts";
import { draftHeaderId, emptyFooterId, footerIds } from "./section.ts";
import { documentSettingsXml } from "./settings-xml.ts";
import { stylesXml } from "./styles.ts";
import { escapeXml, partNamespaces, xmlDeclaration } from "./xml.ts";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The part that carries the seal. Types and relationships announce it here. */
export const sealPart = "docProps/custom.xml";

/** Everything in the docx but its seal. `charts`: the parts of its charts. `use`: the school's own Word file. */
export function packageParts(
  volume: Volume,
  profile: LayoutProfile,
  { charts = [], use }: { readonly charts?: readonly Part[]; readonly use?: FrameUse | undefined } = {},
): readonly Part[] {
  const word = use
    ? framedParts(volume, profile, use, wordParts)
    : { parts: wordParts(volume, profile), relations: [] };
  const parts = [...word.parts, ...charts, ...pictureParts(volume), ...propertyParts(volume)];
  const seal = { path: sealPart, content: "", type: officeType("custom-properties") };
  return [
    { path: "[Content_Types].xml", content: contentTypesXml([...parts, seal]) },
    { path: "_rels/.rels", content: packageRelationships },
    ...parts,
    { path: "word/_rels/document.xml.rels", content: documentRelationshipsXml(parts, word.relations) },
  ];
}

const officeType = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}+xml`;

const propertyParts = (volume: Volume): Part[] => [
  {
    path: "docProps/core.xml",
    content: coreXml(volume),
    type: "application/vnd.openxmlformats-package.core-properties+xml",
  },
  { path: "docProps/app.xml", content: appXml(volume), type: officeType("extended-properties") },
];

function wordParts(volume: Volume, profile: LayoutProfile, page?: PageWriter): Part[] {
  const { draft, outlines } = volume;
  const part = (name: string, kind: string, id: string, content: string): Part => ({
    path: `word/${name}.xml`,
    content,
    type: `${wordType}.${kind}+xml`,
    relation: { id, type: kind },
  });
  const marks = new Marks(chartsIn(volume));
  const document = documentXml(volume, profile, marks, page);
  const hasNotes = marks.notes.length > 0;
  return [
    { path: "word/document.xml", content: document, type: `${wordType}.document.main+xml` },
    part("styles", "styles", "rIdStyles", stylesXml(profile)),
    part("settings", "settings", "rIdSettings", documentSettingsXml(hasNotes ? footnoteSettings : "")),
    part("fontTable", "fontTable", "rIdFonts", fontTableXml(profile)),
    ...numberingParts(volume, profile),
    ...(profile.pageNumber.place === "无"
      ? []
      : [
          part("footer1", "footer", footerIds.odd, footerXml("odd", profile)),
          part("footer2", "footer", footerIds.even, footerXml("even", profile)),
        ]),
    ...(outlines.some(({ hasContents }) => hasContents)
      ? [part("footer3", "footer", emptyFooterId, emptyFooterXml)]
      : []),
    ...(hasNotes ? [part("footnotes", "footnotes", "rIdFootnotes", footnotesXml(marks.notes))] : []),
    ...(draft === undefined ? [] : [part("header1", "header", draftHeaderId, headerXml(draft))]),
  ];
}

const packageRelationships = relationshipsXml([
  ["rId1", "officeDocument", "word/document.xml"],
  ["rId2", "core-properties", "docProps/core.xml"],
  ["rId3", "extended-properties", "docProps/app.xml"],
  ["rId4", "custom-properties", sealPart],
]);

// No dates: the same records must give the same bytes.
function coreXml({ title, school, period }: Volume): string {
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(period)}</dc:subject><dc:creator>${escapeXml(school)}</dc:creator><cp:lastModifiedBy>${escapeXml(school)}</cp:lastModifiedBy><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

const appXml = ({ school }: Volume): string =>
  `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${escapeXml(school)}</Company></Properties>`;

const emptyFooterXml = `${xmlDeclaration}<w:ftr ${partNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>`;

const headerXml = (draft: string): string =>
  `${xmlDeclaration}<w:hdr ${partNamespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${textRun(draft)}</w:p></w:hdr>`;
