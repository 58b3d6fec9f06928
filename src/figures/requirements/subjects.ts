import { defineMistake, isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { allOf, perhaps } from "../../diagnostics/wording.ts";
import type { Group } from "../../records/kinds/group.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { isWithin, type Range, type Subject as Written } from "../../records/settings/requirement.ts";
import { everyoneWords } from "../../school/roster.ts";
import { wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { groupsOf } from "../groups.ts";
import { makeSelection } from "../query/filter.ts";
import { staffInScope } from "./staff.ts";

export const unknownSubject = defineMistake("query/unknown-subject", "error", {
  message: (a: { name: string; nearest: string | undefined; known: readonly string[] }) =>
    `要求的对象“${a.name}”不知道指谁`,
  hint: (a) => perhaps(a.nearest, `可写：${allOf(a.known)}。`),
  why: "要求的对象写错，就不知道看谁达标。",
  wrong: demand("对象: 专任老师, 指标: 听课, 至少: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
});

/** One who has to reach a requirement: a teacher or a group. */
export interface Subject {
  readonly teacher?: Teacher;
  readonly group?: Group;
}

/** The kind whose records are the people themselves. */
const peopleKind = kindNames.find((name) => kindOf(name).of === "self")!;

const everyGroup = /^(?:每个|各个?|所有)(.+组|处室|工作室|社团)$/;

/** The 类别 of groups that 每个教研组 means; nothing where people are meant. */
export const groupType = ({ name }: Written): string | undefined => everyGroup.exec(name)?.[1];

/** Whom a requirement is for. 青年教师 are those of the term's ages, 35 and under unless it says otherwise. */
export function subjectsOf(written: Written, facts: Facts, { adopted = false } = {}): Subject[] | Mistake {
  const { settings, roster } = facts.school;
  const chosen = makeSelection(peopleKind, written.filters ?? {}, facts, { anyWord: adopted });
  if (isMistake(chosen)) return under(["对象"], chosen);
  const type = groupType(written);
  if (type !== undefined) return groupsOf(facts, type).map((group) => ({ group }));
  const staff = staffInScope(facts);
  const young = (t: Teacher) =>
    matches(
      t.born,
      settings.young?.age ?? (settings.young?.service ? undefined : { atLeast: undefined, atMost: 35 }),
      settings.baseDay,
    ) && matches(t.startedWork, settings.young?.service, settings.baseDay);
  const known: { readonly [name: string]: (t: Teacher) => boolean } = {
    专任教师: () => true,
    教师: () => true,
    ...Object.fromEntries([...everyoneWords].map((word) => [word, () => true])),
    青年教师: young,
    班主任: (t) => t.headTeacher !== undefined && t.headTeacher !== "否",
    骨干教师: (t) => t.backbone !== undefined && t.backbone !== "否",
  };
  const named = (Object.hasOwn(known, written.name) ? known[written.name] : undefined) ?? inSet(written.name, facts);
  if (!named) {
    const words = ["专任教师", "全员", "青年教师", "班主任", "骨干教师", "每个教研组", ...roster.sets];
    return unknownSubject.of(
      {
        name: written.name,
        nearest: nearest(written.name, words),
        known: words.slice(0, 8),
      },
      ["对象"],
    );
  }
  return staff
    .filter(named)
    .filter((t) => chosen.among([t], facts).length > 0)
    .filter(
      (t) =>
        matches(t.born, written.age, settings.baseDay) && matches(t.startedWork, written.service, settings.baseDay),
    )
    .map((teacher) => ({ teacher }));
}

function inSet(name: string, { school, scope }: Facts): ((t: Teacher) => boolean) | undefined {
  if (!school.roster.sets.includes(name)) return undefined;
  const members = new Set(school.roster.members(name, scope.to));
  return (teacher) => members.has(teacher);
}

/** Whole years from `since` to the 基准日, ends inclusive; unknown dates match only when nothing is asked. */
function matches(since: string | undefined, range: Range | undefined, baseDay: string): boolean {
  if (range === undefined) return true;
  if (since === undefined) return false;
  return isWithin(range, wholeYears(since, baseDay));
}
