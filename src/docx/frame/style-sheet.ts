import { laidOver } from "./properties-in-order.ts";
import { attributeOf, childOf, childrenOf, type Element, isElement } from "./xml-tree.ts";

/** The properties of a style, with those of what it is based on. */
export interface Resolved {
  readonly paragraph: readonly Element[];
  readonly run: readonly Element[];
}

export interface Style {
  readonly id: string;
  readonly type: string;
  /** In lower case, its other names behind it. */
  readonly names: readonly string[];
  /** Paragraphs that name no style have this one. */
  readonly isUsual: boolean;
  readonly element: Element;
}

/** A `w:styles` in which styles can be found. */
export interface StyleSheet {
  readonly root: Element;
  readonly styles: readonly Style[];
  byId(id: string | undefined): Style | undefined;
  resolved(id: string): Resolved;
}

export function styleSheet(root: Element): StyleSheet {
  const read = childrenOf(root, "w:style").map(readStyle);
  // LibreOffice marks none as the usual one.
  const usual =
    read.find(({ type, isUsual }) => type === "paragraph" && isUsual) ??
    read.find(({ type, names }) => type === "paragraph" && names[0] === "normal");
  const styles = read.map((style) => (style === usual ? { ...style, isUsual: true } : style));
  const ids = new Map(styles.map((style) => [style.id, style]));
  const byId = (id: string | undefined) => (id === undefined ? undefined : ids.get(id));
  const defaults: Resolved = {
    paragraph: inside(childOf(root, "w:docDefaults", "w:pPrDefault", "w:pPr")),
    run: inside(childOf(root, "w:docDefaults", "w:rPrDefault", "w:rPr")),
  };
  const resolved = (id: string): Resolved =>
    chain(byId(id), byId).reduce(
      ({ paragraph, run }, { element }) => ({
        paragraph: laidOver("w:pPr", paragraph, inside(childOf(element, "w:pPr"))),
        run: laidOver("w:rPr", run, inside(childOf(element, "w:rPr"))),
      }),
      defaults,
    );
  return { root, styles, byId, resolved };
}

function readStyle(element: Element): Style {
  const aliases = attributeOf(childOf(element, "w:aliases"))?.split(",") ?? [];
  const names = [attributeOf(childOf(element, "w:name")) ?? "", ...aliases];
  return {
    id: attributeOf(element, "w:styleId") ?? "",
    type: attributeOf(element, "w:type") ?? "paragraph",
    names: names.map((name) => name.trim().toLowerCase()),
    isUsual: ["1", "true", "on"].includes(attributeOf(element, "w:default") ?? ""),
    element,
  };
}

const inside = (properties: Element | undefined): readonly Element[] => (properties?.children ?? []).filter(isElement);

/** What a style is based on, the base first. A circle ends where it begins. */
function chain(style: Style | undefined, byId: StyleSheet["byId"]): readonly Style[] {
  const found: Style[] = [];
  for (let at = style; at && !found.includes(at); at = byId(attributeOf(childOf(at.element, "w:basedOn"))))
    found.unshift(at);
  return found;
}

/** A property by its name. */
export const propertyIn = (properties: readonly Element[], name: string): Element | undefined =>
  properties.find((one) => one.name === name);
