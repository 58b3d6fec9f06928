import { matchedStyle, numbersItself } from "./match-styles.ts";
import { laidOver } from "./properties-in-order.ts";
import { propertyIn, type Resolved, type Style, type StyleSheet } from "./style-sheet.ts";
import { attributeOf, childOf, type Element, element, isElement, numberOf, withChildren, xmlOf } from "./xml-tree.ts";

const inside = (properties: Element | undefined): readonly Element[] => (properties?.children ?? []).filter(isElement);

/** Our styles: for this frame, as the school asks for them, and as they are where it asks for nothing. */
export interface OurSheets {
  readonly framed: StyleSheet;
  readonly asked: StyleSheet;
  readonly usual: StyleSheet;
}

export interface MergedStyles {
  readonly root: Element;
  /** Ids of our styles → those in the report. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids in the report whose paragraphs would get a second number. */
  readonly numbered: ReadonlySet<string>;
}

/** The styles of a frame with those of ours in `used` that it lacks, and with what the school asks for in 版式. */
export function mergeStyles(frame: StyleSheet, ours: OurSheets, used: ReadonlySet<string>): MergedStyles {
  const matched = matchedStyles(frame, ours);
  // Where the text of an office stands in its usual style, what the school asks for must not change its letterhead.
  const wish = matched.get("BodyText")?.isUsual ? wishes("BodyText", ours) : undefined;
  const usual = wish && matched.get("BodyText");
  if (usual) matched.delete("BodyText");
  const added = ours.framed.styles.filter(({ id, isUsual }) => !matched.has(id) && !isUsual && isNeeded(id, used));
  const ids = idsFor(frame, added, matched);
  const base: Bases = { body: ids.get("BodyText"), title: matched.get("Title")?.id };
  const changed = new Map([...matched].map(([id, style]) => [style.element, withWishes(id, style, ours)]));
  const kept = frame.root.children.map((node) => (isElement(node) ? (changed.get(node) ?? node) : node));
  const names = new Set(frame.styles.flatMap((style) => style.names));
  const more = added.map((style) =>
    usual && style.id === "BodyText"
      ? renamed(withLook(bare(style.element), wish!), ids.get(style.id)!, names, usual.id, ids)
      : addedStyle(style, ours.framed, ids, base, names),
  );
  return {
    root: withChildren(frame.root, [...kept, ...more]),
    ids,
    numbered: new Set([...matched.values()].filter((style) => numbersItself(style, frame)).map(({ id }) => id)),
  };
}

// What stands under the text takes its face from the text, so the style of the text is there even if no paragraph has it.
const isNeeded = (id: string, used: ReadonlySet<string>): boolean => used.has(id) || id === "BodyText";

/** Our ids → the frame's styles that take their place. */
const matchedStyles = (frame: StyleSheet, ours: OurSheets): Map<string, Style> =>
  new Map(
    ours.framed.styles.flatMap((style): [string, Style][] => {
      const match = matchedStyle(style, frame);
      return match ? [[style.id, match]] : [];
    }),
  );

function idsFor(frame: StyleSheet, added: readonly Style[], matched: ReadonlyMap<string, Style>): Map<string, string> {
  const ids = new Map([...matched].map(([id, style]) => [id, style.id]));
  for (const { id } of added) {
    let free = id;
    while (frame.byId(free)) free = `yx${free}`;
    ids.set(id, free);
  }
  return ids;
}

/** What the school asks for in 版式 is what our style has under its wishes and has not without them. */
function wishes(id: string, { asked, usual }: OurSheets): Resolved | undefined {
  if (id === "Normal" || id === "Header" || id === "Footer") return undefined;
  const [now, before] = [asked.resolved(id), usual.resolved(id)];
  // The distance between lines of text may be less than a title is high.
  const isTall = id === "Title" || id === "Subtitle";
  const paragraph = differing(now.paragraph, before.paragraph).filter(({ name }) => !isTall || name !== "w:spacing");
  const run = differing(now.run, before.run);
  return paragraph.length + run.length > 0 ? { paragraph, run } : undefined;
}

const differing = (now: readonly Element[], before: readonly Element[]): Element[] => {
  const there = new Set(before.map((one) => xmlOf([one])));
  return now.filter((one) => !there.has(xmlOf([one])));
};

function withWishes(id: string, style: Style, ours: OurSheets): Element {
  const wish = wishes(id, ours);
  return wish ? withLook(style.element, wish) : style.element;
}

