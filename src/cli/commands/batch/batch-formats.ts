import type { FormatChoice } from "../../usage/format-choices.ts";

/** What `batch --format` may be asked for. */
export const batchFormats = ["text", "json", "csv", "xlsx"] as const;

export type BatchChoice = FormatChoice<(typeof batchFormats)[number]>;

/** Those that can be printed. */
export const printedFormats = ["text", "json", "csv"] as const;

/** The format on the screen. */
export const onScreen = (choices: readonly BatchChoice[] = []): BatchChoice["format"] =>
  choices.find(({ file }) => file === undefined)?.format ?? "text";
