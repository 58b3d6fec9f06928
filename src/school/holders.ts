import { readMention } from "../records/values/people.ts";
import type { School } from "./school.ts";

/** Whether a name is one for the school itself. */
export const isSchool = (name: string, { settings }: Pick<School, "settings">): boolean =>
  name === settings.school || ["学校", "本校", "我校", "全校", "本园", "我园", "全园"].includes(name);

/** What a name stands for that holds an honour or is appraised: 学校, 校区, 教师 or the 类别 of a group. */
export function holderOf(name: string, school: Pick<School, "settings" | "roster">): string | undefined {
  if (isSchool(name, school)) return "学校";
  const group = school.roster.groups.find((one) => one.name === name);
  if (group) return group.type;
  if (school.roster.campuses.includes(name)) return "校区";
  return school.roster.find(readMention(name)).type === "teacher" ? "教师" : undefined;
}
