/** What `stats --format` may be asked for: to look at, for programs, or a workbook. */
export const statsFormats = ["text", "json", "xlsx"] as const;

export type StatsFormat = (typeof statsFormats)[number];
