/** What `compare --format` may be asked for. */
export const compareFormats = ["text", "json", "xlsx"] as const;

export type CompareFormat = (typeof compareFormats)[number];
