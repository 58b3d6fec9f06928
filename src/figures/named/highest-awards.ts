import { highestOfWorks } from "../../school/highest-award.ts";
import { oncePer } from "../../school/once-per.ts";
import type { Facts } from "../facts.ts";

/** The highest award of each work in the days counted, and all awards of no work. */
export const highestIn = oncePer(
  ({ inDays, school }: Facts): ReadonlySet<unknown> => new Set(highestOfWorks(inDays.awards, school)),
);
