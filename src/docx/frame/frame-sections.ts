import type { LayoutProfile } from "../page-layout.ts";
import { draftHeaderId } from "../section.ts";
import type { Frame } from "./frame.ts";
import { pageOf } from "./frame-profile.ts";
import { inOrder, withProperties } from "./properties-in-order.ts";
import { attributeOf, childrenOf, type Element, element, isElement, withChildren } from "./xml-tree.ts";

/** What the sections of a report get besides what the frame has. */
export interface SectionChanges {
  /** Ids of footers by the pages they are for, in the place of the frame's. */
  readonly footers: Readonly<Record<string, string>>;
  readonly draft: boolean;
}

/** A section of the report: `opens` an outline, or follows within it. */
export function frameSection(
  frame: Frame,
  profile: LayoutProfile,
  changes: SectionChanges,
  { landscape, opens, nth }: { readonly landscape: boolean; readonly opens: boolean; readonly nth: number },
): Element {
  const page = pageOf(frame.section);
  const section = withReferences(frame.section, changes);
  const isTurned = landscape && !page.isLandscape;
  const margins = isTurned ? profile.landscape : { ...profile.portrait, left: profile.portrait.left - page.gutter };
  const sized = withProperties(section, {
    "w:pgSz": isTurned
      ? { "w:w": page.height, "w:h": page.width, "w:orient": "landscape" }
      : { "w:w": page.width, "w:h": page.height },
    "w:pgMar": marginsOf(section, margins),
  });
  return later(sized, { restarts: nth === 0, opens });
}

/** Margins at the top and bottom stay negative, where the frame holds its text in place by them. */
function marginsOf(section: Element, margins: LayoutProfile["portrait"]): Readonly<Record<string, number>> {
  const there = childrenOf(section, "w:pgMar")[0];
  const sign = (name: string) => (attributeOf(there, name)?.startsWith("-") ? -1 : 1);
  const usual = (name: string, twips: number) => (attributeOf(there, name) === undefined ? { [name]: twips } : {});
  return {
    "w:top": sign("w:top") * margins.top,
    "w:right": margins.right,
    "w:bottom": sign("w:bottom") * margins.bottom,
    "w:left": margins.left,
    ...usual("w:header", 851),
    ...usual("w:footer", 992),
    ...usual("w:gutter", 0),
  };
}

// Word repeats in each section what it says of the first page and of its number: the letterhead would stand on every annex,
// and each would begin with page 1. Several columns and a text in the middle of the page are for the text alone.
function later(
  section: Element,
  { restarts, opens }: { readonly restarts: boolean; readonly opens: boolean },
): Element {
  if (restarts) return section;
  const number = childrenOf(section, "w:pgNumType")[0];
  const running = number && { ...number, attributes: number.attributes.filter(([name]) => name !== "w:start") };
  const ofFirst = new Set(["w:type", "w:pgNumType", ...(opens ? [] : ["w:titlePg", "w:cols", "w:vAlign"])]);
  const rest = section.children.filter((node) => isElement(node) && !ofFirst.has(node.name)) as Element[];
  return withChildren(
    section,
    inOrder("w:sectPr", [...rest, element("w:type", { "w:val": "nextPage" }), ...(running ? [running] : [])]),
  );
}

const pages = ["default", "even", "first"];

/** References to headers and footers, with those of the changes; in a draft no page is without a header. */
export function withReferences(section: Element, { footers, draft }: SectionChanges): Element {
  const rest = section.children.filter((node) => isElement(node) && !node.name.endsWith("Reference"));
  const refer = (name: string, own: (page: string) => string | undefined, usual: string | undefined): Element[] => {
    const there = childrenOf(section, name);
    return pages.flatMap((page) => {
      const frames = there.find((one) => attributeOf(one, "w:type") === page);
      const id = own(page) ?? (frames ? undefined : usual);
      return id === undefined ? (frames ?? []) : element(name, { "w:type": page, "r:id": id });
    });
  };
  return withChildren(section, [
    ...refer("w:headerReference", () => undefined, draft ? draftHeaderId : undefined),
    ...refer("w:footerReference", (page) => footers[page], undefined),
    ...rest,
  ]);
}
