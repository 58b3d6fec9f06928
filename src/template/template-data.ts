import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { FigureResult } from "../figures/define-figure.ts";
import type { Content } from "./content.ts";

/** Several inlines as one value, e.g. 讲座3次、沙龙2次 with each number marked. */
export interface Phrase {
  readonly type: "phrase";
  readonly content: Content;
}

/** What a name or a helper gives to a template. A figure or phrase of nothing is false in `{{#if}}`. */
export type TemplateValue =
  | string
  | number
  | boolean
  | undefined
  | FigureResult
  | Phrase
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue };

/** A helper's refusal: what is wrong, once the template knows where it was called. */
export interface Refusal {
  readonly type: "refusal";
  readonly at: (place: Place) => Diagnostic;
}

/** `{{计数 "获奖" 级别="县级"}}`: positional and named arguments to a value, or a refusal with a reason. */
export type Helper = (
  args: readonly TemplateValue[],
  named: Readonly<{ [key: string]: TemplateValue }>,
) => TemplateValue | Refusal;

/** Everything a template may name. Both maps are keyed by the Chinese name as written in templates. */
export interface TemplateData {
  readonly names: ReadonlyMap<string, TemplateValue>;
  readonly helpers: ReadonlyMap<string, Helper>;
}
