import type { Mistake } from "../diagnostics/define-mistake.ts";
import type { TemplateValue } from "./template-value.ts";

/** `{{计数 "获奖" 级别="县级"}}`: from positional and named arguments to a value, or to what is wrong with them. */
export type Helper = (
  args: readonly TemplateValue[],
  named: Readonly<{ [key: string]: TemplateValue }>,
) => TemplateValue | Mistake;

/** Everything a template may name. Both maps are keyed by the Chinese name as written in templates. */
export interface TemplateData {
  readonly names: ReadonlyMap<string, TemplateValue>;
  readonly helpers: ReadonlyMap<string, Helper>;
}
