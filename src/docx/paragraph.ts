import type { StyleId } from "./styles.ts";

/** A paragraph on its way to XML. */
export interface Paragraph {
  readonly style: StyleId;
  readonly runs: string;
  /** Kept on one page with what follows. */
  readonly keepNext?: boolean;
  /** The list that it is an item of (`w:numId`). */
  readonly list?: number;
  /** It begins a page. */
  readonly newPage?: boolean;
  /** Tab stops in twips from the left edge of the text. */
  readonly tabs?: readonly Tab[];
  /** Empty space above, in twips. */
  readonly before?: number;
  /** Empty space below, in twips. */
  readonly after?: number;
  /** A distance between its lines of its own, in twips. */
  readonly pitch?: number;
  readonly indent?: Indent;
  readonly align?: "left" | "center" | "right";
  /** Properties of the section that ends here. */
  readonly section?: string;
}

export interface Tab {
  readonly at: number;
  readonly align: "left" | "right";
}

/** In characters. `left` is where the first line begins, `hanging` how much further right the other lines do. */
interface Indent {
  readonly left?: number;
  readonly hanging?: number;
  readonly right?: number;
}

/** A paragraph, or the XML of a table. */
export type Piece = Paragraph | string;

/** XML of a piece. `charWidth`, in twips, is for readers that do not know character units. */
export function pieceXml(piece: Piece, charWidth: number): string {
  if (typeof piece === "string") return piece;
  const { style, runs, keepNext, list, newPage, tabs, before, after, pitch, indent, align, section } = piece;
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    keepNext ? "<w:keepNext/>" : "",
    newPage ? "<w:pageBreakBefore/>" : "",
    list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : "",
    tabs?.length ? `<w:tabs>${tabs.map((t) => `<w:tab w:val="${t.align}" w:pos="${t.at}"/>`).join("")}</w:tabs>` : "",
    spacingXml(before, after, pitch),
    indent ? indentXml(indent, charWidth) : "",
    align ? `<w:jc w:val="${align}"/>` : "",
    section ?? "",
  ];
  return `<w:p><w:pPr>${properties.join("")}</w:pPr>${runs}</w:p>`;
}

function spacingXml(before?: number, after?: number, pitch?: number): string {
  const attributes = [
    before === undefined ? "" : ` w:before="${Math.round(before)}"`,
    after === undefined ? "" : ` w:after="${Math.round(after)}"`,
    pitch === undefined ? "" : ` w:line="${Math.round(pitch)}" w:lineRule="exact"`,
  ].join("");
  return attributes && `<w:spacing${attributes}/>`;
}

// Word adds hangingChars to leftChars, but counts w:hanging as part of w:left.
function indentXml({ left = 0, hanging = 0, right = 0 }: Indent, charWidth: number): string {
  const chars = (n: number) => Math.round(n * 100);
  const twips = (n: number) => Math.round(n * charWidth);
  const attributes = [
    left || hanging ? `w:leftChars="${chars(left)}" w:left="${twips(left + hanging)}"` : "",
    `w:rightChars="${chars(right)}" w:right="${twips(right)}"`,
    hanging ? `w:hangingChars="${chars(hanging)}" w:hanging="${twips(hanging)}"` : "",
  ];
  return `<w:ind ${attributes.filter(Boolean).join(" ")}/>`;
}
