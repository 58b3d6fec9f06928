import { type AnyDistrict, type DistrictSchool, filesIn, others, shared } from "./any-district.ts";
import { groups, people } from "./any-values.ts";
import { type DistrictDifference, districtDifferences } from "./compare-district.ts";

/** The smallest district in which this still differs. */
export function smallestDistrict(district: AnyDistrict, { what }: DistrictDifference): AnyDistrict {
  const differs = (one: AnyDistrict): boolean => {
    try {
      return districtDifferences(one).some((other) => other.what === what);
    } catch {
      return false;
    }
  };
  let left = district;
  for (let next: AnyDistrict | undefined = left; next !== undefined; ) {
    left = next;
    next = firstOf(smallerOnes(left), (one) => namesNobodyElse(one) && differs(one));
  }
  return left;
}

function firstOf<T>(all: Iterable<T>, is: (one: T) => boolean): T | undefined {
  for (const one of all) if (is(one)) return one;
  return undefined;
}

const named = new RegExp([...people, ...others, ...shared, ...groups].join("|"), "g");

/** Whether everybody and every group that a school names is still there: else a smaller district differs for another reason. */
const namesNobodyElse = (district: AnyDistrict): boolean =>
  district.schools.every((school) => {
    const there = new Set(
      [...school.roster.teachers, ...school.roster.groups, ...(school.readsRoster ? district.teachers : [])].map(
        (line) => /(?:姓名|名称): ([^,}]+)/.exec(line)![1]!,
      ),
    );
    const { files } = filesIn(district, school);
    const typed = files.map(({ text }) => text.replace(/\{姓名: [^,]+, 单位: [^}]+\}/g, "")).join("");
    return (typed.match(named) ?? []).every((name) => there.has(name));
  });

/** Every way to leave out a school, many or one of its records, a requirement, or a key of anything. */
function* smallerOnes(district: AnyDistrict): Iterable<AnyDistrict> {
  for (const at of district.schools.keys())
    if (district.schools.length > 1) yield { ...district, schools: district.schools.toSpliced(at, 1) };
  for (const records of without(district.records)) yield { ...district, records };
  for (const [at, school] of district.schools.entries())
    for (const one of smallerSchools(school)) yield { ...district, schools: district.schools.with(at, one) };
  for (const [at, { kind, text }] of district.records.entries())
    for (const less of withoutKey(text))
      yield { ...district, records: district.records.with(at, { kind, text: less }) };
}

function* smallerSchools(school: DistrictSchool): Iterable<DistrictSchool> {
  const { term, records, roster } = school;
  if (school.readsRecords) yield { ...school, readsRecords: false };
  if (school.readsRoster) yield { ...school, readsRoster: false };
  for (const some of without(records)) yield { ...school, records: some };
  for (const requirements of without(term.requirements)) yield { ...school, term: { ...term, requirements } };
  if (term.tables.length > 0) yield { ...school, term: { ...term, tables: [] } };
  for (const lines of without(term.lines)) yield { ...school, term: { ...term, lines } };
  for (const teachers of without(roster.teachers)) yield { ...school, roster: { ...roster, teachers } };
  for (const groups of without(roster.groups)) yield { ...school, roster: { ...roster, groups } };
  for (const [i, { kind, text }] of records.entries())
    for (const less of withoutKey(text)) yield { ...school, records: records.with(i, { kind, text: less }) };
  for (const [i, text] of roster.teachers.entries())
    for (const less of withoutKey(text))
      yield { ...school, roster: { ...roster, teachers: roster.teachers.with(i, less) } };
}

/** A list without its halves, its quarters … each single one. */
function* without<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let size = list.length; size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let at = 0; at < list.length; at += size) yield list.toSpliced(at, size);
}

/** A record or a person without one of the keys. */
function* withoutKey(text: string): Iterable<string> {
  for (const [key] of text.matchAll(/, [\p{Script=Han}]+: (?:\[[^\]]*\]|\{[^}]*\}|[^,{}[\]]+)/gu))
    yield text.replace(key, "");
}
