import { defineMistake } from "../diagnostics/define-mistake.ts";
import { heard } from "../diagnostics/examples.ts";
import { placeUnder } from "../records/define-kind.ts";
import { fullName } from "../school/roster.ts";
import type { Check } from "./define-check.ts";
import { everyMention } from "./lookups/every-mention.ts";

const sameName = defineMistake("check/same-name", "error", {
  oneFault: ["name"],
  message: (a: { name: string; full: readonly string[] }) => `名册中有${a.full.length}位“${a.name}”，不知道是哪一位`,
  hint: (a) => `写成“${a.full.join("”或“")}”。`,
  why: "同名的人要写明区分，否则不知道算给谁。",
  wrong: heard("听课人: 王芳"),
  right: heard("听课人: 王芳（语文）"),
});

/** A name that several teachers have is written with the 区分 of one of them. */
export const ambiguousName: Check = {
  needs: ["teachers", "groups"],
  *run({ school: { records, roster } }) {
    for (const { mention, record, label } of everyMention(records)) {
      const found = roster.find(mention);
      if (found.type !== "ambiguous") continue;
      const { name } = mention;
      const full = found.candidates.map(fullName);
      // If the roster itself does not tell them apart, the mistake is there: `name-twice` reports it.
      if (new Set(full).size < full.length || full.includes(name)) continue;
      const places = found.candidates.map(({ origin }) => origin);
      yield sameName.at(placeUnder(record, label, mention), { name, full }, places);
    }
  },
};
