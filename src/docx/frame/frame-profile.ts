import { oncePer } from "../../school/once-per.ts";
import { type LayoutProfile, officialProfile } from "../page-layout.ts";
import { stylesXml } from "../styles.ts";
import type { Frame } from "./frame.ts";
import { matchedStyle } from "./match-styles.ts";
import { propertyIn, type StyleSheet, styleSheet } from "./style-sheet.ts";
import { childOf, type Element, numberOf, parseXml } from "./xml-tree.ts";

/** Margins of a page, in twips. */
type Margins = LayoutProfile["portrait"];

/** The page of a frame: its paper as it lies, its margins. */
export interface FramePage {
  readonly width: number;
  readonly height: number;
  readonly isLandscape: boolean;
  readonly margins: Margins;
  readonly gutter: number;
}

const a4 = { width: 11906, height: 16838 };

/** What `w:sectPr` says of the page; what it leaves out is A4 with the margins that programs take then. */
export function pageOf(section: Element): FramePage {
  const [size, margin] = [childOf(section, "w:pgSz"), childOf(section, "w:pgMar")];
  const width = numberOf(size, "w:w") ?? a4.width;
  const height = numberOf(size, "w:h") ?? a4.height;
  // A negative margin at the top or bottom holds the text there, however high the header is.
  const side = (name: string, usual: number) => Math.abs(numberOf(margin, name) ?? usual);
  return {
    width,
    height,
    isLandscape: width > height,
    margins: {
      top: side("w:top", 1440),
      right: side("w:right", 1800),
      bottom: side("w:bottom", 1440),
      left: side("w:left", 1800),
    },
    gutter: numberOf(margin, "w:gutter") ?? 0,
  };
}

/** The sheet of our own styles for a profile. What is not bold says so: a frame's style may be. */
export const ourSheet = oncePer((profile: LayoutProfile): StyleSheet => {
  const xml = stylesXml(profile).replace(/(<w:rPr>(?:<w:rFonts[^>]*\/>)?)(?!<w:rFonts|<w:b\/>)/g, '$1<w:b w:val="0"/>');
  return styleSheet(parseXml(xml) as Element);
});

/** The sheet of a frame's styles. */
export const frameSheet = oncePer(styleSheet);

/** What `asked` says differently than `usual`, else what the frame says. */
const asked = <T>(wish: T, usual: T, otherwise: T): T => (wish === usual ? otherwise : wish);

const margins = (wish: Margins, usual: Margins, otherwise: Margins): Margins => ({
  top: asked(wish.top, usual.top, otherwise.top),
  right: asked(wish.right, usual.right, otherwise.right),
  bottom: asked(wish.bottom, usual.bottom, otherwise.bottom),
  left: asked(wish.left, usual.left, otherwise.left),
});

/** Upright margins on landscape paper, as the official ones are turned. */
const turned = ({ top, right, bottom, left }: Margins): Margins => ({
  top: left,
  right: bottom,
  bottom: right,
  left: top,
});

/**
 * The profile of reports in a frame: what the school sets in 版式, else what the frame has, else the official one. A profile
 * that differs from `usual` says what the school sets.
 */
export function frameProfile(
  profile: LayoutProfile,
  frame: Frame,
  usual: LayoutProfile = officialProfile,
): LayoutProfile {
  const page = pageOf(frame.section);
  const portrait = margins(profile.portrait, usual.portrait, page.margins);
  const text = textOf(frame);
  const body = asked(profile.looks.body.size, usual.looks.body.size, text.bodySize ?? profile.looks.body.size);
  // What the frame has no style for is as large as its text.
  const sized = <T extends LayoutProfile["looks"]["body"]>(look: T, official: T): T =>
    text.bodySize === undefined ? look : { ...look, size: asked(look.size, official.size, body) };
  const { looks } = profile;
  return {
    ...profile,
    paper: { width: page.width, height: page.height },
    portrait: { ...portrait, left: portrait.left + page.gutter },
    landscape: margins(profile.landscape, usual.landscape, turned(portrait)),
    linePitch: asked(profile.linePitch, usual.linePitch, text.linePitch ?? profile.linePitch),
    looks: {
      ...looks,
      title: {
        ...looks.title,
        size: asked(looks.title.size, usual.looks.title.size, text.titleSize ?? looks.title.size),
      },
      subtitle: sized(looks.subtitle, usual.looks.subtitle),
      body: { ...looks.body, size: body },
      headings: looks.headings.map((look, i) => sized(look, usual.looks.headings[i]!)),
      annexLabel: sized(looks.annexLabel, usual.looks.annexLabel),
    },
  };
}

/** How large the frame's title and text are, in half-points, and how far its lines are apart, in twips. */
function textOf({ styles }: Frame): { titleSize?: number; bodySize?: number; linePitch?: number } {
  if (!styles) return {};
  const sheet = frameSheet(styles);
  const ours = ourSheet(officialProfile);
  const resolved = (id: string) => {
    const style = matchedStyle(ours.byId(id)!, sheet);
    return style && sheet.resolved(style.id);
  };
  const [title, body] = [resolved("Title"), resolved("BodyText")];
  const sizeOf = (found: typeof title) =>
    found && within(numberOf(propertyIn(found.run, "w:sz"), "w:val") ?? 20, 10, 200);
  const [titleSize, bodySize] = [sizeOf(title), sizeOf(body)];
  const spacing = body && propertyIn(body.paragraph, "w:spacing");
  const line = numberOf(spacing, "w:line");
  return {
    ...(titleSize !== undefined && { titleSize }),
    ...(bodySize !== undefined && { bodySize }),
    ...(bodySize !== undefined && { linePitch: pitch(line, spacing, bodySize) }),
  };
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

// Without a fixed pitch a line is a third higher than its characters.
function pitch(line: number | undefined, spacing: Element | undefined, size: number): number {
  const rule = spacing?.attributes.find(([name]) => name === "w:lineRule")?.[1] ?? "auto";
  const found = line !== undefined && rule !== "auto" ? line : Math.round((size * 10 * 1.3 * (line ?? 240)) / 240);
  return within(found, 100, 3000);
}
