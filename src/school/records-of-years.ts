import { valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, kindOf, type Records } from "../records/kinds/index.ts";
import { joinRecords } from "../records/read/read-records.ts";
import type { Settings } from "../records/settings/settings.ts";
import { termsNamed, termsOfFile } from "../records/settings/years.ts";
import type { RawFile } from "../source/read-document.ts";
import { groupBy } from "./group-by.ts";
import { selectRecords } from "./select-records.ts";

/** A file with records, and the term files under 学期文件 that include it. */
export interface SourceFile extends RawFile {
  readonly years?: readonly Settings[];
}

/** The records of a file, and the term files under 学期文件 that include it; none if only the term itself does. */
export interface RecordsOfFile {
  readonly records: Records;
  readonly years: readonly Settings[];
}

/**
 * The records of a term; if it is made of term files, of all of them. A teacher or a group, which each of them may describe,
 * becomes one record.
 */
export function recordsOfYears(files: readonly RecordsOfFile[], { years }: Settings): Records {
  const all = joinRecords(files.map((file) => withTermsNamed(file, years)));
  if (years.length === 0) return all;
  return selectRecords((name) => {
    const { overYears } = kindOf(name);
    if (overYears === undefined) return all[name];
    const listings = files.flatMap(({ records, years: own }) => {
      const indexes = (own.length > 0 ? own : years).map((year) => years.indexOf(year)).sort((a, b) => a - b);
      return (records[name] as readonly AnyRecord[]).map((one) => ({ one, indexes }));
    });
    return overSeveral(listings, years, overYears);
  });
}

/** A record, and the years (by number) whose term files include its file. */
interface Listing {
  readonly one: AnyRecord;
  readonly indexes: readonly number[];
}

function overSeveral(
  listings: readonly Listing[],
  years: readonly Settings[],
  { same, join }: NonNullable<ReturnType<typeof kindOf>["overYears"]>,
): readonly AnyRecord[] {
  const listing = listings.flatMap(({ indexes }) => indexes).sort((a, b) => a - b);
  const untilOf = ({ indexes }: Listing) => indexes.at(-1)!;
  const joined = [...groupBy(listings, ({ one }) => same(one as never)).values()].map((found) => {
    const said = found.toSorted((a, b) => untilOf(a) - untilOf(b) || a.indexes[0]! - b.indexes[0]!);
    const first = Math.min(...found.map(({ indexes }) => indexes[0]!));
    const last = untilOf(said.at(-1)!);
    const hasLeft = last < listing.at(-1)!;
    const one = join(
      said.map((entry) => ({ one: entry.one as never, since: years[entry.indexes[0]!]!.period.from })),
      {
        ...(first > listing[0]! && { from: years[first]!.period.from }),
        ...(hasLeft && { to: years[last]!.period.to }),
      },
    );
    return { one: one as AnyRecord, hasLeft };
  });
  // In the order of the newest roster, then those whom it does not list.
  return joined.toSorted((a, b) => Number(a.hasLeft) - Number(b.hasLeft)).map(({ one }) => one);
}

/** 计入: 第一学期 of a file means that of its own year. */
function withTermsNamed({ records, years: own }: RecordsOfFile, years: readonly Settings[]): Records {
  const year = own.at(-1);
  if (year === undefined || termsOfFile(year).every(({ name }) => termsNamed(name, year, years) === name))
    return records;
  const rename = <R extends { readonly countedIn?: string | undefined }>(one: R): R =>
    one.countedIn === undefined ? one : { ...one, countedIn: termsNamed(one.countedIn, year, years) };
  return selectRecords((name) => {
    const { events = [] } = kindOf(name);
    return (records[name] as readonly AnyRecord[]).map((record) => {
      const inside = events.flatMap((field) => {
        const entries = valueUnder(record, field) as readonly { countedIn?: string }[] | undefined;
        return entries ? [[field, entries.map(rename)] as const] : [];
      });
      return Object.assign({ ...rename(record) }, Object.fromEntries(inside)) as AnyRecord;
    });
  });
}
