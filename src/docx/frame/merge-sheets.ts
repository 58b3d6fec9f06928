import {
  attributeOf,
  childOf,
  childrenOf,
  type Element,
  element,
  isElement,
  type Node,
  numberOf,
  withAttributes,
  withChildren,
} from "./xml-tree.ts";

/** What of a frame's settings is about how it was written, printed or guarded, or leads out of the file. */
const left = new Set(
  [
    "writeProtection documentProtection attachedTemplate linkStyles mailMerge revisionView trackRevisions doNotTrackMoves",
    "doNotTrackFormatting rsids docVars updateFields footnotePr endnotePr saveThroughXslt hdrShapeDefaults attachedSchema",
    "activeWritingStyle proofState documentType formsDesign readModeInkLockDown smartTagType schemaLibrary",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `w:${name}`),
);

/** The settings of a frame without those, and ours of footnotes. `bothSides`: left and right pages have footers of their own. */
export function mergeSettings(frame: Element, bothSides: boolean, ofNotes?: Element): Element {
  const own = frame.children.filter((node) => isElement(node) && !left.has(node.name)) as Element[];
  const place = own.findIndex(({ name }) => behindNotes.has(name) || !name.startsWith("w:"));
  const kept = ofNotes ? own.toSpliced(place < 0 ? own.length : place, 0, ofNotes) : own;
  if (!bothSides || kept.some(({ name }) => name === "w:evenAndOddHeaders")) return withChildren(frame, kept);
  // The order of the schema: everything that may stand behind it is moved behind it.
  const at = kept.findIndex(({ name }) => !beforeSides.has(name));
  return withChildren(frame, kept.toSpliced(at < 0 ? kept.length : at, 0, element("w:evenAndOddHeaders")));
}

const behindNotes = new Set(
  [
    "endnotePr compat docVars rsids attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures forceUpgrade captions shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `w:${name}`),
);

const beforeSides = new Set(
  [
    "view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape",
    "printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts",
    "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors stylePaneFormatFilter",
    "stylePaneSortMethod autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation",
    "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle",
    "defaultTableStyle",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `w:${name}`),
);

/** The fonts of a frame, and those of ours that it does not name, with what to use in their place. */
export function mergeFonts(frame: Element, ours: Element): Element {
  const named = new Set(childrenOf(frame, "w:font").map((font) => attributeOf(font, "w:name")));
  return withChildren(frame, [
    ...frame.children,
    ...childrenOf(ours, "w:font").filter((font) => !named.has(attributeOf(font, "w:name"))),
  ]);
}

/** The lists of a frame and ours, and by how much the numbers of ours are higher now. */
export function mergeNumbering(frame: Element, ours: Element): { readonly root: Element; readonly shift: number } {
  const highest = (name: string, id: string) => childrenOf(frame, name).map((one) => numberOf(one, id) ?? 0);
  const shift = Math.max(0, ...highest("w:num", "w:numId"), ...highest("w:abstractNum", "w:abstractNumId")) + 1;
  const shifted = (one: Element, name: string): Element =>
    withAttributes(one, { [name]: (numberOf(one, name) ?? 0) + shift });
  const abstract = childrenOf(ours, "w:abstractNum").map((one) => shifted(one, "w:abstractNumId"));
  const lists = childrenOf(ours, "w:num").map((one) =>
    shifted(
      withChildren(
        one,
        one.children.map((node) =>
          isElement(node) && node.name === "w:abstractNumId" ? shifted(node, "w:val") : node,
        ),
      ),
      "w:numId",
    ),
  );
  const rest = frame.children.filter(isElement);
  const isAbstract = ({ name }: Element) => name === "w:numPicBullet" || name === "w:abstractNum";
  const isList = ({ name }: Element) => name === "w:num";
  const others: readonly Node[] = rest.filter((one) => !isAbstract(one) && !isList(one));
  return {
    root: withChildren(frame, [...rest.filter(isAbstract), ...abstract, ...rest.filter(isList), ...lists, ...others]),
    shift,
  };
}

/** Whether left and right pages of a frame differ. */
export const hasBothSides = (settings: Element | undefined): boolean => {
  const found = childOf(settings, "w:evenAndOddHeaders");
  return found !== undefined && !["0", "false", "off"].includes(attributeOf(found) ?? "");
};
