import { nearest } from "../../zh/nearest.ts";

/** A group's name without what it may be called by or not: 语文 of 语文组, 语文教研组 and 语文学科组. */
const core = (name: string): string => name.replace(/(?:教研|学科|教学|研究)?(?:大|小)?组$/, "");

const all = "(?:全体|所有|全部|全组|各位)";
const members = "(?:教师|老师|成员|组员|人员|教工)";
/** 语文组全体, 全体语文教师, 语文组全体教师, 语文组教师: without `all` only after 组. */
const whole = new RegExp(`^(?:${all}(.+?)${members}?|(.+?)${all}${members}?|(.+组)${members})$`);

/** The group whose members are all named together: 语文教研组 for 语文组全体 and 全体语文教师. */
export function wholeGroupMeant(name: string, groups: readonly string[]): string | undefined {
  const [, ...found] = whole.exec(name) ?? [];
  const group = found.find((one) => one !== undefined);
  return group === undefined ? undefined : groups.find((one) => core(one) === core(group) && core(one) !== "");
}

/** The group that is called otherwise in another place, else one whose name is alike. */
export function groupMeant(name: string, groups: readonly string[]): { nearest: string | undefined; isSame: boolean } {
  const same = core(name) === "" ? undefined : groups.find((one) => core(one) === core(name));
  return { nearest: same ?? nearest(name, groups), isSame: same !== undefined };
}
