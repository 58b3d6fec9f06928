import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import { monthFields, withDays } from "../records/month-as-day.ts";
import type { PartlyRead } from "../records/read/read-record.ts";
import { everyRecord } from "../records/read/read-records.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { openFields, withUsualWords } from "../records/words/usual-words.ts";
import { groupBy } from "./group-by.ts";
import { asOwnMembers } from "./own-members.ts";
import { sortPartlyRead } from "./partly-read.ts";
import { makeRoster, type Roster } from "./roster.ts";
import { selectRecords } from "./select-records.ts";
import { makeWorkIndex, type WorkIndex } from "./works.ts";

/** All that a report is made from: term.yaml, the records, and the people and works that these name. */
export interface School {
  readonly name: string;
  readonly settings: Settings;
  /** The records that count, whatever their period. */
  readonly records: Records;
  /** Whose words and names are looked at: the records that count, and what is right in those with a mistake. */
  readonly legible: Records;
  /** 草稿 and 驳回: they count nowhere (domain.md 7.2). */
  readonly setAside: Records;
  /** Records that others may name: those that count, and of some kinds (`named`) also those set aside or partly read. */
  readonly named: Records;
  /** Kinds of which some records may be missing with their names, since they could not be read. */
  readonly unread: ReadonlySet<KindName>;
  /** Kinds of which some records have a mistake and do not count, however well their names are known. */
  readonly partlyRead: ReadonlySet<KindName>;
  /** Whether everything that is written could be read. */
  readonly allRead: boolean;
  readonly recordCount: number;
  /** How many of these stand in each file. */
  readonly recordsIn: ReadonlyMap<string, number>;
  readonly roster: Roster;
  readonly worksOf: WorkIndex;
  /** The periods of other term files of the school, which may include the same records. */
  readonly otherPeriods: readonly Span[];
  /** The school in the period that term.yaml compares this one with (对比). */
  readonly before: School | undefined;
  /** The school in the periods of term files under 另计时段, by the names of these. */
  readonly others: ReadonlyMap<string, School>;
}

/** What is known of the school besides its term file. */
export type Beside = Partial<Pick<School, "before" | "others" | "otherPeriods">>;

/** Kinds of which some records are missing, and records that are known in part. */
export interface Lacking {
  readonly unread: ReadonlySet<KindName>;
  readonly partly: readonly PartlyRead[];
}

export function makeSchool(
  settings: Settings,
  right: Records,
  { unread, partly }: Lacking = { unread: new Set(), partly: [] },
  { before, others = new Map(), otherPeriods = [] }: Beside = {},
): School {
  const ownMembers = asOwnMembers(right.teachers, settings);
  const meant = asMeant(settings, ownMembers);
  const known = sortPartlyRead(
    selectRecords((name) => (right[name] as readonly AnyRecord[]).map(meant(name))),
    partly.map((one) => ({ ...one, record: meant(one.kind)(one.record) })),
  );
  const all = known.counted;
  const records = selectRecords((name) => all[name].filter((record) => !isSetAside(record)));
  const named = selectRecords((name) => [
    ...(kindOf(name).named === "always" ? all : records)[name],
    ...(known.byName.get(name) ?? []),
  ]);
  const roster = makeRoster(settings, named, records.teachers);
  return {
    name: settings.school,
    settings,
    records,
    legible: selectRecords((name) => [
      ...records[name],
      ...(known.rest.get(name) ?? []).filter((record) => !isSetAside(record)),
    ]),
    setAside: selectRecords((name) => all[name].filter(isSetAside)),
    named,
    unread: new Set([...unread, ...known.unread]),
    partlyRead: known.partlyRead,
    allRead: unread.size === 0 && partly.length + settings.lost.length === 0,
    ...counted(everyRecord(all)),
    roster,
    worksOf: makeWorkIndex(named, roster),
    otherPeriods,
    before,
    others,
  };
}

const counted = (records: readonly AnyRecord[]): Pick<School, "recordCount" | "recordsIn"> => ({
  recordCount: records.length,
  recordsIn: new Map([...groupBy(records, ({ origin }) => origin.file)].map(([file, own]) => [file, own.length])),
});

const isSetAside = ({ review }: AnyRecord): boolean => review === "驳回" || review === "草稿";

/** Records with whole days for months, and with the words of lists that the typed ones stand for. */
const asMeant =
  (settings: Settings, ownMembers: (record: AnyRecord) => AnyRecord = (record) => record) =>
  (name: KindName) => {
    const [months, open] = [monthFields(kindOf(name)), openFields(kindOf(name))];
    return (record: AnyRecord): AnyRecord =>
      withUsualWords(withDays(ownMembers(record), months, settings), open, settings);
  };
