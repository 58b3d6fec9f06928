import { isMistake } from "../diagnostics/define-mistake.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import { subjectsOf } from "../figures/requirements/subjects.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { Check } from "./define-check.ts";

/** 六个一, 三个一, 五项: how many items the name of a set promises. */
const promised = /([两二三四五六七八九十\d]{1,3})(?:个一|个必|项|条)/;

/** A set has as many items as its name says (domain.md 4.2), and somebody is asked. */
export const requirementSets: Check = {
  name: "requirement-sets",
  rule: "“六个一”有六项，要求的对象里有人",
  *run({ school, facts }) {
    const { settings, roster } = school;
    for (const [index, requirement] of (settings.requirements ?? []).entries()) {
      // Those a school adopts from its place are written nowhere in its files.
      if (isSame(settings.place("要求", index), settings.place("要求"))) continue;
      const { name, items, subject } = requirement;
      const stated = readNumeral(promised.exec(name)?.[1] ?? "");
      if (items && stated !== undefined && stated !== items.length) {
        yield diagnose("check/set-count", settings.place("要求", index, "名称"), {
          name,
          stated,
          listed: items.length,
        });
      }
      if (roster.teachers.length === 0) continue;
      const subjects = subjectsOf(subject, facts);
      if (isMistake(subjects) || subjects.length > 0) continue;
      if (computeFigures(facts).mistakes.some(({ path }) => path[1] === index)) continue;
      const place = settings.place("要求", index, "对象");
      yield diagnose("check/nobody-asked", place, { requirement: name, subject: subject.name });
    }
  },
};

const isSame = (one: Place, other: Place): boolean => one.line === other.line && one.column === other.column;
