import { oncePer } from "../../school/once-per.ts";
import { type Facts, gatherFacts } from "../facts.ts";

/** The facts of a group in a window. */
export const groupFacts = oncePer(({ school, scope: { from, to }, inDays }: Facts) =>
  oncePer((group: string) => gatherFacts(school, { from, to, group }, inDays)),
);
