import type { FigureResult } from "../figures/figure-result.ts";
import type { Content } from "./content.ts";

/** What a name or a helper gives to a template. */
export type TemplateValue =
  | string
  | number
  | boolean
  | undefined
  | FigureResult
  | Phrase
  | readonly TemplateValue[]
  | Group;

/** Several inlines as one value, such as 讲座3次、沙龙2次 with each number marked. */
export interface Phrase {
  readonly type: "phrase";
  readonly content: Content;
}

/** A value with names of its own, such as an item of `{{#each}}`. */
interface Group {
  readonly [key: string]: TemplateValue;
}

export const isList = (value: TemplateValue): value is readonly TemplateValue[] => Array.isArray(value);

/** A figure or a phrase. A group may have a name `type` of its own. */
const isNode = (value: TemplateValue): value is FigureResult | Phrase =>
  typeof value === "object" && "type" in value && (value.type === "figure" || value.type === "phrase");

export const isFigure = (value: TemplateValue): value is FigureResult => isNode(value) && value.type === "figure";

export const isGroup = (value: TemplateValue): value is Group =>
  typeof value === "object" && !isList(value) && !isNode(value);

/** What `{{#if}}` asks. A figure of 0 and an empty text, list or phrase count as no. */
export function isTrue(value: TemplateValue): boolean {
  if (isList(value)) return value.length > 0;
  if (isGroup(value)) return true;
  if (typeof value !== "object") return Boolean(value);
  if (value.type === "figure") return Boolean(value.value);
  return value.content.some((inline) => inline.type !== "break" && inline.text !== "");
}
