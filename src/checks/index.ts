import { activityPeople, activityPlan } from "./activity-plan.ts";
import { awardWork } from "./award-work.ts";
import { certificateTwice } from "./certificate-twice.ts";
import type { Check } from "./define-check.ts";
import { duplicateRecord } from "./duplicate-record.ts";
import { heardTwice } from "./heard-twice.ts";
import { jointWork } from "./joint-work.ts";
import { draftRecord, outsidePeriod } from "./outside-period.ts";
import { personalData } from "./personal-data.ts";
import { requirementsMakeSense, statedTotals } from "./requirements-make-sense.ts";
import { sameName } from "./same-name.ts";
import { trainingHours } from "./training-hours.ts";
import { unknownGroup } from "./unknown-group.ts";
import { unknownPeople } from "./unknown-people.ts";
import { unknownWord } from "./unknown-word.ts";

/** Every check. A new one is one file beside this and one line here. */
export const checks: readonly Check[] = [
  sameName,
  unknownPeople,
  unknownGroup,
  unknownWord,
  duplicateRecord,
  jointWork,
  certificateTwice,
  activityPlan,
  activityPeople,
  awardWork,
  outsidePeriod,
  draftRecord,
  heardTwice,
  trainingHours,
  personalData,
  requirementsMakeSense,
  statedTotals,
];
