import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { activity } from "../diagnostics/examples.ts";
import { type Kind, valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindNames, kindOf, type Records } from "../records/kinds/index.ts";
import { groupBy } from "./group-by.ts";
import { holdsPeople, mentionsIn } from "./participants.ts";
import type { Roster } from "./roster.ts";
import { selectRecords } from "./select-records.ts";

/** How often the members of groups and 全员 may be meant, all of them each time: a school of 300 people comes to 50,000 a year. */
const mostMeant = 1_000_000;

const tooManyPeople = defineMistake("record/too-many-people", "error", {
  message: () => `到这里“全员”和各组所代表的人一共超过${mostMeant / 10_000}万人次，这里和后面的没有统计`,
  hint: () => "看看同样的记录是不是复制了很多遍，或者把别的学校也列进“包含”里了；几年的记录，一学年用一个学期文件。",
  why: `一所学校一年的到会人次不到${mostMeant / 10_000}万；这么多的，多半是复制了很多遍。`,
  wrong: activity("参加: 全员, 学时: 3           # 三百名教师，一样的有四千条"),
  right: activity("参加: 全员, 学时: 3"),
});

/** Records that can be counted: `lost` are the kinds of which some were left out, because too many people are meant. */
interface WithinCrowds {
  readonly records: Records;
  readonly lost: readonly KindName[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Leaves out what means so many people that they could not be counted: a short 全员 may stand for a thousand. */
export function withinCrowds(records: Records, roster: Roster, most = mostMeant): WithinCrowds {
  const sizeOf = sizesOf(roster);
  let room = most;
  const first = new Map<KindName, AnyRecord>();
  const kept = new Map<KindName, readonly AnyRecord[]>();
  for (const name of kindNames.filter((one) => meansCrowds(kindOf(one)))) {
    const sizeIn = meantIn(kindOf(name), roster, sizeOf);
    const fits = (record: AnyRecord): boolean => {
      const size = sizeIn(record);
      room -= size;
      const isIn = size === 0 || room >= 0;
      if (!isIn && !first.has(name)) first.set(name, record);
      return isIn;
    };
    kept.set(name, records[name].filter(fits));
  }
  const lost = [...first.keys()];
  if (lost.length === 0) return { records, lost, diagnostics: [] };
  return {
    records: selectRecords((name) => kept.get(name) ?? records[name]),
    lost,
    diagnostics: [tooManyPeople.at(first.get(lost[0]!)!.origin)],
  };
}

/** Groups themselves are whom others mean. */
const meansCrowds = ({ named, fields }: Kind): boolean =>
  named === undefined && Object.values(fields).some(({ value }) => holdsPeople(value));

/** How many people the groups in a record stand for, at most. */
function meantIn(kind: Kind, roster: Roster, sizeOf: (set: string) => number): (record: AnyRecord) => number {
  const fields = Object.entries(kind.fields).flatMap(([field, { value }]) => (holdsPeople(value) ? field : []));
  return (record) => {
    const sets = fields
      .flatMap((field) => mentionsIn(valueUnder(record, field)))
      .flatMap((mention) => {
        const found = roster.find(mention);
        return found.type === "set" ? found.name : [];
      });
    const holder = kind.isAttended ? kind.holder?.(record as never) : undefined;
    return [...sets, holder?.group ?? holder?.campus ?? []].flat().reduce((sum, set) => sum + sizeOf(set), 0);
  };
}

/** How many ever belonged to a group; of what may be all of them, everybody. */
function sizesOf({ teachers, groups }: Roster): (set: string) => number {
  const ofTeachers = groupBy(
    teachers.flatMap(({ group, moves = [] }) => [group, ...moves.map((move) => move.group)]),
    (group) => group,
  );
  const sizes = new Map(
    groups.map(({ name, members = [], leaders = [], deputies = [] }) => [
      name,
      members.length + leaders.length + deputies.length,
    ]),
  );
  return (set) => {
    const own = ofTeachers.get(set)?.length;
    return own === undefined && !sizes.has(set) ? teachers.length : (own ?? 0) + (sizes.get(set) ?? 0);
  };
}
