import type { PageWriter, SectionAt } from "../document-xml.ts";
import type { LayoutProfile } from "../page-layout.ts";
import type { Frame } from "./frame.ts";
import { frameSection, type SectionChanges, withReferences } from "./frame-sections.ts";
import { withOwnIds } from "./own-ids.ts";
import { sectionIn } from "./read-text.ts";
import { childOf, type Element, isElement, type Node, withChildren, xmlOf } from "./xml-tree.ts";

/** The page of a frame. What stands in the frame itself is put in by `fill`, when our own text has got its styles. */
export interface FramePage extends PageWriter {
  fill(xml: string): string;
}

/** How a frame's page is written around the text. */
export function framePage(frame: Frame, profile: LayoutProfile, changes: SectionChanges): FramePage {
  const fills = new Map<string, string>();
  const hold = (name: string, nodes: readonly Node[]): string => {
    const mark = `<?${name}?>`;
    fills.set(mark, xmlOf(nodes));
    return nodes.length > 0 ? mark : "";
  };
  // Sections of the frame's own keep their footers.
  const asIs = { ...changes, footers: {} };
  const section = (at: SectionAt) => frameSection(frame, profile, changes, at);
  const kept = (nodes: readonly Node[]) => nodes.map((node) => withSection(node, (one) => withReferences(one, asIs)));
  return {
    sectionXml: (at) => xmlOf([section(at)]),
    before: (outline) => hold(`before${outline}`, kept(withOwnIds(frame.before, outline))),
    end(at) {
      // A section of the frame that ends below the report is the report's last one.
      const ends = frame.isApart ? -1 : frame.after.findIndex((node) => sectionIn(node) !== undefined);
      const after = withOwnIds(frame.after, 0).map((node, i) =>
        i === ends ? withSection(node, () => section(at)) : kept([node])[0]!,
      );
      const last = frame.last ? withReferences(frame.last, asIs) : section(at);
      return hold("after", after) + xmlOf([last]);
    },
    isCounted: false,
    endsIn: frame.isApart ? "own" : frame.after.length > 0 ? "upright" : "any",
    fill: (xml) => xml.replace(/<\?(?:before\d+|after)\?>/g, (mark) => fills.get(mark) ?? ""),
  };
}

/** A paragraph with the properties of the section that ends in it changed. */
function withSection(node: Node, change: (section: Element) => Element): Node {
  const section = sectionIn(node);
  if (!section || !isElement(node)) return node;
  const properties = childOf(node, "w:pPr")!;
  const changed = withChildren(
    properties,
    properties.children.map((one) => (one === section ? change(section) : one)),
  );
  return withChildren(
    node,
    node.children.map((one) => (one === properties ? changed : one)),
  );
}
