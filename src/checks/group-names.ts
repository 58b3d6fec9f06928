import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { activity } from "../diagnostics/examples.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { placeUnder, type Sourced } from "../records/define-kind.ts";
import type { Step } from "../records/read/place-in.ts";
import { hasCampuses, unitTypeOf } from "../records/settings/unit.ts";
import { everyoneWords } from "../school/everyone-words.ts";
import type { School } from "../school/school.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";
import { groupMeant } from "./lookups/group-meant.ts";

interface Unknown {
  readonly name: string;
  readonly nearest: string | undefined;
}

interface UnknownGroup extends Unknown {
  /** It is the same group as `nearest`, called otherwise. */
  readonly isSame: boolean;
  /** 组织 says which groups there are; without it, the roster does. */
  readonly isDeclared: boolean;
}

const whereFrom = ({ isDeclared }: UnknownGroup): string => (isDeclared ? "组织" : "名册");

/** A group that 组织 does not declare; `unknown-people` reports it for a group named among people. */
export const unknownGroup = defineMistake("check/unknown-group", "error", {
  oneFault: ["name"],
  message: (a: UnknownGroup) => `“${whereFrom(a)}”里没有“${a.name}”${a.isSame ? `，只有“${a.nearest}”` : ""}`,
  hint: (a) =>
    everyoneWords.has(a.name)
      ? "全校的活动不写教研组，“参加”写“全员”。"
      : perhaps(
          a.nearest,
          a.isDeclared
            ? "先在“组织”里登记这个组，写法要一致。"
            : "写成名册“教研组”一项里的组名；名册里没有的组，先在“组织”里登记。",
        ),
  hintOfMany: (a, count) =>
    a.isSame
      ? `两种写法改成一种：这${count}处都改成“${a.nearest}”，或者只改“${whereFrom(a)}”，把“${a.nearest}”改成“${a.name}”。`
      : undefined,
  why: "组名写错，应到的人就算不出来。",
  wrong: activity("教研组: 中心校语问组"),
  right: activity("教研组: 中心校语文组"),
});

const unknownCampus = defineMistake("check/unknown-campus", "error", {
  oneFault: ["name"],
  message: (a: Unknown) => `学期文件的“校区”里没有“${a.name}”`,
  hint: (a) => perhaps(a.nearest, "先在学期文件的“校区”里写上。"),
  why: "校区写错，这条记录就算不到校区。",
  wrong: activity("参加: 全员, 校区: 南天校区"),
  right: activity("参加: 全员, 校区: 南田校区"),
});

/** Groups and campuses are named as 组织 and 校区 declare them. */
export const groupNames: Check = {
  needs: [],
  needsNames: ["groups"],
  *run({ school }) {
    const { settings, legible, named } = school;
    const names = named.groups.map(({ name }) => name);
    if (names.length > 0) yield* unknownGroups(school, names, true);
    if (!hasCampuses(unitTypeOf(settings))) return;
    for (const record of [...legible.teachers, ...legible.groups, ...legible.activities])
      yield* notAmong(settings.campuses ?? [], () => record.place("校区"), record.campus, unknownCampus.at);
  },
};

/** The groups in records that are not among these names. */
export function* unknownGroups(
  { legible }: School,
  names: readonly string[],
  isDeclared: boolean,
): Iterable<Diagnostic> {
  const groupAmong = (record: Sourced, label: string, name: string | undefined, ...steps: readonly Step[]) =>
    notAmong(
      names,
      () => placeUnder(record, label, ...steps),
      name,
      (place, args) => unknownGroup.at(place, { ...args, ...groupMeant(args.name, names), isDeclared }),
    );
  const { teachers, activities, awards } = legible;
  for (const teacher of teachers) {
    yield* groupAmong(teacher, "教研组", teacher.group);
    for (const [index, { group }] of (teacher.moves ?? []).entries())
      yield* groupAmong(teacher, "调组", group, index, "教研组");
  }
  for (const activity of activities) yield* groupAmong(activity, "教研组", activity.group);
  for (const award of awards) yield* groupAmong(award, "获奖组", award.winningGroup);
}

/** A name that is not declared. Where nothing is declared, only 全校 is wrong for sure. */
function* notAmong(
  declared: readonly string[],
  place: () => Place,
  name: string | undefined,
  mistake: (place: Place, args: Unknown) => Diagnostic,
): Iterable<Diagnostic> {
  if (name === undefined || declared.includes(name)) return;
  if (declared.length === 0 && !everyoneWords.has(name)) return;
  yield mistake(place(), { name, nearest: nearest(name, declared) });
}
