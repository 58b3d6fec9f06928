import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Check } from "./define-check.ts";

const notApproved = defineMistake("check/hours-not-approved", "warning", {
  message: (a: { name: string }) => `“${a.name}”只有申报学时，暂按申报计`,
  hint: () => "认定后补上“认定学时”。",
  why: "申报的学时还没有认定，数目可能会变。",
  wrong: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [{教师: 林秋野, 申报学时: 18}]}",
  right:
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [{教师: 林秋野, 申报学时: 18, 认定学时: 12}]}",
});

/** Where 认定学时 are missing, 申报学时 count in their place, with a warning (domain.md 7.11). */
export const trainingHours: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const training of records.trainings.filter(({ hours }) => hours === undefined)) {
      for (const { mention, approvedHours, claimedHours } of training.trainees ?? []) {
        if (approvedHours !== undefined || claimedHours === undefined) continue;
        yield notApproved.at(training.place("人员", mention), { name: mention.name });
      }
    }
  },
};
