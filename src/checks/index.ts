import { absenceReasons } from "./absence-reasons.ts";
import { absentAndLeading } from "./absent-and-leading.ts";
import { absentNamed } from "./absent-unnamed.ts";
import { activityPeople } from "./activity-people.ts";
import { activityPlan } from "./activity-plan.ts";
import { ambiguousName } from "./ambiguous-name.ts";
import { awardWinners } from "./award-winners.ts";
import { awardWork } from "./award-work.ts";
import { awayThatDay } from "./away-that-day.ts";
import { certificateTwice } from "./certificate-twice.ts";
import { citedProject } from "./cited-project.ts";
import { comparedWith } from "./compared-with.ts";
import { contestWinners } from "./contest-winners.ts";
import { countedOtherwise } from "./counted-otherwise.ts";
import { creditTables } from "./credit-tables.ts";
import type { Check } from "./define-check.ts";
import { draftRecord } from "./draft-record.ts";
import { duplicateRecord } from "./duplicate-record.ts";
import { evidenceMissing } from "./evidence-missing.ts";
import { evidenceTwice } from "./evidence-twice.ts";
import { groupLeaders } from "./group-leaders.ts";
import { groupNames } from "./group-names.ts";
import { heardTwice } from "./heard-twice.ts";
import { jointWork } from "./joint-work.ts";
import { leadersInPost } from "./leaders-in-post.ts";
import { leadersMoved } from "./leaders-moved.ts";
import { levelOrganiser } from "./level-organiser.ts";
import { likelyHours } from "./likely-hours.ts";
import { longSpan } from "./long-span.ts";
import { madeUpPresent } from "./made-up-present.ts";
import { monthCut } from "./month-cut.ts";
import { monthInWeek } from "./month-in-week.ts";
import { nobodyAsked } from "./nobody-asked.ts";
import { notExpected } from "./not-expected.ts";
import { nothingIncluded } from "./nothing-included.ts";
import { otherYears } from "./other-years.ts";
import { outsideFirst } from "./outside-first.ts";
import { outsidePeriod } from "./outside-period.ts";
import { ownShares } from "./own-shares.ts";
import { parentProject } from "./parent-project.ts";
import { personalData } from "./personal-data.ts";
import { projectMilestones } from "./project-milestones.ts";
import { projectPeople } from "./project-people.ts";
import { projectUndated } from "./project-undated.ts";
import { requirementSets } from "./requirement-sets.ts";
import { requirementsMakeSense } from "./requirements-make-sense.ts";
import { rosterGroups } from "./roster-groups.ts";
import { sameName } from "./same-name.ts";
import { signedEarly } from "./signed-early.ts";
import { statedTotals } from "./stated-totals.ts";
import { trainingHours } from "./training-hours.ts";
import { twoBases } from "./two-bases.ts";
import { twoPlaces } from "./two-places.ts";
import { twoSourcesOfATotal } from "./two-sources.ts";
import { undatedRecord } from "./undated-record.ts";
import { unitPeople } from "./unit-people.ts";
import { unknownPeople } from "./unknown-people.ts";
import { unknownWord } from "./unknown-word.ts";
import { windowRecords } from "./window-records.ts";
import { zeroHours } from "./zero-hours.ts";

/** Every check. A new one is one file beside this and one line here. */
export const checks: readonly Check[] = [
  nothingIncluded,
  sameName,
  ambiguousName,
  unitPeople,
  unknownPeople,
  groupNames,
  rosterGroups,
  unknownWord,
  duplicateRecord,
  jointWork,
  certificateTwice,
  contestWinners,
  activityPlan,
  activityPeople,
  awayThatDay,
  notExpected,
  absenceReasons,
  absentNamed,
  absentAndLeading,
  madeUpPresent,
  twoPlaces,
  countedOtherwise,
  twoBases,
  twoSourcesOfATotal,
  groupLeaders,
  leadersInPost,
  leadersMoved,
  awardWork,
  awardWinners,
  levelOrganiser,
  outsideFirst,
  projectUndated,
  projectMilestones,
  ownShares,
  parentProject,
  projectPeople,
  citedProject,
  outsidePeriod,
  undatedRecord,
  monthCut,
  monthInWeek,
  draftRecord,
  heardTwice,
  trainingHours,
  likelyHours,
  zeroHours,
  longSpan,
  personalData,
  evidenceMissing,
  evidenceTwice,
  requirementsMakeSense,
  creditTables,
  requirementSets,
  nobodyAsked,
  otherYears,
  windowRecords,
  statedTotals,
  comparedWith,
  signedEarly,
];
