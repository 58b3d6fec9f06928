import type { FormatChoice } from "../../usage/format-choices.ts";

/** What `rollup --format` may be asked for: to look at, for programs, or files. */
export const rollUpFormats = ["text", "json", "csv", "xlsx", "docx"] as const;

/** Those that are printed unless a file is named. */
export const printedFormats = ["text", "json"] as const;

export type RollUpChoice = FormatChoice<(typeof rollUpFormats)[number]>;
