import { diagnose } from "../diagnostics/diagnose.ts";
import { groupBy } from "../figures/measures.ts";
import type { Check } from "./define-check.ts";

/** Two teachers of one name are told apart, and nobody stands on the roster twice. */
export const sameName: Check = {
  name: "same-name",
  rule: "名册中同名的人各写区分",
  needs: [],
  *run({ school: { records } }) {
    for (const [name, [first, ...others]] of groupBy(records.teachers, (t) => t.name)) {
      for (const other of others) {
        const told = other.distinction !== undefined && other.distinction !== first!.distinction;
        const alone = first!.distinction === undefined;
        if (told && !alone) continue;
        yield diagnose("check/name-twice", other.place("姓名"), { name, first: first!.origin }, [first!.origin]);
      }
    }
  },
};
