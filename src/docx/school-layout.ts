import type { Layout, LookAsked, MarginsAsked } from "../records/settings/layout.ts";
import { turn } from "../records/settings/layout-room.ts";
import { type LayoutProfile, officialProfile, type TextLook } from "./page-layout.ts";
import { textWidth } from "./section.ts";
import { typefaceOf } from "./typefaces.ts";

const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);
const twipsOfPoints = (points: number): number => Math.round(points * 20);
const halfPoints = (points: number): number => Math.round(points * 2);

/** The official profile with what a school sets differently in 版式 (domain.md 10: districts differ). */
export function schoolProfile(layout: Layout | undefined): LayoutProfile {
  if (!layout) return officialProfile;
  const usual = officialProfile;
  const portrait = marginsOf(layout, usual.portrait);
  const { landscape } = layout;
  const profile = {
    ...usual,
    portrait,
    landscape: landscape?.follows ? turn(portrait) : marginsOf(landscape ?? {}, usual.landscape),
    linePitch: layout.linePitch === undefined ? usual.linePitch : twipsOfPoints(layout.linePitch),
    firstLineChars: layout.firstLine ?? usual.firstLineChars,
    header: { fromEdge: Math.min(usual.header.fromEdge, portrait.top - draftHeight) },
    looks: looksOf(layout),
    pageNumber: pageNumberOf(layout),
    signature: {
      ...usual.signature,
      sealedDateChars: layout.signature?.sealed ?? usual.signature.sealedDateChars,
      unsealedChars: layout.signature?.unsealed ?? usual.signature.unsealedChars,
    },
    table: tableOf(layout),
  };
  return { ...profile, charSpacing: charSpacingOf(profile) };
}

/** Room for the line that says 草稿, in twips. */
const draftHeight = 440;

const marginsOf = (asked: MarginsAsked, usual: LayoutProfile["portrait"]): LayoutProfile["portrait"] => ({
  top: asked.top === undefined ? usual.top : twipsOfMm(asked.top),
  right: asked.right === undefined ? usual.right : twipsOfMm(asked.right),
  bottom: asked.bottom === undefined ? usual.bottom : twipsOfMm(asked.bottom),
  left: asked.left === undefined ? usual.left : twipsOfMm(asked.left),
});

/** Characters are squeezed if one more then fits the line, as 28 of 三号 do; a line is never stretched. */
function charSpacingOf(profile: LayoutProfile): number {
  const width = textWidth(profile, false);
  const size = profile.looks.body.size * 10;
  return Math.min(0, Math.floor(width / Math.round(width / size)) - size);
}

const lookOf = (asked: LookAsked | undefined, usual: TextLook): TextLook => ({
  typeface: asked?.typeface === undefined ? usual.typeface : typefaceOf(asked.typeface),
  size: asked?.size === undefined ? usual.size : halfPoints(asked.size),
  bold: asked?.bold ?? usual.bold ?? false,
});

/** Headings are as large as the text unless they say so; 1. and （1） have its face, too. */
function looksOf(layout: Layout): LayoutProfile["looks"] {
  const { title, subtitle, body, headings, annexLabel, pageNumber, draft } = officialProfile.looks;
  const text = lookOf(layout.body, body);
  const asked = [layout.heading1, layout.heading2, layout.heading3, layout.heading4];
  return {
    title: lookOf(layout.title, title),
    subtitle: lookOf(layout.subtitle, subtitle),
    body: text,
    headings: headings.map((usual, i) => {
      const face = usual.typeface === body.typeface ? text.typeface : usual.typeface;
      return lookOf(asked[i], { ...usual, typeface: face, size: text.size });
    }),
    annexLabel: lookOf(layout.annexLabel, annexLabel),
    pageNumber: lookOf(layout.pageNumber, pageNumber),
    draft,
  };
}

function pageNumberOf({ pageNumber: asked }: Layout): LayoutProfile["pageNumber"] {
  const usual = officialProfile.pageNumber;
  return {
    ...(asked?.style ?? { before: usual.before, after: usual.after }),
    place: asked?.place ?? usual.place,
    below: asked?.below === undefined ? usual.below : twipsOfMm(asked.below),
    indent: asked?.size === undefined ? usual.indent : twipsOfPoints(asked.size),
  };
}

/** A table that has no room for its size falls back to 小五, or to that size if it is smaller. */
function tableOf({ table: asked }: Layout): LayoutProfile["table"] {
  const usual = officialProfile.table;
  const size = asked?.size === undefined ? usual.size : halfPoints(asked.size);
  return {
    ...usual,
    typeface: asked?.typeface === undefined ? usual.typeface : typefaceOf(asked.typeface),
    headTypeface: asked?.headTypeface === undefined ? usual.headTypeface : typefaceOf(asked.headTypeface),
    size,
    smallSize: Math.min(size, usual.smallSize),
    rowHeight: asked?.rowHeight === undefined ? usual.rowHeight : twipsOfMm(asked.rowHeight),
  };
}
