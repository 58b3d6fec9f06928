import { attributeOf, type Element, element, isElement, type Node, withChildren } from "./xml-tree.ts";

/** The seal of a report is the property of this name and number. */
const ours = { name: "yanxiu", number: 2 };

/**
 * The properties that a school's own file has. It may be an old report: its seal is not handed on. Programs use several
 * prefixes for the same namespaces; ours are none and `vt`.
 */
export const ownProperties = (custom: Element | undefined): readonly Element[] =>
  (custom?.children ?? [])
    .filter(isElement)
    .filter((one) => localName(one) === "property" && attributeOf(one, "name") !== ours.name)
    .map((one, i) =>
      element(
        "property",
        { fmtid: attributeOf(one, "fmtid") ?? "", pid: ours.number + 1 + i, name: attributeOf(one, "name") ?? "" },
        one.children.map(withUsualPrefix),
      ),
    );

const localName = ({ name }: Element): string => name.slice(name.indexOf(":") + 1);

const withUsualPrefix = (node: Node): Node =>
  isElement(node) ? { ...withChildren(node, node.children.map(withUsualPrefix)), name: `vt:${localName(node)}` } : node;
