import { isMistake } from "../diagnostics/define-mistake.ts";
import { totalsWithOwn } from "../figures/named/outside-totals.ts";
import { ownShareOf } from "../figures/query/own-share.ts";
import type { Check } from "./define-check.ts";

/** What a 外部总数 says under 本校数 is a number that the total can have in it. */
export const ownShares: Check = {
  *run({ facts }) {
    for (const total of totalsWithOwn(facts)) {
      const share = ownShareOf(total, facts);
      if (isMistake(share)) yield share.at(total.place("本校数"));
    }
  },
};
