import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Part } from "./part.ts";

// Times in a zip are local and have no zone, so one local time gives the same bytes everywhere.
const mtime = new Date(1980, 0, 2, 12);

/** Packs parts in the given order; the same parts give the same bytes. */
export function zipParts(parts: Iterable<Part>): Uint8Array {
  const files: Zippable = {};
  for (const { path, content, isPacked } of parts) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    files[path] = isPacked ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(files, { mtime });
}

/** Unpacks all parts, or one. Throws when the bytes are no zip. */
export function unzipParts(bytes: Uint8Array, only?: string): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes, only === undefined ? {} : { filter: ({ name }) => name === only })));
}
