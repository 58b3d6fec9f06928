import type { FormatChoice } from "../../usage/format-choices.ts";

/** What `stats --format` may be asked for: to look at, for programs, or tables. */
export const statsFormats = ["text", "json", "csv", "xlsx"] as const;

/** Those that are printed unless a file is named. */
export const printedFormats = ["text", "json"] as const;

export type StatsChoice = FormatChoice<(typeof statsFormats)[number]>;
