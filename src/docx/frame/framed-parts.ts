import type { Volume } from "../../outline/blocks.ts";
import type { PageWriter } from "../document-xml.ts";
import type { LayoutProfile } from "../page-layout.ts";
import type { Part } from "../part.ts";
import type { Relationship } from "../relationships.ts";
import { footerIds } from "../section.ts";
import type { Frame } from "./frame.ts";
import { framePage } from "./frame-page.ts";
import { frameProfile, frameSheet, ourSheet, pageOf } from "./frame-profile.ts";
import type { SectionChanges } from "./frame-sections.ts";
import { inFrameStyles, usedStyles } from "./in-frame-styles.ts";
import { hasBothSides, mergeFonts, mergeNumbering, mergeSettings } from "./merge-sheets.ts";
import { type MergedStyles, mergeStyles, type OurSheets } from "./merge-styles.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { attributeOf, childOf, childrenOf, type Element, parseXml, partXml } from "./xml-tree.ts";

/** A frame, and the profile where the school asks for nothing: what differs from it wins over the frame. */
export interface FrameUse {
  readonly frame: Frame;
  readonly usual: LayoutProfile;
}

/** Writes the parts of our own for a profile and a page. */
type WriteParts = (volume: Volume, profile: LayoutProfile, page: PageWriter) => readonly Part[];

interface Framed {
  readonly parts: readonly Part[];
  /** What the text refers to besides `parts` that say so. */
  readonly relations: readonly Relationship[];
}

/** The parts of a report in a frame: ours, made to fit it, and those of the frame. */
export function framedParts(volume: Volume, profile: LayoutProfile, use: FrameUse, write: WriteParts): Framed {
  const { frame, usual } = use;
  const framed = frameProfile(profile, frame, usual);
  const footers = footersFor(frame, profile, usual);
  const page = framePage(frame, framed, { footers: footers.ids, draft: volume.draft !== undefined });
  const written = write(pageOf(frame.section).isLandscape ? allUpright(volume) : volume, framed, page);
  const styles = stylesFor(frame, { framed, asked: profile, usual }, usedStyles(written));
  const lists = numberingOf(frame, written);
  const sheets = sheetsOf(frame, written, styles, lists.content, footers.bothSides);
  const text = mainOf(written);
  const fitted = (part: Part): string => {
    const xml = inFrameStyles(String(part.content), styles, lists.shift);
    return isHeader(part) ? inRed(xml) : xml;
  };
  const draft = written.filter(isHeader).map(fitted)[0];
  const own = written
    .filter(
      ({ relation }) => relation === undefined || !pageParts.has(relation.type) || text.includes(`"${relation.id}"`),
    )
    .map((part): Part => {
      const sheet = sheets.get(part.path);
      if (sheet !== undefined) return { ...part, content: sheet };
      if (typeof part.content !== "string" || !part.path.endsWith(".xml")) return part;
      const content = fitted(part);
      return { ...part, content: part.path === mainPath ? page.fill(withRoot(content, frame.root)) : content };
    });
  return {
    parts: [...own, ...lists.added, ...frame.parts.map((part) => withDraft(part, draft))],
    relations: frame.relations,
  };
}

type Profiles = Readonly<Record<keyof OurSheets, LayoutProfile>>;
type WrittenStyles = MergedStyles & { readonly xml: string };

/** The styles of the last report in a frame: those of one school are alike. */
const lastStyles = new WeakMap<Frame, { readonly key: string; readonly styles: WrittenStyles }>();

function stylesFor(frame: Frame, profiles: Profiles, used: ReadonlySet<string>): WrittenStyles | undefined {
  if (!frame.styles) return undefined;
  const key = JSON.stringify([profiles, [...used].sort()]);
  const last = lastStyles.get(frame);
  if (last?.key === key) return last.styles;
  const [framed, asked, usual] = [profiles.framed, profiles.asked, profiles.usual].map(ourSheet) as [
    StyleSheet,
    StyleSheet,
    StyleSheet,
  ];
  const merged = mergeStyles(frameSheet(frame.styles), { framed, asked, usual }, used);
  const styles = { ...merged, xml: partXml(merged.root) };
  lastStyles.set(frame, { key, styles });
  return styles;
}

const mainPath = "word/document.xml";
const pageParts = new Set(["header", "footer"]);
const mainOf = (parts: readonly Part[]): string => String(parts.find(({ path }) => path === mainPath)?.content);

/** On landscape paper of the frame's own everything is landscape already, and nothing is turned. */
const allUpright = (volume: Volume): Volume => ({
  ...volume,
  outlines: volume.outlines.map((outline) => ({
    ...outline,
    annexes: outline.annexes.map((annex) => ({ ...annex, landscape: false })),
  })),
});

