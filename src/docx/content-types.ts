import type { Part } from "./part.ts";
import { escapeXml, xmlDeclaration } from "./xml.ts";

/** Types that the ending of a name says. Office programs ask for the last three only where such a part is there. */
const endings: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  jpeg: "image/jpeg",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** `[Content_Types].xml` for these parts. */
export function contentTypesXml(parts: readonly Part[]): string {
  const found = new Set(parts.map(({ path }) => path.slice(path.lastIndexOf(".") + 1)));
  const defaults = Object.entries(endings)
    .filter(([ending]) => ending === "rels" || ending === "xml" || found.has(ending))
    .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const overrides = parts.flatMap(({ path, type }) =>
    type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${escapeXml(type)}"/>`],
  );
  return `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}
