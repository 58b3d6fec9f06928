import type { AskSchool } from "../records/ask-school.ts";
import type { Award } from "../records/kinds/award.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";
import { awardCategory } from "./works.ts";

/** What a kind asks of the school, answered. */
export const answersOf = oncePer(
  ({ roster, worksOf }: School): AskSchool<Teacher> => ({
    people: roster.people,
    isOwn: (mention) => ["teacher", "set"].includes(roster.find(mention).type),
    workCategory: (award) => awardCategory(award as Award, worksOf(award as Award)),
  }),
);
