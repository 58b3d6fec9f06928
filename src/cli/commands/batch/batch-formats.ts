import type { FormatChoice } from "../../usage/format-choices.ts";

/** What `batch --format` may be asked for. */
export const batchFormats = ["text", "json", "csv"] as const;

export type BatchChoice = FormatChoice<(typeof batchFormats)[number]>;

/** The format on the screen. */
export const onScreen = (choices: readonly BatchChoice[] = []): BatchChoice["format"] =>
  choices.find(({ file }) => file === undefined)?.format ?? "text";
