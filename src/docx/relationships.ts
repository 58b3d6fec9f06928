import type { Part } from "./part.ts";
import { xmlDeclaration } from "./xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Types of relationships outside the namespace of office documents. */
const ownTypes: Readonly<Record<string, string>> = { "core-properties": `${packages}/metadata/core-properties` };

/** A relationship: its id, the last word of its type, and where it leads from the folder of its source. */
type Relationship = readonly [id: string, type: string, target: string];

/** A part of relationships. */
export const relationshipsXml = (entries: readonly Relationship[]): string =>
  `${xmlDeclaration}<Relationships xmlns="${packages}">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${ownTypes[type] ?? `${office}/${type}`}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** `word/_rels/document.xml.rels`: the parts that the text refers to. */
export const documentRelationshipsXml = (parts: readonly Part[]): string =>
  relationshipsXml(
    parts.flatMap(({ path, relation }) =>
      relation ? [[relation.id, relation.type, path.replace(/^word\//, "")] as const] : [],
    ),
  );
