import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Sourced } from "../records/define-kind.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** Groups and campuses are written as 组织 and 校区 declare them. */
export const unknownGroup: Check = {
  name: "unknown-group",
  rule: "教研组、校区的名称与“组织”和学期文件里写的一致",
  needs: ["groups"],
  *run({ school: { settings, records } }) {
    const groups = records.groups.map(({ name }) => name);
    const campuses = settings.campuses ?? [];
    for (const teacher of records.teachers) {
      yield* judge(teacher, "教研组", teacher.group, groups);
      yield* judge(teacher, "校区", teacher.campus, campuses);
      for (const [index, { group }] of (teacher.moves ?? []).entries())
        yield* judge(teacher, "调组", group, groups, index, "教研组");
    }
    for (const group of records.groups) yield* judge(group, "校区", group.campus, campuses);
    for (const activity of records.activities) {
      yield* judge(activity, "教研组", activity.group, groups);
      yield* judge(activity, "校区", activity.campus, campuses);
    }
    for (const award of records.awards) yield* judge(award, "获奖组", award.winningGroup, groups);
  },
};

function* judge(
  record: Sourced,
  label: string,
  name: string | undefined,
  known: readonly string[],
  ...steps: readonly (string | number)[]
): Iterable<Diagnostic> {
  if (name === undefined || known.length === 0 || known.includes(name)) return;
  const code = label === "校区" ? "check/unknown-campus" : "check/unknown-group";
  yield diagnose(code, record.place(label, ...steps), { name, nearest: nearest(name, known) });
}
