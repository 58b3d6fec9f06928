import type { Part } from "../part.ts";
import type { Relationship } from "../relationships.ts";
import type { Element, Node } from "./xml-tree.ts";

/** What a school's own Word file gives to its reports: page, styles, headers and footers, and the letterhead in its text. */
export interface Frame extends FrameText {
  readonly styles: Element | undefined;
  readonly settings: Element | undefined;
  readonly numbering: Element | undefined;
  readonly fontTable: Element | undefined;
  /** Properties of the file that are its own, not the seal of a report. */
  readonly properties: readonly Element[];
  /** Headers, footers, pictures and what else can be reached. */
  readonly parts: readonly Part[];
  /** Ids of headers and footers in which nothing can be seen. */
  readonly blank: ReadonlySet<string>;
  /** What the text refers to. */
  readonly relations: readonly Relationship[];
}

/** The text of a frame, cut where the report goes. Ids of relationships begin with `frame`. */
export interface FrameText {
  /** Attributes of `w:document`: the namespaces. */
  readonly root: Element["attributes"];
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  /** What stands below is in a section of its own. */
  readonly isApart: boolean;
  /** The section that the report goes into, with the headers and footers that it takes over from those before it. */
  readonly section: Element;
  /** The section at the end of the text, if it is another. */
  readonly last: Element | undefined;
}

/** The id of a relationship of the frame's text in a report, where it cannot meet one of ours. */
export const frameId = (id: string): string => `frame${id}`;
