import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Data, DataPath, SourceDocument } from "../../source/document.ts";

/** Where `find` stands in a value, in one of its texts or keys; without it, or not found, where the value starts. */
export function placeIn(document: SourceDocument, path: DataPath, data: Data, find?: string): Place {
  if (find === undefined || find === "") return document.locate(path);
  for (const pattern of patterns(find)) {
    const found = search(document, path, data, pattern);
    if (found) return found;
  }
  return document.locate(path);
}

const known = new Map<string, readonly RegExp[]>();

/** A school's names are looked for again and again. */
function patterns(find: string): readonly RegExp[] {
  const found = known.get(find) ?? patternsOf(find);
  if (known.size > 1000) known.clear();
  known.set(find, found);
  return found;
}

// 王芳 is first looked for as a whole word, so that 王芳芳 before it is not meant; names may be typed 王 芳.
function patternsOf(find: string): readonly RegExp[] {
  const spaced = [...find].map((c) => c.replace(/[\\^$.*+?()[\]{}|]/, "\\$&")).join("[\\s\u3000\u00a0]*");
  return [new RegExp(`(?<!\\p{Script=Han})${spaced}(?!\\p{Script=Han})`, "u"), new RegExp(spaced, "u")];
}

function search(document: SourceDocument, path: DataPath, data: Data, pattern: RegExp): Place | undefined {
  if (data === null) return undefined;
  if (typeof data === "string") {
    const found = pattern.exec(data);
    return found ? document.locate(path, { offset: found.index, length: found[0].length }) : undefined;
  }
  for (const [key, inner] of Object.entries(data)) {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (!Array.isArray(data) && pattern.exec(key)?.[0] === key) return document.locateKey(at);
    const found = search(document, at, inner as Data, pattern);
    if (found) return found;
  }
  return undefined;
}
