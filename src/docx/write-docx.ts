import type { Outline, Volume } from "../outline/blocks.ts";
import { chartsIn } from "./charts/charts-in.ts";
import { packageParts, sealPart } from "./package-parts.ts";
import { type LayoutProfile, officialProfile } from "./page-layout.ts";
import type { Part } from "./part.ts";
import { sealXml } from "./seal.ts";
import { zipParts } from "./zip.ts";

/** Writes an outline, or several in one file, as a sealed docx. The same outlines give the same bytes everywhere. */
export async function writeDocx(
  written: Outline | Volume,
  profile: LayoutProfile = officialProfile,
): Promise<Uint8Array> {
  const volume = "outlines" in written ? written : { ...written, outlines: [written] };
  const parts = packageParts(volume, profile, await chartParts(volume, profile));
  return zipParts([...parts, { path: sealPart, content: sealXml(parts.map(({ path, content }) => [path, content])) }]);
}

/** The library that draws charts takes longer to load than all else, so a report without charts never does. */
async function chartParts(volume: Volume, profile: LayoutProfile): Promise<readonly Part[]> {
  const charts = chartsIn(volume);
  if (charts.length === 0) return [];
  const { libraryCharts } = await import("./charts/library-charts.ts");
  return libraryCharts(charts, profile);
}
