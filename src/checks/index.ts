import { absentPeople } from "./absent-people.ts";
import { activityPeople } from "./activity-people.ts";
import { activityPlan } from "./activity-plan.ts";
import { awardWork } from "./award-work.ts";
import { awayThatDay } from "./away-that-day.ts";
import { certificateTwice } from "./certificate-twice.ts";
import { citedProject } from "./cited-project.ts";
import { countedOtherwise } from "./counted-otherwise.ts";
import type { Check } from "./define-check.ts";
import { duplicateRecord } from "./duplicate-record.ts";
import { evidenceFiles } from "./evidence.ts";
import { groupLeaders } from "./group-leaders.ts";
import { heardTwice } from "./heard-twice.ts";
import { jointWork } from "./joint-work.ts";
import { levelOrganiser } from "./level-organiser.ts";
import { likelyHours } from "./likely-hours.ts";
import { outsideFirst } from "./outside-first.ts";
import { draftRecord, outsidePeriod } from "./outside-period.ts";
import { personalData } from "./personal-data.ts";
import { projectMilestones } from "./project-milestones.ts";
import { projectPeople } from "./project-people.ts";
import { requirementSets } from "./requirement-sets.ts";
import { requirementsMakeSense, statedTotals } from "./requirements-make-sense.ts";
import { sameName } from "./same-name.ts";
import { trainingHours } from "./training-hours.ts";
import { twoBases } from "./two-bases.ts";
import { twoPlaces } from "./two-places.ts";
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
  awayThatDay,
  absentPeople,
  twoPlaces,
  countedOtherwise,
  twoBases,
  groupLeaders,
  awardWork,
  levelOrganiser,
  outsideFirst,
  projectMilestones,
  projectPeople,
  citedProject,
  outsidePeriod,
  draftRecord,
  heardTwice,
  trainingHours,
  likelyHours,
  personalData,
  evidenceFiles,
  requirementsMakeSense,
  requirementSets,
  statedTotals,
];
