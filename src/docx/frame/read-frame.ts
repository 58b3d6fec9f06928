import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { unpackZip } from "../../source/unpack-zip.ts";
import { whatElse } from "./first-bytes.ts";
import type { Frame } from "./frame.ts";
import { damaged, noRoom, tooLarge } from "./frame-mistakes.ts";
import { pageOf } from "./frame-profile.ts";
import { keptParts } from "./kept-parts.ts";
import { type OfficePackage, openPackage } from "./office-package.ts";
import { ownProperties } from "./own-properties.ts";
import { readText, wrongRoot } from "./read-text.ts";
import type { Element } from "./xml-tree.ts";

/** Reads a school's own Word file, or says why it cannot be used. It is read once, however many reports it frames. */
export function readFrame(bytes: Uint8Array): Frame | Mistake {
  const unpacked = unpackZip(bytes, { damaged, tooLarge });
  if (unpacked === undefined) return whatElse(bytes);
  if (isMistake(unpacked)) return unpacked;
  const file = openPackage(unpacked);
  if (isMistake(file)) return file;
  const main = file.xml(file.main);
  const text = isMistake(main) ? main : readText(main);
  if (isMistake(text)) return text;
  const small = tooSmall(text.section);
  if (small) return small;
  const kept = keptParts(file, text);
  if (isMistake(kept)) return kept;
  const roots = sheetsOf(file);
  return isMistake(roots) ? roots : { ...text, ...roots, ...kept };
}

/** What is wrong with a page that tables have no room on, upright or turned. */
function tooSmall(section: Element): Mistake | undefined {
  const { width, height, margins, gutter } = pageOf(section);
  const [across, down] = [width - margins.left - margins.right - gutter, height - margins.top - margins.bottom];
  return Math.min(across, down) < 80 * twipsPerMm
    ? noRoom.of({ width: Math.round(across / twipsPerMm), height: Math.round(down / twipsPerMm) })
    : undefined;
}

const twipsPerMm = 1440 / 25.4;

type Sheets = Pick<Frame, "styles" | "settings" | "numbering" | "fontTable" | "properties">;

/** The parts that are not kept as they are: reports add their own to them. */
function sheetsOf(file: OfficePackage): Sheets | Mistake {
  const [below, top] = [file.relationsOf(file.main), file.relationsOf("")];
  if (isMistake(below)) return below;
  if (isMistake(top)) return top;
  const sheet = (type: string, rootName: string): Element | Mistake | undefined => {
    const path = below.find((one) => one.type === type)?.target;
    const root = path === undefined ? undefined : file.xml(path);
    return root === undefined || isMistake(root) ? root : (wrongRoot(root, rootName) ?? root);
  };
  const path = top.find(({ type }) => type === "custom-properties")?.target;
  const custom = path === undefined ? undefined : file.xml(path);
  const [styles, settings] = [sheet("styles", "w:styles"), sheet("settings", "w:settings")];
  const [numbering, fontTable] = [sheet("numbering", "w:numbering"), sheet("fontTable", "w:fonts")];
  for (const one of [styles, settings, numbering, fontTable, custom]) if (isMistake(one)) return one;
  const read = { styles, settings, numbering, fontTable } as Omit<Sheets, "properties">;
  return { ...read, properties: ownProperties(custom as Element | undefined) };
}
