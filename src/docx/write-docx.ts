import type { Outline, Volume } from "../outline/blocks.ts";
import { packageParts, sealPart } from "./package-parts.ts";
import { type LayoutProfile, officialProfile } from "./page-layout.ts";
import { sealXml } from "./seal.ts";
import { zipParts } from "./zip.ts";

/** Writes an outline, or several in one file, as a sealed docx. The same outlines give the same bytes everywhere. */
export async function writeDocx(
  written: Outline | Volume,
  profile: LayoutProfile = officialProfile,
): Promise<Uint8Array> {
  const volume = "outlines" in written ? written : { ...written, outlines: [written] };
  const parts = packageParts(volume, profile);
  return zipParts([...parts, { path: sealPart, content: sealXml(parts.map(({ path, content }) => [path, content])) }]);
}
