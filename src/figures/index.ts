import { activityFigures } from "./activity-figures.ts";
import { appointmentFigures } from "./appointment-figures.ts";
import { attendanceFigures } from "./attendance-figures.ts";
import { awardFigures } from "./award-figures.ts";
import type { Figure } from "./define-figure.ts";
import { honourFigures } from "./honour-figures.ts";
import { hoursFigures } from "./hours-figures.ts";
import { inspectionFigures } from "./inspection-figures.ts";
import { lessonFigures } from "./lesson-figures.ts";
import { meetingFigures } from "./meeting-figures.ts";
import { officeFigures } from "./office-figures.ts";
import { pairingFigures } from "./pairing-figures.ts";
import { paperFigures } from "./paper-figures.ts";
import { projectFigures } from "./project-figures.ts";
import { readingFigures } from "./reading-figures.ts";
import { recognitionFigures } from "./recognition-figures.ts";
import { staffFigures } from "./staff-figures.ts";
import { trainingFigures } from "./training-figures.ts";

/** Every figure with a name of its own, in the order tables list them. */
export const figures: readonly Figure[] = [
  ...staffFigures,
  ...activityFigures,
  ...meetingFigures,
  ...attendanceFigures,
  ...hoursFigures,
  ...lessonFigures,
  ...paperFigures,
  ...awardFigures,
  ...projectFigures,
  ...trainingFigures,
  ...pairingFigures,
  ...recognitionFigures,
  ...honourFigures,
  ...appointmentFigures,
  ...inspectionFigures,
  ...readingFigures,
  ...officeFigures,
];
