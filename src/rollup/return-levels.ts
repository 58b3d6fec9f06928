import type { HourSource } from "../records/hour-sources.ts";

/** The levels of the statistical return of a district, the highest first, and the hours that are of each. */
export const returnLevels: readonly { readonly level: string; readonly source: HourSource }[] = [
  { level: "国家级", source: "国家级" },
  { level: "省级", source: "省级" },
  { level: "市级", source: "市级" },
  { level: "县级", source: "县级" },
];
