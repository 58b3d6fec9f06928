import type { Outline } from "../outline/blocks.ts";
import { packageParts, sealPart } from "./package-parts.ts";
import { type LayoutProfile, officialProfile } from "./page-layout.ts";
import { sealXml } from "./seal.ts";
import { zipParts } from "./zip.ts";

/** Writes an outline as a sealed docx. The same outline gives the same bytes everywhere. */
export async function writeDocx(outline: Outline, profile: LayoutProfile = officialProfile): Promise<Uint8Array> {
  const parts = packageParts(outline, profile);
  return zipParts([...parts, [sealPart, sealXml(parts)]]);
}