/** A style with properties laid over its own. In `w:style` they stand after everything but what tables have. */
function withLook(style: Element, { paragraph, run }: Resolved): Element {
  const look = [
    element("w:pPr", {}, laidOver("w:pPr", inside(childOf(style, "w:pPr")), paragraph)),
    element("w:rPr", {}, laidOver("w:rPr", inside(childOf(style, "w:rPr")), run)),
  ].filter(({ children }) => children.length > 0);
  const others = style.children.filter(isElement).filter(({ name }) => name !== "w:pPr" && name !== "w:rPr");
  const [head, ofTables] = [false, true].map((isOfTables) =>
    others.filter(({ name }) => /^w:t(bl|r|c)/.test(name) === isOfTables),
  ) as [Element[], Element[]];
  return withChildren(style, [...head, ...look, ...ofTables]);
}

interface Bases {
  /** The style of the text in the report. */
  readonly body: string | undefined;
  /** The frame's style of its title. */
  readonly title: string | undefined;
}

// The usual style of an office may hold spaces and indents that are meant for its own text, so ours is based on none.
// What has no face of its own has that of the text; the title of an annex has that of the title.
function addedStyle(
  { id, element: style }: Style,
  ours: StyleSheet,
  ids: ReadonlyMap<string, string>,
  { body, title }: Bases,
  names: ReadonlySet<string>,
): Element {
  if (attributeOf(style, "w:type") !== "paragraph") {
    const sameBase = ids.get(attributeOf(childOf(style, "w:basedOn")) ?? "");
    return renamed(style, ids.get(id)!, names, sameBase, ids);
  }
  const own = childOf(style, "w:rPr");
  const ofTitle = ours.byId("Title")?.element;
  const isTitle = own !== undefined && xmlOf([own]) === xmlOf([childOf(ofTitle, "w:rPr") ?? own]);
  const base = id === "BodyText" ? undefined : isTitle ? title : own ? undefined : body;
  const resolved = ours.resolved(id);
  const alone = { paragraph: onFreeLines(laidOver("w:pPr", unspaced, resolved.paragraph)), run: resolved.run };
  const paragraph = inside(childOf(style, "w:pPr"));
  const based = isTitle
    ? differing(paragraph, inside(childOf(ofTitle, "w:pPr")))
    : laidOver("w:pPr", unindented, paragraph);
  const plain = withLook(bare(style), base === undefined ? alone : { paragraph: based, run: [] });
  return renamed(plain, ids.get(id)!, names, base, ids);
}

const bare = (style: Element): Element =>
  withChildren(
    style,
    style.children.filter((node) => !isElement(node) || (node.name !== "w:pPr" && node.name !== "w:rPr")),
  );
const unspaced = [element("w:spacing", { "w:before": 0, "w:after": 0 })];
const unindented = [
  element("w:numPr", {}, [element("w:ilvl", { "w:val": 0 }), element("w:numId", { "w:val": 0 })]),
  ...unspaced,
  element("w:ind", {
    "w:leftChars": 0,
    "w:left": 0,
    "w:rightChars": 0,
    "w:right": 0,
    "w:firstLineChars": 0,
    "w:firstLine": 0,
  }),
];

/** Lines of tables are as high as their text, also where the frame's page has a grid. */
function onFreeLines(paragraph: readonly Element[]): readonly Element[] {
  const spacing = propertyIn(paragraph, "w:spacing");
  const isFixed = attributeOf(spacing, "w:lineRule") === "exact" || numberOf(spacing, "w:line") === undefined;
  return isFixed ? paragraph : laidOver("w:pPr", paragraph, [element("w:snapToGrid", { "w:val": 0 })]);
}

/** A style under its id and name in the report. */
function renamed(
  style: Element,
  id: string,
  names: ReadonlySet<string>,
  base: string | undefined,
  ids: ReadonlyMap<string, string>,
): Element {
  const name = attributeOf(childOf(style, "w:name")) ?? id;
  const next = ids.get(attributeOf(childOf(style, "w:next")) ?? "");
  const free = names.has(name.toLowerCase()) ? `${name}（研修）` : name;
  const rest = style.children.filter((node) => !isElement(node) || !/^w:(name|basedOn|next|link)$/.test(node.name));
  const head = [
    element("w:name", { "w:val": free }),
    ...(base === undefined ? [] : [element("w:basedOn", { "w:val": base })]),
    ...(next === undefined ? [] : [element("w:next", { "w:val": next })]),
  ];
  const attributes = style.attributes.map(([key, value]): [string, string] => [key, key === "w:styleId" ? id : value]);
  return { ...withChildren(style, [...head, ...rest]), attributes };
}
