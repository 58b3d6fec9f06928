import { type LayoutProfile, officialProfile, type TextLook } from "../page-layout.ts";

type Wishes<K extends string> = { readonly [key in K]?: unknown };
type Side = "top" | "right" | "bottom" | "left";
type LookWishes = Wishes<"typeface" | "size" | "bold">;
type LookName = "title" | "subtitle" | "body" | "heading1" | "heading2" | "heading3" | "heading4" | "annexLabel";

/** What a school may set in 版式; only which of it is set matters here. */
export type LayoutWishes = Wishes<Side | "linePitch" | "firstLine" | "pageNumber"> & {
  readonly [name in LookName]?: LookWishes | undefined;
} & { readonly landscape?: Wishes<Side> | undefined };

/** A measure that no profile has. */
const nobody = -1;

const unless = (wish: unknown, usual: number): number => (wish === undefined ? usual : nobody);

const margins = (wishes: Wishes<Side> | undefined, usual: LayoutProfile["portrait"]): LayoutProfile["portrait"] => ({
  top: unless(wishes?.top, usual.top),
  right: unless(wishes?.right, usual.right),
  bottom: unless(wishes?.bottom, usual.bottom),
  left: unless(wishes?.left, usual.left),
});

const look = (wishes: LookWishes | undefined, usual: TextLook): TextLook => ({
  ...usual,
  size: unless(wishes?.size, usual.size),
  ...(wishes?.typeface !== undefined && { typeface: { name: "", alternatives: [] } }),
  ...(wishes?.bold !== undefined && { bold: !usual.bold }),
});

/**
 * The official profile, in which nothing that a school sets has a value: where its own profile differs from this one, it
 * wins over a frame, also if it sets the official measure.
 */
export function usualProfile(wishes: LayoutWishes | undefined): LayoutProfile {
  if (!wishes) return officialProfile;
  const { portrait, landscape, linePitch, firstLineChars, pageNumber, looks } = officialProfile;
  const ofHeadings = [wishes.heading1, wishes.heading2, wishes.heading3, wishes.heading4];
  return {
    ...officialProfile,
    portrait: margins(wishes, portrait),
    landscape: margins(wishes.landscape, landscape),
    linePitch: unless(wishes.linePitch, linePitch),
    firstLineChars: unless(wishes.firstLine, firstLineChars),
    pageNumber: { ...pageNumber, below: unless(wishes.pageNumber, pageNumber.below) },
    looks: {
      ...looks,
      title: look(wishes.title, looks.title),
      subtitle: look(wishes.subtitle, looks.subtitle),
      body: look(wishes.body, looks.body),
      headings: looks.headings.map((usual, i) => look(ofHeadings[i], usual)),
      annexLabel: look(wishes.annexLabel, looks.annexLabel),
    },
  };
}
