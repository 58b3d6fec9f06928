import type { KindName, Records } from "../records/kinds/index.ts";
import { everyRecord } from "../records/read/read-records.ts";
import type { Settings } from "../records/settings/settings.ts";
import { makeRoster, type Roster } from "./roster.ts";
import { makeWorkIndex, type WorkIndex } from "./works.ts";

/** All a report is made from: the term, its records, and who and what they name. */
export interface School {
  readonly name: string;
  readonly settings: Settings;
  readonly records: Records;
  /** Kinds of which some records may be missing, since a file could not be read. */
  readonly unread: ReadonlySet<KindName>;
  readonly recordCount: number;
  readonly roster: Roster;
  readonly worksOf: WorkIndex;
}

export function makeSchool(settings: Settings, records: Records, unread: ReadonlySet<KindName> = new Set()): School {
  const roster = makeRoster(settings, records);
  return {
    name: settings.school,
    settings,
    records,
    unread,
    recordCount: everyRecord(records).length,
    roster,
    worksOf: makeWorkIndex(records, roster),
  };
}
