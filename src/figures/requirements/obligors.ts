import { defineMistake, isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { allOf, perhaps } from "../../diagnostics/wording.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { isWithin, type Obligors, type Range } from "../../records/settings/requirement.ts";
import { everyoneWords } from "../../school/roster.ts";
import { wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { groupsOf } from "../named/groups.ts";
import { makeSelection } from "../query/filter.ts";
import type { Obligor } from "./obligor.ts";
import { staffInScope } from "./staff.ts";

const unknownSubject = defineMistake("query/unknown-subject", "error", {
  message: (a: { name: string; nearest: string | undefined; known: readonly string[] }) =>
    `要求的对象“${a.name}”不知道指谁`,
  hint: (a) => perhaps(a.nearest, `可写：${allOf(a.known)}。`),
  why: "要求的对象写错，就不知道看谁达标。",
  wrong: demand("对象: 专任老师, 指标: 听课, 至少: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
});

/** The kind whose records are the people themselves. */
const peopleKind = kindNames.find((name) => kindOf(name).owner === "itself")!;

const everyGroup = /^(?:每个|各个?|所有)(.+组|处室|工作室|社团)$/;

/** The 类别 of groups that 每个教研组 means; nothing where people are meant. */
export const groupType = ({ name }: Obligors): string | undefined => everyGroup.exec(name)?.[1];

/** Whom a requirement asks, as teachers or as groups. */
export function obligorsOf(written: Obligors, facts: Facts, { adopted = false } = {}): Obligor[] | Mistake {
  const { baseDay } = facts.school.settings;
  const chosen = makeSelection(peopleKind, written.filters ?? {}, facts, { anyWord: adopted });
  if (isMistake(chosen)) return under(["对象"], chosen);
  const type = groupType(written);
  if (type !== undefined) return groupsOf(facts, type).map((group) => ({ group }));
  const isMeant = calledSo(written.name, facts) ?? inSet(written.name, facts);
  if (!isMeant) {
    const known = ["专任教师", "全员", "青年教师", "班主任", "骨干教师", "每个教研组", ...facts.school.roster.sets];
    const args = { name: written.name, nearest: nearest(written.name, known), known: known.slice(0, 8) };
    return unknownSubject.of(args, ["对象"]);
  }
  return staffInScope(facts)
    .filter((t) => isMeant(t) && chosen.among([t], facts).length > 0)
    .filter((t) => matches(t.born, written.age, baseDay) && matches(t.startedWork, written.service, baseDay))
    .map((teacher) => ({ teacher }));
}

/** 青年教师 are those of the ages that term.yaml says, else 35 and under. */
function calledSo(name: string, { school: { settings } }: Facts): ((t: Teacher) => boolean) | undefined {
  const { young, baseDay } = settings;
  const ages = young?.age ?? (young?.service ? undefined : { atLeast: undefined, atMost: 35 });
  const byName = new Map<string, (t: Teacher) => boolean>([
    ...["专任教师", "教师", ...everyoneWords].map((word) => [word, () => true] as const),
    ["青年教师", (t) => matches(t.born, ages, baseDay) && matches(t.startedWork, young?.service, baseDay)],
    ["班主任", (t) => t.headTeacher !== undefined && t.headTeacher !== "否"],
    ["骨干教师", (t) => t.backbone !== undefined && t.backbone !== "否"],
  ]);
  return byName.get(name);
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
