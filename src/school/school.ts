import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import { monthFields, withDays } from "../records/month-as-day.ts";
import { everyRecord } from "../records/read/read-records.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { openFields, withUsualWords } from "../records/words/usual-words.ts";
import { makeRoster, type Roster } from "./roster.ts";
import { selectRecords } from "./select-records.ts";
import { makeWorkIndex, type WorkIndex } from "./works.ts";

/** All that a report is made from: term.yaml, the records, and the people and works that these name. */
export interface School {
  readonly name: string;
  readonly settings: Settings;
  /** The records that count, whatever their period. */
  readonly records: Records;
  /** 草稿 and 驳回: they count nowhere (domain.md 7.2). */
  readonly setAside: Records;
  /** Records that others may name: those that count, and of some kinds (`named`) also those set aside. */
  readonly named: Records;
  /** Kinds of which some records may be missing, since a file could not be read. */
  readonly unread: ReadonlySet<KindName>;
  readonly recordCount: number;
  readonly roster: Roster;
  readonly worksOf: WorkIndex;
  /** The periods of other term files of the school, which may include the same records. */
  readonly otherPeriods: readonly Span[];
  /** The school in the period that term.yaml compares this one with (对比). */
  readonly before: School | undefined;
}

/** What is known of the school besides its term file. */
export type Beside = Partial<Pick<School, "before" | "otherPeriods">>;

export function makeSchool(
  settings: Settings,
  typed: Records,
  unread: ReadonlySet<KindName> = new Set(),
  { before, otherPeriods = [] }: Beside = {},
): School {
  const all = selectRecords((name) => {
    const [months, open] = [monthFields(kindOf(name)), openFields(kindOf(name))];
    return (typed[name] as readonly AnyRecord[]).map((record) =>
      withUsualWords(withDays(record, months, settings), open, settings),
    );
  });
  const records = selectRecords((name) => all[name].filter((record) => !isSetAside(record)));
  const named = selectRecords((name) => (kindOf(name).named === "always" ? all : records)[name]);
  const roster = makeRoster(settings, named, records.teachers);
  return {
    name: settings.school,
    settings,
    records,
    setAside: selectRecords((name) => all[name].filter(isSetAside)),
    named,
    unread,
    recordCount: everyRecord(all).length,
    roster,
    worksOf: makeWorkIndex(named, roster),
    otherPeriods,
    before,
  };
}

const isSetAside = ({ review }: AnyRecord): boolean => review === "驳回" || review === "草稿";
