import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { lesson } from "../../diagnostics/examples.ts";
import type { Kind } from "../define-kind.ts";

/** How many records of a school's files are still read, and how many findings about them are still said. */
export interface ReadingRoom {
  records: number;
  findings: number;
  /** How many of a kind are read already, by its label. */
  readonly read: Map<string, number>;
}

/** A big school has 20,000 records a year, and whoever has so many mistakes mends the first ones first. */
const mostRecords = 80_000;
const mostFindings = 20_000;

/** `taken`: records that are read already, such as those of the school compared with. */
export const readingRoom = (taken = 0): ReadingRoom => ({
  records: mostRecords - taken,
  findings: mostFindings,
  read: new Map(),
});

/** Takes the room of a record of a kind. */
export function takeRoom(room: ReadingRoom, { label }: Kind, records: number, findings: number): void {
  room.records -= Math.max(1, records);
  room.findings -= findings;
  room.read.set(label, (room.read.get(label) ?? 0) + records);
}

/** Why no further record of a kind is read, at its place. */
export function noRoom(room: ReadingRoom, { label, mostInSchool }: Kind, place: () => Place): Diagnostic | undefined {
  if (room.records <= 0) return tooManyRecords.at(place());
  if (room.findings <= 0) return tooManyFindings.at(place());
  const isFull = mostInSchool !== undefined && (room.read.get(label) ?? 0) >= mostInSchool;
  return isFull ? tooManyOfKind.at(place(), { kind: label, most: mostInSchool }) : undefined;
}

const tooManyRecords = defineMistake("record/too-many-records", "error", {
  message: () => `到这里记录超过了${mostRecords}条，这里和后面的没有读入`,
  hint: () => "看看“包含”是不是把别的学校也列进来了，或者复制了很多遍；几年的记录，一学年用一个学期文件。",
  why: `一所学校一年的记录不到${mostRecords}条；这么多的，多半是别的学校的，或者复制了很多遍。`,
  wrong: lesson("课名: 《搭石》               # 一样的有80001条"),
  right: lesson("课名: 《搭石》"),
});

const tooManyFindings = defineMistake("record/too-many-findings", "error", {
  message: () => `到这里已有${mostFindings}多处要改，这里和后面的记录没有查`,
  hint: () => "先改好前面的再查一遍：同样的错多半是一处引起的，也可先用 yanxiu check --fix 改正能自动改的。",
  why: "错得这样多，多半是同一个错复制了很多遍；先改前面的，后面的就知道怎样改。",
  wrong: lesson("课名: 《搭石》, 课时: 1      # 一样的有20001条"),
  right: lesson("课名: 《搭石》"),
});

const tooManyOfKind = defineMistake("record/too-many-of-kind", "error", {
  message: (a: { kind: string; most: number }) => `到这里“${a.kind}”超过了${a.most}条，这里和后面的没有读入`,
  hint: () => "看看“包含”是不是把别的学校也列进来了，或者复制了很多遍。",
  why: "一所学校没有这么多；每一个都要逐项统计，这么多的，多半是别的学校的，或者复制了很多遍。",
  wrong: "组织:\n  - {名称: 语文组, 类别: 教研组}          # 这样的有1001条",
  right: "组织:\n  - {名称: 语文组, 类别: 教研组}",
});
