import { type Group, isOfType } from "../../records/kinds/group.ts";
import type { Span } from "../../records/span.ts";
import { overlaps } from "../../records/span.ts";
import type { School } from "../../school/school.ts";
import { wholePeriod } from "../../school/scope.ts";
import { earliestDay, latestDay } from "../../zh/dates.ts";

/** The days for which a group exists. */
export const spanOf = ({ from = earliestDay, to = latestDay }: Group): Span => ({ from, to });

/** The 教研组 that exist on some day of the period. */
export const currentGroups = ({ records, settings }: School): Group[] =>
  records.groups.filter(
    (group) => isOfType(group, "教研组", settings) && overlaps(spanOf(group), wholePeriod(settings)),
  );
