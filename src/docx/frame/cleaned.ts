import { childOf, type Element, isElement, type Node, withChildren } from "./xml-tree.ts";

/** What of a frame is not handed on: changes not yet accepted, comments, notes, marks of single saves and of editors. */
const dropped = new Set(
  [
    "del moveFrom delText delInstrText cellDel cellIns cellMerge rPrChange pPrChange sectPrChange tblPrChange tblPrExChange",
    "tcPrChange trPrChange tblGridChange numberingChange commentRangeStart commentRangeEnd commentReference",
    "annotationRef footnoteReference endnoteReference footnotePr endnotePr proofErr permStart permEnd moveFromRangeStart",
    "moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart",
    "customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd lastRenderedPageBreak dataBinding printerSettings formProt",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `w:${name}`),
);
const unwrapped = new Set(["w:ins", "w:moveTo"]);
const ofOneSave = /^(w:rsid|w14:paraId$|w14:textId$)/;

/** Parts of a frame's text as somebody reads it who accepts all changes. */
export const cleaned = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node];
    if (dropped.has(node.name) || isDeletedRow(node)) return [];
    const children = cleaned(node.children);
    if (unwrapped.has(node.name)) return children;
    return [{ ...withChildren(node, children), attributes: node.attributes.filter(([name]) => !ofOneSave.test(name)) }];
  });

const isDeletedRow = (node: Element): boolean => node.name === "w:tr" && childOf(node, "w:trPr", "w:del") !== undefined;
