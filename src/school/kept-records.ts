import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import type { Recognition } from "../records/kinds/recognition.ts";
import type { Day } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";

/** The kinds whose records belong to the period of their date, and are not kept from year to year (domain.md 7.2). */
export const datedKinds: readonly KindName[] = kindNames.filter(
  (name) => !kindOf(name).mayLieOutside && !kindOf(name).existsOn,
);

/** Certificates and titles of before that are still valid on a day: they may stand in the files of any year. */
export const stillValid = (school: School, day: Day): ReadonlySet<AnyRecord> => validOn(school)(day);

const validOn = oncePer((school: School) =>
  oncePer((day: Day) => new Set<AnyRecord>(school.records.recognitions.filter((one) => isValidOn(one, day)))),
);

/** A certificate or title that was obtained before and is valid to a day in the period, or for good. */
const isValidOn = ({ date, state = "获得", validTo }: Recognition, day: Day): boolean =>
  date < day && (validTo ?? day) >= day && (state === "获得" || state === "通过");
