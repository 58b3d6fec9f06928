import type { Records } from "./kinds/index.ts";
import { makeRoster, type Roster } from "./roster.ts";
import type { Term } from "./term.ts";
import { makeWorkIndex, type WorkIndex } from "./works.ts";

/** All a report is made from: the term, its records, and who and what they name. */
export interface School {
  readonly term: Term;
  readonly records: Records;
  readonly roster: Roster;
  readonly worksOf: WorkIndex;
}

export const makeSchool = (term: Term, records: Records): School => ({
  term,
  records,
  roster: makeRoster(term, records),
  worksOf: makeWorkIndex(records),
});
