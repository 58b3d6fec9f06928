import { activityPhotos } from "./activity-photos.ts";
import { activitySummary } from "./activity-summary.ts";
import { comparisonTable } from "./comparison-table.ts";
import type { AnnexKind } from "./define-annex.ts";
import { groupTable } from "./group-table.ts";
import { hourBandsTable } from "./hour-bands-table.ts";
import { hoursTable } from "./hours-table.ts";
import { observationTable } from "./observation-table.ts";

/** Every annex. A new one is one file beside this and one line here. */
export const annexKinds: readonly AnnexKind[] = [
  activitySummary,
  hoursTable,
  hourBandsTable,
  observationTable,
  groupTable,
  comparisonTable,
  activityPhotos,
];
