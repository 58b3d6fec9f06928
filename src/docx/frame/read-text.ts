import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { cleaned } from "./cleaned.ts";
import { type FrameText, frameId } from "./frame.ts";
import { badMark, damaged, prefixes, strict } from "./frame-mistakes.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  type Element,
  element,
  holds,
  isElement,
  type Node,
  textIn,
  withChildren,
} from "./xml-tree.ts";

/** Namespaces by the prefixes that our own text uses for them. */
const namespaces: Readonly<Record<string, string>> = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
};

const strictNamespace = "http://purl.oclc.org/ooxml/";

/** What is wrong with the root of a part whose elements are put among ours. */
export function wrongRoot(root: Element, name: string): Mistake | undefined {
  if (root.attributes.some(([key, value]) => key.startsWith("xmlns") && value.startsWith(strictNamespace)))
    return strict.of({});
  const isUsual = ([key, value]: Element["attributes"][number]) => (namespaces[key.slice(6)] ?? value) === value;
  const declared = root.attributes.filter(([key]) => key.startsWith("xmlns:"));
  return root.name === name && declared.every(isUsual) ? undefined : prefixes.of({});
}

/** Cuts the text of a frame at its mark `{{正文}}`; without one the report follows what stands there. */
export function readText(root: Element | undefined): FrameText | Mistake {
  if (root === undefined) return damaged.of({});
  const wrong = wrongRoot(root, "w:document");
  if (wrong) return wrong;
  const body = childOf(root, "w:body");
  const content = renamedIds(cleaned(body?.children ?? []).filter(isElement));
  const last = content.at(-1)?.name === "w:sectPr" ? content.at(-1)! : element("w:sectPr");
  const blocks = content.filter(({ name }) => name !== "w:sectPr");
  const at = markIn(blocks);
  if (isMistake(at)) return at;
  const before = at === undefined ? withoutCursor(blocks) : blocks.slice(0, at);
  const below = at === undefined ? [] : blocks.slice(at + 1);
  // A section that ends with nothing below the report ends with the report.
  const ends = below.findIndex((block) => sectionIn(block) !== undefined) + 1;
  const isApart = ends > 0 && below.slice(0, ends).every(isEmpty);
  const after = withoutEmpty(isApart ? below.slice(ends) : below);
  // The report's section is the first that ends behind the mark.
  const sections = [...blocks.flatMap((block) => sectionIn(block) ?? []), last];
  const earlier = blocks.slice(0, at ?? blocks.length).filter((block) => sectionIn(block)).length;
  return {
    root: root.attributes,
    before,
    after,
    section: ownSection(sections.slice(0, earlier + 1)),
    isApart: isApart && after.length > 0,
    last: after.length > 0 && ends > 0 ? last : undefined,
  };
}

/** The properties of the section that ends in a paragraph. */
export const sectionIn = (block: Node): Element | undefined =>
  isElement(block) && block.name === "w:p" ? childOf(block, "w:pPr", "w:sectPr") : undefined;

const mark = /[{｛]{2}\s*正文\s*[}｝]{2}/;

/** How often the mark stands in some text. */
export const marksIn = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + textIn(node).split(mark).length - 1, 0);

/** Which paragraph is the mark, if there is one. */
function markIn(blocks: readonly Element[]): number | undefined | Mistake {
  const times = marksIn(blocks);
  if (times === 0) return undefined;
  const at = blocks.findIndex((block) => mark.test(textIn(block)));
  return times === 1 && isOnlyMark(blocks[at]!) ? at : badMark.of({ times });
}

const isOnlyMark = (block: Element): boolean =>
  block.name === "w:p" &&
  textIn(block).replace(mark, "").trim() === "" &&
  sectionIn(block) === undefined &&
  !holds(block, ({ name }) => pictured.has(name));

const pictured = new Set(["w:drawing", "w:pict", "w:object", "w:sym", "mc:AlternateContent"]);
const lined = new Set(["w:pBdr", "w:framePr", "w:instrText", "w:fldSimple"]);
const isShown = ({ name }: Element): boolean => pictured.has(name) || lined.has(name);

/** A paragraph in which nothing can be seen. */
const isEmpty = (block: Node): boolean =>
  isElement(block) && block.name === "w:p" && textIn(block).trim() === "" && !holds(block, isShown);

/** The last paragraph, if it is empty, is where somebody would go on writing. Nothing but empty ones is nothing. */
function withoutCursor(blocks: readonly Element[]): readonly Element[] {
  const last = blocks.at(-1);
  if (last === undefined || blocks.every(isEmpty)) return [];
  return isEmpty(last) && !sectionIn(last) ? blocks.slice(0, -1) : blocks;
}

const withoutEmpty = (blocks: readonly Element[]): readonly Element[] =>
  blocks.every((block) => isEmpty(block) && !sectionIn(block)) ? [] : blocks;

/** The last of some sections, with the headers and footers that it takes over. */
function ownSection(sections: readonly Element[]): Element {
  const references = new Map<string, Element>();
  for (const section of sections)
    for (const name of ["w:headerReference", "w:footerReference"])
      for (const one of childrenOf(section, name)) references.set(`${name} ${attributeOf(one, "w:type")}`, one);
  const own = sections.at(-1)!;
  const rest = own.children.filter((node) => isElement(node) && !node.name.endsWith("Reference"));
  return withChildren(own, [...references.values(), ...rest]);
}

/** Ids of relationships are changed into those in a report. */
const renamedIds = (elements: readonly Element[]): Element[] =>
  elements.map((one) => ({
    ...one,
    attributes: one.attributes.map(([name, value]): [string, string] => [
      name,
      isReference(name) ? frameId(value) : value,
    ]),
    children: one.children.map((node) => (isElement(node) ? renamedIds([node])[0]! : node)),
  }));

const isReference = (name: string): boolean => name.startsWith("r:") || name === "o:relid";
