import { existsOn, type Group } from "../records/kinds/group.ts";
import type { Mention } from "../records/values/people.ts";
import type { Day } from "../zh/dates.ts";

/**
 * A group with all that it consists of on a day, each once: 理综组 lists 物理组 and 化学组 as 成员. Groups may list each other.
 * `isSet`: whether a mention is of a group or a campus.
 */
export function withParts(
  name: string,
  groups: ReadonlyMap<string, Group>,
  day: Day,
  isSet: (mention: Mention) => boolean,
): readonly string[] {
  const all = new Set([name]);
  for (const one of all)
    for (const { mention, ...days } of groups.get(one)?.members ?? [])
      if (existsOn(days, day) && isSet(mention)) all.add(mention.name);
  return [...all];
}
