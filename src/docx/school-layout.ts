import { type LayoutProfile, officialProfile } from "./page-layout.ts";

/** What a school sets differently in 版式: the line pitch in points, margins in mm (domain.md 10: districts differ). */
type LayoutChanges = Readonly<Record<"linePitch" | "top" | "bottom" | "left" | "right", number | undefined>>;

const twipsPerPoint = 20;
const twips = (mm: number | undefined, otherwise: number): number =>
  mm === undefined ? otherwise : Math.round((mm * 1440) / 25.4);

/** The official profile with a school's changes. Margins are those of upright pages; tables keep theirs. */
export function schoolProfile(changes: LayoutChanges | undefined): LayoutProfile {
  if (!changes) return officialProfile;
  const { linePitch, portrait } = officialProfile;
  return {
    ...officialProfile,
    linePitch: changes.linePitch === undefined ? linePitch : Math.round(changes.linePitch * twipsPerPoint),
    portrait: {
      top: twips(changes.top, portrait.top),
      bottom: twips(changes.bottom, portrait.bottom),
      left: twips(changes.left, portrait.left),
      right: twips(changes.right, portrait.right),
    },
  };
}
