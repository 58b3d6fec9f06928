import { isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Obligors } from "../../records/settings/obligors.ts";
import type { Span } from "../../records/span.ts";
import { oncePer } from "../../school/once-per.ts";
import { isExcused, staffOfYear } from "../../school/staff.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { groupsDuring } from "../named/groups.ts";
import { makeSelection } from "../query/filter.ts";
import type { Obligor } from "./obligor.ts";
import { isOfStaff, partOfRoster } from "./part-of-roster.ts";

const everyGroup = /^(?:每个|各个?|所有)(.+组|处室|工作室|社团)$/;

/** The 类别 of groups that a word such as 每个教研组 means; `undefined` if it means people. */
export const groupType = ({ words: [word = "", ...others] }: Obligors): string | undefined =>
  others.length === 0 ? everyGroup.exec(word)?.[1] : undefined;

/** Whom a requirement is for. */
export interface Asked {
  /** In any window, in the order of the roster. */
  readonly all: readonly Obligor[];
  /** Those of a window, given its days that are counted. */
  in(days: Span): ReadonlySet<Obligor>;
}

/**
 * The teachers or groups that a requirement is for (domain.md 12.22). 专任教师 are those of N; any other part is looked for
 * in the whole roster in post. Age, posts and groups are those of the window's last day that is counted. `adopted`: as for
 * a `Requirement`.
 */
export function obligorsOf(
  written: Obligors,
  facts: Facts,
  { adopted }: { readonly adopted?: unknown } = {},
): Asked | Mistake {
  const type = groupType(written);
  const found =
    type === undefined
      ? peopleOf(written, facts, adopted !== undefined)
      : groupsOf(type, written, facts, adopted !== undefined);
  return isMistake(found) ? under(["对象"], found) : found;
}

function peopleOf(written: Obligors, facts: Facts, anyWord: boolean): Asked | Mistake {
  const isMeant = partOfRoster(written, facts, anyWord);
  if (isMistake(isMeant)) return isMeant;
  const isExcept = written.except ? partOfRoster(written.except, facts, anyWord) : () => false;
  if (isMistake(isExcept)) return under(["除外"], isExcept);
  const { roster, settings } = facts.school;
  const ofStaff = isOfStaff(written);
  // Of several term files, each year asks those of its own N.
  const ofYears = ofStaff && settings.years.length > 0;
  const all = (ofStaff && !ofYears ? staffInScope(facts) : rosterInScope(facts)).map((teacher) => ({ teacher }));
  const isThere = (teacher: Teacher, day: string) =>
    ofYears ? dueOf(staffOfYear(facts.school, day)).has(teacher) : ofStaff || roster.inPost(teacher, day);
  const isAsked = ({ teacher }: (typeof all)[number], day: string) =>
    isThere(teacher, day) && isMeant(teacher, day) && !isExcept(teacher, day);
  return { all, in: ({ to }) => new Set(all.filter((one) => isAsked(one, to))) };
}

const dueOf = oncePer(({ due }: ReturnType<typeof staffOfYear>) => new Set(due));

/** Everybody of whom something can be asked, 专任教师 or not. */
const rosterInScope = ({ school: { roster }, scope, covers }: Facts) =>
  roster.teachers.filter((teacher) => !isExcused(teacher) && covers(teacher, scope.to));

function groupsOf(type: string, { filters, except }: Obligors, facts: Facts, anyWord: boolean): Asked | Mistake {
  const kind = kindNames.find((name) => kindOf(name).owner === "group" && kindOf(name).existsOn)!;
  const named = except && except.words.length > 0 ? { 名称: except.words } : {};
  const chosen = makeSelection(kind, filters, facts, { anyWord, except: { ...except?.filters, ...named } });
  if (isMistake(chosen)) return chosen;
  const all = groupsDuring(facts, type)
    .filter((group) => chosen.among([group], facts).length > 0)
    .map((group) => ({ group }));
  return {
    all,
    in: (days) => {
      const there = groupsDuring(facts, type, days);
      return new Set(all.filter(({ group }) => there.includes(group)));
    },
  };
}
