import { type FormatChoice as Choice, formatChoices as choicesOf } from "../../usage/format-choices.ts";
import { type FormatName, formatNames } from "./formats/index.ts";

export type FormatChoice = Choice<FormatName>;

/** Reads one `--format` of `check`. */
export const formatChoices = choicesOf(formatNames);
