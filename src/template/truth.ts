import type { FigureResult } from "../figures/define-figure.ts";
import type { Phrase, TemplateValue } from "./template-data.ts";

/** A value with names of its own, such as an item of `{{#each}}`. */
export type Group = { readonly [key: string]: TemplateValue };

const marked = new Set<unknown>(["figure", "phrase"]);

export const isList = (value: TemplateValue): value is readonly TemplateValue[] => Array.isArray(value);

export const isNode = (value: TemplateValue): value is FigureResult | Phrase =>
  typeof value === "object" && "type" in value && marked.has(value.type);

export const isGroup = (value: TemplateValue): value is Group =>
  typeof value === "object" && !isList(value) && !isNode(value);

/** What `{{#if}}` asks: a figure of 0, an empty text, list or phrase counts as no. */
export function isTrue(value: TemplateValue): boolean {
  if (isList(value)) return value.length > 0;
  if (isGroup(value)) return true;
  if (typeof value !== "object") return Boolean(value);
  if (value.type === "figure") return Boolean(value.value);
  return value.content.some((inline) => inline.type !== "break" && inline.text !== "");
}
