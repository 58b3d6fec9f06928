import type { Kind, RecordOf } from "../define-kind.ts";
import { activityKind } from "./activity.ts";
import { appointmentKind } from "./appointment.ts";
import { awardKind } from "./award.ts";
import { contestKind } from "./contest.ts";
import { evaluationKind } from "./evaluation.ts";
import { expenseKind } from "./expense.ts";
import { groupKind } from "./group.ts";
import { honourKind } from "./honour.ts";
import { inspectionKind } from "./inspection.ts";
import { lessonKind } from "./lesson.ts";
import { observationKind } from "./observation.ts";
import { outsideTotalKind } from "./outside-total.ts";
import { pairingKind } from "./pairing.ts";
import { paperKind } from "./paper.ts";
import { planKind } from "./plan.ts";
import { projectKind } from "./project.ts";
import { publicationKind } from "./publication.ts";
import { readingKind } from "./reading.ts";
import { recognitionKind } from "./recognition.ts";
import { regulationKind } from "./regulation.ts";
import { surveyKind } from "./survey.ts";
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
  contests: contestKind,
  projects: projectKind,
  trainings: trainingKind,
  pairings: pairingKind,
  recognitions: recognitionKind,
  honours: honourKind,
  appointments: appointmentKind,
  inspections: inspectionKind,
  readings: readingKind,
  publications: publicationKind,
  evaluations: evaluationKind,
  surveys: surveyKind,
  regulations: regulationKind,
  expenses: expenseKind,
  outsideTotals: outsideTotalKind,
} as const;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly KindName[];

/** A kind by its identifier, as code that serves every kind alike sees it. */
export const kindOf = (name: KindName): Kind => kinds[name] as unknown as Kind;

/** All valid records of one school, by kind, in the order they were read. */
export type Records = { readonly [Name in KindName]: readonly RecordOf<(typeof kinds)[Name]>[] };

/** Any record, whatever its kind. */
export type AnyRecord = Records[KindName][number];
