import fc from "fast-check";
import type { Typed } from "../figures/any-school.ts";
import { typed } from "../figures/any-school.ts";
import { sharedWorks } from "./any-joint-works.ts";
import { anyRoster, rosterText } from "./any-roster.ts";
import { type AnySchool, schoolIn } from "./any-school-year.ts";
import { type AnyTerm, anyTerm, termText } from "./any-term.ts";
import { people } from "./any-values.ts";

/** A school of a district as typed, and which of the shared files it reads. */
export interface DistrictSchool extends Omit<AnySchool, "asked"> {
  readonly name: string;
  readonly readsRoster: boolean;
  readonly readsRecords: boolean;
  /** Its files have errors, so that it is in no total. */
  readonly hasErrors: boolean;
}

/** Some schools of one period, and the files that several of them read. */
export interface AnyDistrict {
  readonly teachers: readonly string[];
  readonly records: readonly Typed[];
  readonly schools: readonly DistrictSchool[];
}

/** Names that a school may have in the place of the usual ones, and those of the shared roster. */
export const others = ["于禾", "江晚", "苏苗", "程野", "沐言", "童舟", "陆书"];
export const shared = ["卢千帆", "钟明岸"];

const names = new RegExp(people.join("|"), "g");
type Renaming = ReadonlyMap<string, string>;
const renamed = (text: string, as: Renaming) => text.replace(names, (name) => as.get(name) ?? name);

/** The 继教号 that anybody at a place of the roster has; `turn` gives it to the next one, so that names differ. */
const numberAt = (place: number, turn: number): string => `J10${(place + turn) % people.length}`;
const numbered = (line: string, number: string | undefined): string => {
  const plain = line.replace(", 继教号: J001", "");
  return number === undefined ? plain : plain.replace(/\}$/, `, 继教号: ${number}}`);
};

/** Somebody on the shared roster, who takes the place of one of the usual people at each school that reads it. */
interface SharedPerson {
  readonly place: number;
  readonly name: string;
  readonly number: string | undefined;
  readonly line: string;
}

const anyShared: fc.Arbitrary<readonly SharedPerson[]> = fc
  .tuple(
    anyRoster,
    fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: shared.length }),
    fc.boolean(),
    fc.nat(1),
  )
  .map(([{ teachers }, places, isNumbered, turn]) =>
    places.map((place, i) => {
      const name = shared[i]!;
      const number = isNumbered ? numberAt(place, turn) : undefined;
      const line = numbered(renamed(teachers[place]!, new Map([[people[place]!, name]])), number);
      return { place, name, number, line };
    }),
  );

interface Choices {
  readonly school: AnySchool;
  readonly readsRoster: boolean;
  readonly readsRecords: boolean;
  readonly renames: readonly boolean[];
  readonly numbers: readonly boolean[];
  readonly turn: number;
  readonly other: AnyTerm;
  readonly asksOther: boolean;
  readonly bands: string;
  readonly odd: number;
}

const bands = fc.constantFrom("", "", "学时分段: [1, 4, 9]", "学时分段: [2, 6]");
const flags = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: people.length, maxLength: people.length });

const choices = (term: Parameters<typeof schoolIn>[0]): fc.Arbitrary<Choices> =>
  fc.record({
    school: schoolIn(term, 14),
    readsRoster: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    readsRecords: fc.boolean(),
    renames: flags.map((list) => list.map((n) => n < 3)),
    numbers: flags.map((list) => list.map((n) => n < 6)),
    turn: fc.integer({ min: 0, max: 4 }).map((n) => Math.max(0, n - 3)),
    other: anyTerm,
    asksOther: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    bands,
    odd: fc.integer({ min: 0, max: 24 }),
  });

/** Files that several schools read name those whom all of them have; a plan is a school's own. */
const forAll = ({ kind, text }: Typed, everybody: readonly SharedPerson[]): Typed => {
  const as = new Map(everybody.map(({ place, name }) => [people[place]!, name]));
  return {
    kind,
    text: renamed(text, as)
      .replace(/, 计划: .方案/, "")
      .replaceAll("槐荫小学", "本校"),
  };
};

const isCut = (line: string) => line.includes("统计截止");

