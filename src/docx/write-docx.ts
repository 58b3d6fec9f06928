import type { Outline, Volume } from "../outline/blocks.ts";
import { chartsIn } from "./charts/charts-in.ts";
import type { FrameUse } from "./frame/framed-parts.ts";
import { xmlOf } from "./frame/xml-tree.ts";
import { packageParts, sealPart } from "./package-parts.ts";
import { type LayoutProfile, officialProfile } from "./page-layout.ts";
import type { Part } from "./part.ts";
import { sealXml } from "./seal.ts";
import { zipParts } from "./zip.ts";

/**
 * Writes an outline, or several in one file, as a sealed docx, in a school's own Word file if it has one. The same outlines
 * give the same bytes everywhere.
 */
export async function writeDocx(
  written: Outline | Volume,
  profile: LayoutProfile = officialProfile,
  use?: FrameUse,
): Promise<Uint8Array> {
  const volume = "outlines" in written ? written : { ...written, outlines: [written] };
  const charts = await chartParts(volume, profile);
  const parts = packageParts(volume, profile, { charts, use });
  const seal = sealXml(
    parts.map(({ path, content }) => [path, content]),
    use && xmlOf(use.frame.properties),
  );
  return zipParts([...parts, { path: sealPart, content: seal }]);
}

/** The library that draws charts takes longer to load than all else, so a report without charts never does. */
async function chartParts(volume: Volume, profile: LayoutProfile): Promise<readonly Part[]> {
  const charts = chartsIn(volume);
  if (charts.length === 0) return [];
  const { libraryCharts } = await import("./charts/library-charts.ts");
  return libraryCharts(charts, profile);
}
