import fc from "fast-check";
import type { Typed } from "../figures/any-school.ts";
import { typed } from "../figures/any-school.ts";
import { anyCorners } from "./any-corners.ts";
import { anyRecord } from "./any-records.ts";
import { type AnyRoster, anyRoster, rosterText } from "./any-roster.ts";
import { type AnyTerm, anyTerm, termText } from "./any-term.ts";
import { day, groups, people } from "./any-values.ts";

/** A school as typed, in pieces, and what somebody asks about it. */
export interface AnySchool {
  readonly term: AnyTerm;
  readonly roster: AnyRoster;
  readonly records: readonly Typed[];
  readonly asked: { readonly group?: string; readonly campus?: string; readonly teacher?: string };
}

const asked = fc.oneof(
  fc.constantFrom(...groups).map((group) => ({ group })),
  fc.constantFrom("本部", "东校区").map((campus) => ({ campus })),
  fc.constantFrom(...people).map((teacher) => ({ teacher })),
);

/** Some records are handed in late: 计入 names the period they count in. */
const late = (record: Typed, name: string): Typed => ({
  kind: record.kind,
  text: record.text.replace(/\}$/, `, 计入: ${name}}`),
});

const records = (names: readonly string[], most: number) =>
  fc.uniqueArray(
    fc.oneof(
      { weight: 5, arbitrary: anyRecord },
      {
        weight: 1,
        arbitrary: fc.tuple(anyRecord, fc.constantFrom(...names)).map(([one, name]) => late(one, name)),
      },
    ),
    { minLength: Math.min(5, most), maxLength: most, selector: ({ kind, text }) => kind + text },
  );

/** A school of a term: two plans that activities name, then any records, at most so many. */
export const schoolIn = (
  { names, ...term }: AnyTerm & { readonly names: readonly string[] },
  most = 40,
): fc.Arbitrary<AnySchool> =>
  fc
    .tuple(anyRoster, records(names, most), day, fc.boolean(), asked, anyCorners)
    .map(([roster, others, when, isPlanned, about, corners]) => {
      const plans = [
        { kind: "计划", text: `{名称: 甲方案, 日期: ${when}, 安排: [{形式: 讲座, 次数: 3, 每次学时: 4}]}` },
        { kind: "计划", text: "{名称: 乙方案, 安排: [{形式: 讲座, 次数: 2, 合计学时: 9}]}" },
      ];
      const all = isPlanned
        ? others
        : others.map(({ kind, text }) => ({ kind, text: text.replace(/, 计划: .方案/, "") }));
      const more = corners.flatMap((corner) => corner.records);
      const keys = new Set(corners.flatMap(({ lines }) => lines).map((line) => line.split(":")[0]));
      const withCorners = {
        ...term,
        lines: [
          ...term.lines.filter((line) => !keys.has(line.split(":")[0])),
          ...corners.flatMap(({ lines }) => lines),
        ],
        requirements: [...term.requirements, ...corners.flatMap(({ requirements }) => requirements)],
      };
      return { term: withCorners, roster, records: [...(isPlanned ? plans : []), ...all, ...more], asked: about };
    });

export const anySchool: fc.Arbitrary<AnySchool> = anyTerm.chain((term) => schoolIn(term));

/** The files of a school: term.yaml, the roster and the records. */
export const filesOf = ({
  term,
  roster,
  records,
}: AnySchool): { readonly term: string; readonly files: readonly string[] } => ({
  term: termText(term),
  files: [rosterText(roster), typed(records)],
});
