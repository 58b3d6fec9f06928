import { namesOfUnit, unitTypeOf } from "../records/settings/unit.ts";
import { unitWords } from "../records/settings/unit-words.ts";
import { readMention } from "../records/values/people.ts";
import type { School } from "./school.ts";

/** Whether a name is one for the school, or the other unit, itself. */
export function isSchool(name: string, { settings }: Pick<School, "settings">): boolean {
  if (name === settings.school) return true;
  const type = unitTypeOf(settings);
  if (type === "学校" || type === "幼儿园") return usual.includes(name);
  const { we, own, whole, everybody, noun } = unitWords(settings);
  return [we, own, whole, everybody, noun, `我${noun}`, ...namesOfUnit(settings)].includes(name);
}

const usual = ["学校", "本校", "我校", "全校", "本园", "我园", "全园"];

/** What a name stands for that holds an honour or is appraised: 学校, 校区, 教师 or the 类别 of a group. */
export function holderOf(name: string, school: Pick<School, "settings" | "roster">): string | undefined {
  if (isSchool(name, school)) return "学校";
  const group = school.roster.groups.find((one) => one.name === name);
  if (group) return group.type;
  if (school.roster.campuses.includes(name)) return "校区";
  return school.roster.find(readMention(name)).type === "teacher" ? "教师" : undefined;
}
