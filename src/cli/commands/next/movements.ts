import { findTeacher, type Movements, type School } from "../../../pipeline.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { question } from "../../usage/question.ts";

/** Who comes and goes, as it is typed: names with 、 between, with a group behind a space where there is one. */
export interface TypedMovements {
  readonly retired?: string;
  readonly left?: string;
  readonly joined?: string;
  readonly moved?: string;
}

/** Who comes, with the group if it is known. */
export interface Newcomer {
  readonly name: string;
  readonly group: string | undefined;
}

/** Who comes and goes between two periods. */
export interface AllMovements extends Movements {
  readonly joining: readonly Newcomer[];
}

const questions: readonly (readonly [keyof TypedMovements, string])[] = [
  ["retired", "退休的教师，没有就按回车"],
  ["left", "调出的教师"],
  ["joined", "调入的教师，后面可以空一格写教研组"],
  ["moved", "换教研组的教师，后面空一格写新的组"],
];

/** Asks who moved, each question until its names are understood. */
export async function askMovements(school: School, given: TypedMovements, terminal: Terminal): Promise<AllMovements> {
  const ask = question(terminal);
  let typed = given;
  for (const [key, words] of questions) {
    const isRead = (text: string) => {
      const problem = problemOf(school, { [key]: text });
      if (problem) terminal.out(`   ${problem}`);
      return problem ? undefined : text;
    };
    typed = { ...typed, [key]: await ask(words, given[key] ?? "", isRead, "请再写一次；几个人用顿号隔开。") };
  }
  return readMovements(school, typed);
}

function problemOf(school: School, typed: TypedMovements): string | undefined {
  try {
    readMovements(school, typed);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return thrown.message;
  }
}

/** Understands who comes and goes. Refuses names and groups that nobody knows. */
export function readMovements(school: School, typed: TypedMovements): AllMovements {
  const { retired = "", left = "", joined = "", moved = "" } = typed;
  const leaving = new Map([
    ...entriesOf(retired).map(({ name }) => [teacherOf(school, name), "退休"] as const),
    ...entriesOf(left).map(({ name }) => [teacherOf(school, name), "调出"] as const),
  ]);
  const toGroups = new Map(
    entriesOf(moved).map(({ name, group }) => {
      if (group === undefined) throw new Refusal(`没有写“${name}”换到哪个组`, "写成“许知行 数学组”。");
      return [teacherOf(school, name), groupOf(school, group)] as const;
    }),
  );
  const joining = entriesOf(joined).map(({ name, group }) => ({ name, group: group && groupOf(school, group) }));
  for (const { name } of joining)
    if (findTeacher(school, name)) throw new Refusal(`名册里已有“${name}”`, "同名的两位，在新的名册里各写“区分”。");
  return { leaving, toGroups, joining };
}

const entriesOf = (typed: string): readonly Newcomer[] =>
  typed
    .split(/[、，,;；\n]+/)
    .map((entry) => entry.trim().split(/\s+/))
    .flatMap(([name, group]) => (name ? [{ name, group }] : []));

function teacherOf(school: School, name: string) {
  const teacher = findTeacher(school, name);
  if (!teacher) throw new Refusal(`名册中没有“${name}”，或不止一位`, "照名册的写法，同名的写成“王芳（语文）”。");
  return teacher;
}

function groupOf(school: School, group: string): string {
  if (!school.roster.sets.includes(group)) throw new Refusal(`没有叫“${group}”的组`, "照“组织”里的写法。");
  return group;
}

/** The changes of people whose roster is not carried over: others read it, too. */
export function typedByHand(
  { roster }: School,
  { leaving, toGroups, joining }: AllMovements,
  placeOf: (file: string) => string | undefined,
): AllMovements {
  const isShared = ({ origin }: School["roster"]["teachers"][number]) => placeOf(origin.file) === undefined;
  return {
    leaving: new Map([...leaving].filter(([teacher]) => isShared(teacher))),
    toGroups: new Map([...toGroups].filter(([teacher]) => isShared(teacher))),
    joining: roster.teachers.every(isShared) ? joining : [],
  };
}
