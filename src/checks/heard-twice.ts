import { diagnose } from "../diagnostics/diagnose.ts";
import { heardIn } from "../school/heard.ts";
import { fullName } from "../school/roster.ts";
import type { Check } from "./define-check.ts";

/** A lesson heard that is typed under 公开课 and under 听课 counts once (domain.md 7.12). */
export const heardTwice: Check = {
  name: "heard-twice",
  rule: "同一节课在“公开课”和“听课”两处登记的，只计一次",
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const { observation, lesson, listener } of heardIn(school).doubles) {
      yield diagnose("check/heard-twice", observation.origin, { name: fullName(listener), lesson }, [lesson]);
    }
  },
};
