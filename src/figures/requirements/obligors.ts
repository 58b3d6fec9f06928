import { defineMistake, isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { allOf, perhaps } from "../../diagnostics/phrases.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { isWithin, type Obligors, type Range } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";
import { everyoneWords } from "../../school/roster.ts";
import { wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { groupsOf } from "../named/groups.ts";
import { makeSelection } from "../query/filter.ts";
import type { Obligor } from "./obligor.ts";

const unknownObligors = defineMistake("query/unknown-subject", "error", {
  message: (a: { name: string; nearest: string | undefined; choices: readonly string[] }) =>
    `要求的对象“${a.name}”不知道指谁`,
  hint: (a) => perhaps(a.nearest, `可写：${allOf(a.choices)}。`),
  why: "要求的对象写错，就不知道看谁达标。",
  wrong: demand("对象: 专任老师, 指标: 听课, 至少: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
});

/** The kind whose records are the people themselves. */
const peopleKind = kindNames.find((name) => kindOf(name).owner === "itself")!;

const everyGroup = /^(?:每个|各个?|所有)(.+组|处室|工作室|社团)$/;

/** The 类别 of groups that a word such as 每个教研组 means; `undefined` if it means people. */
export const groupType = ({ name }: Obligors): string | undefined => everyGroup.exec(name)?.[1];

/** The teachers or groups that a requirement is for. `adopted`: as for a `Requirement`. */
export function obligorsOf(written: Obligors, facts: Facts, { adopted = false } = {}): Obligor[] | Mistake {
  const { baseDay } = facts.school.settings;
  const chosen = makeSelection(peopleKind, written.filters ?? {}, facts, { anyWord: adopted });
  if (isMistake(chosen)) return under(["对象"], chosen);
  const type = groupType(written);
  if (type !== undefined) return groupsOf(facts, type).map((group) => ({ group }));
  const isMeant = meantBy(written.name, facts);
  if (!isMeant) {
    const words = ["专任教师", "全员", "青年教师", "班主任", "骨干教师", "每个教研组", ...facts.school.roster.sets];
    const args = { name: written.name, nearest: nearest(written.name, words), choices: words.slice(0, 8) };
    return unknownObligors.of(args, ["对象"]);
  }
  return staffInScope(facts)
    .filter((t) => isMeant(t) && chosen.among([t], facts).length > 0)
    .filter((t) => matches(t.born, written.age, baseDay) && matches(t.startedWork, written.service, baseDay))
    .map((teacher) => ({ teacher }));
}

/** Which teachers a word such as 班主任 or the name of a group means; `undefined` for an unknown word. */
function meantBy(name: string, { school, scope }: Facts): ((teacher: Teacher) => boolean) | undefined {
  const { settings, roster } = school;
  if (everyoneWords.has(name) || name === "专任教师" || name === "教师") return () => true;
  if (name === "青年教师") return (teacher) => isYoung(teacher, settings);
  if (name === "班主任") return ({ headTeacher = "否" }) => headTeacher !== "否";
  if (name === "骨干教师") return ({ backbone = "否" }) => backbone !== "否";
  if (!roster.sets.includes(name)) return undefined;
  const members = new Set(roster.members(name, scope.to));
  return (teacher) => members.has(teacher);
}

/** By the ages that term.yaml says, else 35 and under. */
function isYoung({ born, startedWork }: Teacher, { young, baseDay }: Settings): boolean {
  const ages = young?.age ?? (young?.service ? undefined : { atLeast: undefined, atMost: 35 });
  return matches(born, ages, baseDay) && matches(startedWork, young?.service, baseDay);
}

/** Whether whole years from `since` to the 基准日 are in the range. An unknown date is in no range. */
function matches(since: string | undefined, range: Range | undefined, baseDay: string): boolean {
  if (range === undefined) return true;
  if (since === undefined) return false;
  return isWithin(range, wholeYears(since, baseDay));
}
