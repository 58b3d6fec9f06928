import { nearest } from "../../zh/nearest.ts";

/** A group's name without what it may be called by or not: 语文 of 语文组, 语文教研组 and 语文学科组. */
const core = (name: string): string => name.replace(/(?:教研|学科|教学|研究)?(?:大|小)?组$/, "");

/** The group that is called otherwise in another place, else one whose name is alike. */
export function groupMeant(name: string, groups: readonly string[]): { nearest: string | undefined; isSame: boolean } {
  const same = core(name) === "" ? undefined : groups.find((one) => core(one) === core(name));
  return { nearest: same ?? nearest(name, groups), isSame: same !== undefined };
}
