import type { LayoutProfile } from "./page-layout.ts";

/** 20 mm: room for holes, not for the edges of a letter. */
const mostMargin = 1134;
const mostPitch = 440;
/** 小二. */
const mostTitle = 36;

/** The profile for paper that is filled in by hand: the room of the sheet is for writing. Pages have no number. */
export function paperProfile(profile: LayoutProfile): LayoutProfile {
  const { portrait, linePitch, looks, pageNumber } = profile;
  const within = (margin: number) => Math.min(margin, mostMargin);
  return {
    ...profile,
    portrait: {
      top: within(portrait.top),
      right: within(portrait.right),
      bottom: within(portrait.bottom),
      left: within(portrait.left),
    },
    linePitch: Math.min(linePitch, mostPitch),
    looks: { ...looks, title: { ...looks.title, size: Math.min(looks.title.size, mostTitle) } },
    pageNumber: { ...pageNumber, place: "无" },
  };
}
