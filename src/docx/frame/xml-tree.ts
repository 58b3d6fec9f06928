import { xmlDeclaration } from "../xml.ts";

/** An element of a part, as it was written: names with their prefixes, text and attributes still escaped. */
export interface Element {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, escaped: string])[];
  readonly children: readonly Node[];
}

/** An element, or escaped text. */
export type Node = Element | string;

/** More elements than this are no letterhead, and would fill the memory. */
const mostElements = 400_000;
const deepest = 200;

// An attribute holds no `<`, so a quote that is not closed ends at the next tag. `<!DOCTYPE` is no token: office files
// have none, and entities could be made to grow without end.
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?=]+)((?:\s+[^\s<>=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open extends Element {
  readonly children: Node[];
}

/** The root of an XML text, without comments, or why there is none. */
export function parseXml(text: string): Element | "malformed" | "too large" {
  const top: Open = { name: "", attributes: [], children: [] };
  const open: Open[] = [top];
  let elements = 0;
  token.lastIndex = 0;
  for (const end = text.length; token.lastIndex < end; ) {
    const found = token.exec(text);
    if (!found) return "malformed";
    const [, cdata, closed, name, attributes, empty, plain] = found;
    const parent = open.at(-1)!;
    if (plain !== undefined) parent.children.push(plain);
    else if (cdata !== undefined) parent.children.push(escapeText(cdata));
    else if (closed !== undefined) {
      if (parent.name !== closed || open.length === 1) return "malformed";
      open.pop();
    } else if (name !== undefined) {
      elements += 1;
      if (elements > mostElements || open.length > deepest) return "too large";
      const element: Open = { name, attributes: attributesIn(attributes!), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root, ...more] = top.children.filter(isElement);
  return open.length === 1 && root && more.length === 0 ? root : "malformed";
}

const attributesIn = (text: string): [string, string][] =>
  text === ""
    ? []
    : [...text.matchAll(attribute)].map(([, name, double, single]) => [
        name!,
        double ?? single!.replaceAll('"', "&quot;"),
      ]);

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** XML of elements and text. */
export const xmlOf = (nodes: readonly Node[]): string => nodes.map(nodeXml).join("");

function nodeXml(node: Node): string {
  if (typeof node === "string") return node;
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${value}"`).join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${xmlOf(node.children)}</${node.name}>`;
}

/** A whole part. */
export const partXml = (root: Element): string => xmlDeclaration + nodeXml(root);

export const isElement = (node: Node): node is Element => typeof node !== "string";

/** An element made by us; values are not escaped yet. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly Node[] = [],
): Element => ({
  name,
  attributes: Object.entries(attributes).map(([key, value]) => [
    key,
    escapeText(String(value)).replaceAll('"', "&quot;"),
  ]),
  children,
});

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text or the value of an attribute as it reads. */
export const unescapeXml = (escaped: string): string =>
  escaped.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (_, hex, decimal, name) => {
    if (name) return entities[name]!;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

/** An attribute as it reads, `w:val` unless another is asked for. */
export function attributeOf(from: Element | undefined, name = "w:val"): string | undefined {
  const found = from?.attributes.find(([key]) => key === name);
  return found && unescapeXml(found[1]);
}

/** A number in an attribute. Some programs write `1701.5`. */
export function numberOf(from: Element | undefined, name: string): number | undefined {
  const value = Math.round(Number.parseFloat(attributeOf(from, name) ?? ""));
  return Number.isFinite(value) ? value : undefined;
}

export const childrenOf = (from: Element | undefined, name: string): readonly Element[] =>
  (from?.children ?? []).filter((node): node is Element => isElement(node) && node.name === name);

/** The first child of a name; several names lead further down. */
export const childOf = (from: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], from);

export const withChildren = (from: Element, children: readonly Node[]): Element => ({ ...from, children });

/** The same element with these attributes; others stay. */
export function withAttributes(from: Element, changes: Readonly<Record<string, string | number>>): Element {
  const changed = element(from.name, changes).attributes;
  const names = new Set(changed.map(([name]) => name));
  return { ...from, attributes: [...from.attributes.filter(([name]) => !names.has(name)), ...changed] };
}

/** Whether it, or anything in it, is such an element. */
export const holds = (node: Node, isSought: (one: Element) => boolean): boolean =>
  isElement(node) && (isSought(node) || node.children.some((child) => holds(child, isSought)));

/** All text of `w:t` in a node, as it reads. */
export const textIn = (node: Node): string => {
  if (!isElement(node)) return "";
  return node.name === "w:t"
    ? unescapeXml(node.children.filter((child) => typeof child === "string").join(""))
    : node.children.map(textIn).join("");
};