/** What a school's term says of itself, in the same period as all; in odd cases in another. */
function termOf({ school, other, asksOther, bands, odd }: Choices, ofAll: string): AnyTerm {
  const own = asksOther ? other.lines.filter((line) => !isCut(line)) : school.term.lines.filter((line) => !isCut(line));
  const cuts = odd === 0 ? [] : school.term.lines.filter(isCut);
  const requirements = asksOther ? other.requirements : school.term.requirements;
  const { period, tables } = school.term;
  return { period, tables, requirements, lines: [...own, ...cuts, odd === 1 ? bands : ofAll].filter(Boolean) };
}

function placed(one: Choices, nth: number, everybody: readonly SharedPerson[], ofAll: string): DistrictSchool {
  const { school, renames, numbers, turn, odd } = one;
  const readsRoster = one.readsRoster || (one.readsRecords && everybody.length > 0);
  const here = readsRoster ? everybody : [];
  const as = new Map(
    people.flatMap((name, place): [string, string][] => {
      const other = here.find((person) => person.place === place);
      if (other) return [[name, other.name]];
      return renames[place] && !one.readsRecords ? [[name, others[place]!]] : [];
    }),
  );
  const numberOf = (place: number) => {
    const number = numberAt(place, turn);
    return numbers[place] && !here.some((person) => person.number === number) ? number : undefined;
  };
  const name = `第${nth + 1}小学`;
  const written = (text: string) => renamed(text, as).replaceAll("槐荫小学", name);
  return {
    name,
    readsRoster,
    readsRecords: one.readsRecords && odd !== 2,
    hasErrors: odd === 3,
    term: termOf(one, ofAll),
    roster: {
      teachers: school.roster.teachers.flatMap((line, place) =>
        here.some((person) => person.place === place) ? [] : [numbered(written(line), numberOf(place))],
      ),
      groups: school.roster.groups.map(written),
    },
    records: odd === 2 ? [] : school.records.map(({ kind, text }) => ({ kind, text: written(text) })),
  };
}

/** The name that somebody at a place of the roster has at a school. */
const nameAt = ({ roster, readsRoster }: DistrictSchool, place: number, everybody: readonly SharedPerson[]): string => {
  const other = readsRoster ? everybody.find((person) => person.place === place) : undefined;
  return (
    other?.name ?? [people[place]!, others[place]!].find((name) => roster.teachers.some((one) => one.includes(name)))!
  );
};

/** Two to five schools that share people, works and files. */
export const anyDistrict: fc.Arbitrary<AnyDistrict> = anyTerm.chain((term) =>
  fc
    .tuple(anyShared, fc.array(choices(term), { minLength: 2, maxLength: 5 }), schoolIn(term, 8), bands, sharedWorks)
    .map(([everybody, all, common, ofAll, works]) => {
      const schools = all.map((one, i) => placed(one, i, everybody, ofAll));
      const places = schools.map((school) => ({
        school: school.name,
        names: people.map((_, place) => nameAt(school, place, everybody)),
      }));
      return {
        teachers: everybody.map(({ line }) => line),
        records: common.records.filter(({ kind }) => kind !== "计划").map((record) => forAll(record, everybody)),
        schools: schools.map((school, i) => ({
          ...school,
          records: school.records.length === 0 ? [] : [...school.records, ...works.flatMap((work) => work(i, places))],
        })),
      };
    }),
);

/** A file of a school; `sharedAs`: how the files that others read, too, are called. */
export interface DistrictFile {
  readonly text: string;
  readonly sharedAs: string | undefined;
}

/** The files of a school: term.yaml, and those that it includes. */
export function filesIn(
  { teachers, records }: AnyDistrict,
  school: DistrictSchool,
): { readonly term: string; readonly files: readonly DistrictFile[] } {
  const common = [
    ...(school.readsRoster ? [{ text: rosterText({ teachers, groups: [] }), sharedAs: "教师.yaml" }] : []),
    ...(school.readsRecords ? [{ text: typed(records), sharedAs: "共用.yaml" }] : []),
  ];
  const own = [rosterText(school.roster), typed(school.records)].map((text) => ({ text, sharedAs: undefined }));
  return { term: termText(school.term).replaceAll("槐荫小学", school.name), files: [...own, ...common] };
}
