import { under } from "../diagnostics/define-mistake.ts";
import { groupMistakes } from "../figures/requirements/credit-groups.ts";
import { linesOf } from "../figures/requirements/credit-lines.ts";
import type { CreditTable } from "../records/settings/credit-table.ts";
import type { Check } from "./define-check.ts";
import { placeWithin } from "./lookups/place-within.ts";

/** Every line of every 折算表 can be computed, whether or not a requirement uses it. */
export const creditTables: Check = {
  needs: ["teachers", "groups"],
  *run({ school: { settings }, facts }) {
    if (settings.lost.length > 0) return;
    const tables = (settings.creditTables ?? []) as readonly CreditTable[];
    for (const [index, table] of tables.entries()) {
      for (const [line, { mistakes }] of linesOf(table, facts).entries()) {
        for (const mistake of mistakes) {
          yield mistake.at(placeWithin(settings, "折算表", index, table.adopted, under(["项目", line], mistake)));
        }
      }
      for (const mistake of groupMistakes(table)) {
        yield mistake.at(placeWithin(settings, "折算表", index, table.adopted, mistake));
      }
    }
  },
};
