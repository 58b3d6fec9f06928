import type { Part } from "./part.ts";
import { escapeXml, xmlDeclaration } from "./xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Types of relationships outside the namespace of office documents. */
const ownTypes: Readonly<Record<string, string>> = { "core-properties": `${packages}/metadata/core-properties` };

/**
 * A relationship: its id, its type or the last word of it, where it leads from the folder of its source, and whether that
 * is outside the file.
 */
export type Relationship = readonly [id: string, type: string, target: string, mode?: "External"];

/** A part of relationships. */
export const relationshipsXml = (entries: readonly Relationship[]): string =>
  `${xmlDeclaration}<Relationships xmlns="${packages}">${entries
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(fullType(type))}" Target="${escapeXml(target)}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

const fullType = (type: string): string => (type.includes(":") ? type : (ownTypes[type] ?? `${office}/${type}`));

/** `word/_rels/document.xml.rels`: the parts that the text refers to, and what else it does. */
export const documentRelationshipsXml = (parts: readonly Part[], others: readonly Relationship[] = []): string =>
  relationshipsXml([
    ...parts.flatMap(({ path, relation }) =>
      relation ? [[relation.id, relation.type, path.replace(/^word\//, "")] as const] : [],
    ),
    ...others,
  ]);
