import { type TableFormat, tableFormats } from "../../../outline/report-formats.ts";
import type { FormatChoice } from "../../usage/format-choices.ts";
import { type FileFormat, fileFormats } from "../report/report-formats.ts";

/** What `gaps --format` may be asked for: to look at, or a file to hand on. */
export const gapFormats = ["text", "json", ...fileFormats, tableFormats[0]] as const;

export type GapFormat = (typeof gapFormats)[number];

/** Those that are shown if no file is named for them. */
export const printedFormats = ["text", "json"] as const;

export type GapChoice = FormatChoice<GapFormat>;

/** The format of the file that is asked for, if it is one. */
export const fileFormatOf = (format: GapFormat): FileFormat | undefined => fileFormats.find((one) => one === format);

/** The same of a workbook. */
export const tableFormatOf = (format: GapFormat): TableFormat | undefined => tableFormats.find((one) => one === format);
