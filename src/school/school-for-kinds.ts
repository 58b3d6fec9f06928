import type { Around } from "../records/around.ts";
import type { Award } from "../records/kinds/award.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";
import { awardCategory } from "./works.ts";

/** What kinds of record may ask of the school. */
export const aroundOf = oncePer(
  ({ roster, worksOf }: School): Around<Teacher> => ({
    people: roster.people,
    isOwn: (mention) => ["teacher", "set"].includes(roster.find(mention).type),
    workCategory: (award) => awardCategory(award as Award, worksOf(award as Award)),
  }),
);
