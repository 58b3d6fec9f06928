import { diagnose } from "../diagnostics/diagnose.ts";
import type { Check } from "./define-check.ts";

/** 申报学时 stand in for 认定学时 only with a warning (domain.md 7.11). */
export const trainingHours: Check = {
  name: "training-hours",
  rule: "外出培训按认定学时计；没有认定的按申报计，并提醒",
  needs: [],
  *run({ school: { records } }) {
    for (const training of records.trainings) {
      if (training.hours !== undefined) continue;
      const claimed = training.trainees.filter((t) => t.approvedHours === undefined && t.claimedHours !== undefined);
      for (const { mention } of claimed) {
        yield diagnose("check/hours-not-approved", training.place("人员", mention), { name: mention.name });
      }
    }
  },
};
