import type { LayoutProfile } from "./page-layout.ts";

/** Relationships of the package that lead to the headers and footers. */
export const footerIds = { odd: "rIdFooterOdd", even: "rIdFooterEven" };
export const emptyFooterId = "rIdFooterEmpty";
export const draftHeaderId = "rIdHeaderDraft";

/** Width of the text area, in twips. */
export function textWidth({ paper, portrait, landscape }: LayoutProfile, turned: boolean): number {
  return turned ? paper.height - landscape.left - landscape.right : paper.width - portrait.left - portrait.right;
}

/** How a section counts its pages: on from the one before, anew from 1, or without showing a number. */
export type PageNumbers = "on" | "anew" | "none";

/** `w:sectPr`: paper, margins, page number, and the draft's header. */
export function sectionXml(profile: LayoutProfile, turned: boolean, draft: boolean, numbers: PageNumbers): string {
  const { width, height } = profile.paper;
  const margins = turned ? profile.landscape : profile.portrait;
  const size = turned ? `w:w="${height}" w:h="${width}" w:orient="landscape"` : `w:w="${width}" w:h="${height}"`;
  const { pageNumber, header, looks } = profile;
  // The dashes stand in the middle of the footer's line, and w:footer is the distance of its lower edge.
  const footer = Math.max(0, margins.bottom - pageNumber.below - (looks.pageNumber.size * 10) / 2);
  const { odd, even } = numbers === "none" ? { odd: emptyFooterId, even: emptyFooterId } : footerIds;
  return [
    "<w:sectPr>",
    ...(draft
      ? ["default", "even", "first"].map((page) => `<w:headerReference w:type="${page}" r:id="${draftHeaderId}"/>`)
      : []),
    pageNumber.place === "无"
      ? ""
      : `<w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>`,
    `<w:type w:val="nextPage"/><w:pgSz ${size}/>`,
    `<w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" w:left="${margins.left}" w:header="${header.fromEdge}" w:footer="${footer}" w:gutter="0"/>`,
    numbers === "anew" ? '<w:pgNumType w:start="1"/>' : "",
    '<w:cols w:space="0"/></w:sectPr>',
  ].join("");
}
