/** What `compare --format` may be asked for. */
export const compareFormats = ["text", "json", "xlsx"] as const;

export type CompareFormat = (typeof compareFormats)[number];

/** Those that are shown if no file is named for them. */
export const printedFormats = ["text", "json"] as const;