/** Which pages get our page number: those without a footer, or all where the school asks for it in 版式. */
function footersFor(frame: Frame, profile: LayoutProfile, usual: LayoutProfile) {
  const isAsked =
    JSON.stringify([profile.pageNumber, profile.looks.pageNumber]) !==
    JSON.stringify([usual.pageNumber, usual.looks.pageNumber]);
  const hasFooter = childrenOf(frame.section, "w:footerReference").some(
    (one) => attributeOf(one, "w:type") === "default" && !frame.blank.has(attributeOf(one, "r:id") ?? ""),
  );
  if (hasFooter && !isAsked) return { ids: {}, bothSides: false };
  // A header for all pages would be missing from the left ones.
  const bothSides = hasBothSides(frame.settings) || !frame.parts.some(isHeader);
  const { odd, even } = footerIds;
  const ids: SectionChanges["footers"] = { default: odd, first: odd, ...(bothSides && { even }) };
  return { ids, bothSides };
}

const isHeader = ({ type }: Part): boolean => type?.endsWith(".header+xml") === true;

function sheetsOf(
  frame: Frame,
  written: readonly Part[],
  styles: WrittenStyles | undefined,
  numbering: string | undefined,
  bothSides: boolean,
): ReadonlyMap<string, string> {
  const ours = (name: string) => written.find(({ path }) => path === `word/${name}.xml`)?.content;
  const sheets = new Map<string, string>();
  if (styles) sheets.set("word/styles.xml", styles.xml);
  const ourSettings = treeOf(ours("settings"));
  const settings = frame.settings ?? withoutSides(ourSettings);
  const ofNotes = childOf(ourSettings, "w:footnotePr");
  if (settings) sheets.set("word/settings.xml", partXml(mergeSettings(settings, bothSides, ofNotes)));
  const fonts = treeOf(ours("fontTable"));
  if (frame.fontTable && fonts) sheets.set("word/fontTable.xml", partXml(mergeFonts(frame.fontTable, fonts)));
  if (numbering !== undefined) sheets.set("word/numbering.xml", numbering);
  return sheets;
}

const withoutSides = (settings: Element | undefined): Element | undefined =>
  settings && {
    ...settings,
    children: settings.children.filter((node) => typeof node === "string" || node.name !== "w:evenAndOddHeaders"),
  };

/** A part of our own is well-formed. */
const treeOf = (content: Part["content"] | undefined): Element | undefined =>
  typeof content === "string" ? (parseXml(content) as Element) : undefined;

/** The lists of the frame are there for its styles and its letterhead, with ours behind them. */
function numberingOf(frame: Frame, written: readonly Part[]) {
  const ours = written.find(({ relation }) => relation?.type === "numbering");
  if (!frame.numbering) return { content: undefined, added: [], shift: 0 };
  const merged = ours ? mergeNumbering(frame.numbering, treeOf(ours.content)!) : { root: frame.numbering, shift: 0 };
  const part: Part = {
    path: "word/numbering.xml",
    content: partXml(merged.root),
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    relation: { id: "rIdNumbering", type: "numbering" },
  };
  return ours
    ? { content: partXml(merged.root), added: [], shift: merged.shift }
    : { content: undefined, added: [part], shift: 0 };
}

/** Our text under the root of the frame's, which declares what the letterhead needs. */
function withRoot(xml: string, root: Element["attributes"]): string {
  return xml.replace(/<w:document( [^>]*)>/, (_, ours: string) => {
    const names = new Set(root.map(([name]) => name));
    const attributes = [...ours.matchAll(/ ([\w:]+)="([^"]*)"/g)].filter(([, name]) => !names.has(name!));
    const all = [...root, ...attributes.map(([, name, value]) => [name, value] as const)];
    return `<w:document${all.map(([name, value]) => ` ${name}="${value}"`).join("")}>`;
  });
}

// The frame's style of headers is not made for it.
const inRed = (header: string): string =>
  header
    .replace("</w:pPr>", '<w:jc w:val="center"/></w:pPr>')
    .replace("<w:r>", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>');

/** A header of the frame with the paragraph of ours above it. */
function withDraft(part: Part, draft: string | undefined): Part {
  const line = draft && /<w:p>.*<\/w:p>/s.exec(draft)?.[0];
  if (!line || !isHeader(part) || typeof part.content !== "string") return part;
  return { ...part, content: part.content.replace(/<w:hdr[^>]*>/, (root) => root + line) };
}
