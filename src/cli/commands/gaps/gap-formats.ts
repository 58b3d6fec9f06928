import { type FileFormat, fileFormats } from "../report/report-formats.ts";

/** What `gaps --format` may be asked for: to look at, or a file to hand on. */
export const gapFormats = ["text", "json", ...fileFormats] as const;

export type GapFormat = (typeof gapFormats)[number];

/** The format of the file that is asked for, if it is one. */
export const fileFormatOf = (format: GapFormat): FileFormat | undefined => fileFormats.find((one) => one === format);
