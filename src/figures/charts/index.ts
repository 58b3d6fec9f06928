import { activitiesByMonth } from "./activities-by-month.ts";
import { awardLevels } from "./award-levels.ts";
import { byYear } from "./by-year.ts";
import { comparedWithBefore } from "./compared-with-before.ts";
import type { ChartKind } from "./define-chart.ts";
import { groupHours } from "./group-hours.ts";

/** Every chart that a text may ask for. */
export const chartKinds: readonly ChartKind[] = [
  groupHours,
  activitiesByMonth,
  awardLevels,
  comparedWithBefore,
  byYear,
];
