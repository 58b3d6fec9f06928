import type { RecordOf } from "../define-kind.ts";
import { activityKind } from "./activity.ts";
import { awardKind } from "./award.ts";
import { groupKind } from "./group.ts";
import { lessonKind } from "./lesson.ts";
import { observationKind } from "./observation.ts";
import { pairingKind } from "./pairing.ts";
import { paperKind } from "./paper.ts";
import { planKind } from "./plan.ts";
import { projectKind } from "./project.ts";
import { recognitionKind } from "./recognition.ts";
import { teacherKind } from "./teacher.ts";
import { trainingKind } from "./training.ts";

/** Every kind of record. A new kind is one file beside this one and one line here. */
export const kinds = {
  teachers: teacherKind,
  groups: groupKind,
  plans: planKind,
  activities: activityKind,
  lessons: lessonKind,
  observations: observationKind,
  papers: paperKind,
  awards: awardKind,
  projects: projectKind,
  trainings: trainingKind,
  pairings: pairingKind,
  recognitions: recognitionKind,
} as const;

export type KindName = keyof typeof kinds;

/** All valid records of one school, by kind, in the order they were read. */
export type Records = { readonly [Name in KindName]: readonly RecordOf<(typeof kinds)[Name]>[] };

/** Any record, whatever its kind. */
export type AnyRecord = Records[KindName][number];
