import { type DeclaredMistake, defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { activity } from "../diagnostics/examples.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import type { Sourced } from "../records/define-kind.ts";
import { everyoneWords } from "../school/roster.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

type Unknown = { name: string; nearest: string | undefined };

/** A group that 组织 does not declare; `unknown-people` reports it for a group named among people. */
export const unknownGroup = defineMistake("check/unknown-group", "error", {
  message: (a: Unknown) => `“组织”里没有“${a.name}”`,
  hint: (a) =>
    everyoneWords.has(a.name)
      ? "全校的活动不写教研组，“参加”写“全员”。"
      : perhaps(a.nearest, "先在“组织”里登记这个组，写法要一致。"),
  why: "组名写错，应到的人就算不出来。",
  wrong: activity("教研组: 中心校语问组"),
  right: activity("教研组: 中心校语文组"),
});

const unknownCampus = defineMistake("check/unknown-campus", "error", {
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
  *run({ school: { settings, records, named } }) {
    const { teachers, groups, activities, awards } = records;
    const names = named.groups.map(({ name }) => name);
    for (const teacher of teachers) {
      yield* notAmong(names, unknownGroup, teacher, "教研组", teacher.group);
      for (const [index, { group }] of (teacher.moves ?? []).entries())
        yield* notAmong(names, unknownGroup, teacher, "调组", group, index, "教研组");
    }
    for (const activity of activities) yield* notAmong(names, unknownGroup, activity, "教研组", activity.group);
    for (const award of awards) yield* notAmong(names, unknownGroup, award, "获奖组", award.winningGroup);
    for (const record of [...teachers, ...groups, ...activities])
      yield* notAmong(settings.campuses ?? [], unknownCampus, record, "校区", record.campus);
  },
};

function* notAmong(
  declared: readonly string[],
  mistake: DeclaredMistake<Unknown>,
  record: Sourced,
  label: string,
  name: string | undefined,
  ...steps: readonly (string | number)[]
): Iterable<Diagnostic> {
  if (name === undefined || declared.includes(name)) return;
  if (declared.length === 0 && !everyoneWords.has(name)) return;
  yield mistake.at(record.place(label, ...steps), { name, nearest: nearest(name, declared) });
}
