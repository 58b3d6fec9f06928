import { childrenOf, type Element, element, isElement, withAttributes, withChildren } from "./xml-tree.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The order in which the schema wants the properties of paragraphs, runs and sections; none may stand elsewhere. */
const orders: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": words(`
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr
  `),
  "w:rPr": words(`
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath
  `),
  "w:sectPr": words(`
    headerReference footerReference type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols vAlign noEndnote titlePg
    textDirection bidi rtlGutter docGrid
  `),
};

/** What says a part of its property in each attribute; other properties are replaced whole. */
const byAttribute = new Set(["w:spacing", "w:ind", "w:rFonts"]);

/** Properties laid over others: what `above` says wins. Both are children of a `w:pPr`, `w:rPr` or `w:sectPr`. */
export function laidOver(parent: string, below: readonly Element[], above: readonly Element[]): readonly Element[] {
  const named = new Map(below.map((one) => [one.name, one]));
  for (const one of above) {
    const there = named.get(one.name);
    named.set(one.name, there && byAttribute.has(one.name) ? joined(there, one) : one);
  }
  return inOrder(parent, [...named.values()]);
}

/** Values of attributes are escaped already, so they are not escaped again. */
function joined(below: Element, above: Element): Element {
  const names = new Set(above.attributes.map(([name]) => name));
  const overruled = (name: string): boolean => names.has(name) || [...names].some((one) => overrules(one, name));
  return { ...above, attributes: [...below.attributes.filter(([name]) => !overruled(name)), ...above.attributes] };
}

// Word believes the one in characters, or of the theme, if both stand there.
const overrules = (above: string, below: string): boolean =>
  ["Chars", "Theme", "Lines", "Autospacing"].some((ending) => below === above + ending) ||
  (above.startsWith("w:firstLine") && below.startsWith("w:hanging")) ||
  (above.startsWith("w:hanging") && below.startsWith("w:firstLine")) ||
  (above === "w:cs" && below === "w:cstheme");

/** Children in the order of the schema; those that it does not know stay behind the others. */
export function inOrder(parent: string, children: readonly Element[]): readonly Element[] {
  const order = orders[parent] ?? [];
  const rank = ({ name }: Element) => {
    const at = order.indexOf(name.slice(2));
    return at < 0 ? order.length : at;
  };
  return children.toSorted((a, b) => rank(a) - rank(b));
}

/** An element with some of its children replaced by name, or taken out. */
export function withProperties(
  from: Element,
  changes: Readonly<Record<string, Readonly<Record<string, string | number>> | undefined>>,
): Element {
  const kept = from.children.filter(isElement).filter(({ name }) => !(name in changes));
  const added = Object.entries(changes).flatMap(([name, attributes]) => {
    const there = childrenOf(from, name)[0] ?? element(name);
    return attributes ? [withAttributes(there, attributes)] : [];
  });
  return withChildren(from, inOrder(from.name, [...kept, ...added]));
}
