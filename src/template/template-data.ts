import type { Mistake } from "../diagnostics/define-mistake.ts";
import type { Sourced } from "../records/define-kind.ts";
import type { Names } from "./lazy-names.ts";
import type { ParsedTemplate } from "./parse-template.ts";
import type { Template } from "./template.ts";
import type { TemplateValue } from "./template-value.ts";

/**
 * `{{计数 "获奖" 级别="县级"}}`: from positional and named arguments to a value, or to what is wrong with them. `isShared`:
 * whether it stands in shipped text, which asks every school the same.
 */
export type Helper = (
  args: readonly TemplateValue[],
  named: Readonly<{ [key: string]: TemplateValue }>,
  isShared?: boolean,
) => TemplateValue | Mistake;

/** Everything a template may name. */
export interface TemplateData {
  readonly names: Names;
  readonly helpers: ReadonlyMap<string, Helper>;
  /** Puts the school's own words into shared text. */
  living?(typed: string): string;
  /** The form of an item of a list, by the label of its kind: the usual one, or 短. */
  formOf?(kind: string, form: string | undefined): ItemForm | undefined;
  /** 附件2: the annex of the report that lists these records; empty if there is none. */
  annexOf?(records: readonly Sourced[]): string;
  /** A paragraph of the report, as this school has it. */
  paragraphOf?(name: string): Template | undefined;
  readonly paragraphNames?: readonly string[];
}

/** How one item of a list is written, and the sign between items, if the form says it. */
export interface ItemForm {
  readonly parsed: ParsedTemplate;
  readonly mark: string | undefined;
}
