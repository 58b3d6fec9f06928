import { oncePer } from "../../school/once-per.ts";
import { isWhole } from "../../school/scope.ts";
import { type Facts, gatherFacts, withinGroup } from "../facts.ts";

/** The facts of a group in a window. */
export const groupFacts = oncePer((facts: Facts) => {
  const { school, scope, inDays } = facts;
  const { from, to } = scope;
  return isWhole(scope)
    ? (group: string) => withinGroup(facts, group)
    : oncePer((group: string) => gatherFacts(school, { from, to, group }, inDays));
});
