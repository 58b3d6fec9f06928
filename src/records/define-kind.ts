import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { observation } from "../diagnostics/examples.ts";
import type { Day } from "../zh/dates.ts";
import type { Asked, AskSchool, CountingRules } from "./ask-school.ts";
import type { Demand } from "./demand.ts";
import type { Field, Fields, LabelsOf, ValuesOf } from "./field.ts";
import type { GoesOn } from "./goes-on.ts";
import type { HourSource } from "./hour-sources.ts";
import type { InForm } from "./in-form.ts";
import { keysOfEveryRecord } from "./keys-of-every-record.ts";
import { readerOrElse } from "./or-else.ts";
import type { OverYears } from "./over-years.ts";
import type { Step, TypedText } from "./read/place-in.ts";
import type { Series } from "./series.ts";
import type { MapReader } from "./shape.ts";
import { onDay, type Span } from "./span.ts";

export const missingOneOf = defineMistake("record/missing-one-of", "error", {
  message: (a: { of: string; fields: readonly string[] }) => `${a.of}缺少${a.fields.map((f) => `“${f}”`).join("或")}`,
  hint: (a) => `补上${a.fields.map((f) => `“${f}”`).join("或")}。`,
  why: "有些项可以换着写，但总要有一样。",
  wrong: observation("听课人: 许知行, 执教: 林秋野"),
  right: observation("日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野"),
});

/** A value that is worked out and that records can be filtered by; `field` says how it may be written. */
export interface Derived<R> {
  readonly field?: Field;
  /** All its values in order, where they depend on term.yaml. */
  inOrder?(rules: CountingRules): readonly string[];
  valuesOf(record: R, asked: Asked): readonly string[];
  /** If it is of the entries of a list: the field of the list, and the values of one entry. */
  readonly entries?: { readonly list: string; valuesOf(entry: unknown): readonly string[] };
}

/** What every record knows besides its own fields. */
export interface Sourced<L extends string = string> {
  readonly origin: Place;
  /** Where the value of a key is written, or the part of it to which the steps lead. */
  place(label: L, ...steps: readonly Step[]): Place;
  /** The texts typed under a key. */
  texts(label: L): readonly TypedText[];
}

/** The same as `record.place`, for code that serves every kind and therefore takes any label. */
export const placeUnder = (record: Sourced, label: string, ...steps: readonly Step[]): Place =>
  record.place(label, ...steps);

/** The field under a label, `undefined` if the kind has no such key. */
export const fieldUnder = ({ fields }: Kind, label: string) =>
  Object.keys(fields).find((key) => fields[key]?.label === label);

/** The value of any field, for code that serves every kind. */
export const valueUnder = (record: object, field: string) => (record as { readonly [field: string]: unknown })[field];

/**
 * What a kind says of itself. Every kind has the first six. All the rest is for the kinds that need it: most have `people`
 * and some `rules`. "Field" means the English name of a field.
 */
export interface Declared<F extends Fields> extends GoesOn<ValuesOf<F>> {
  /** The key in YAML: 研修活动. */
  readonly label: string;
  /** What else a person calls a list of it, separated by spaces: 教研活动 教研活动记录. Read as the name of a sheet or of a csv file. */
  readonly called?: string;
  /** Many schools keep no record of it: where there is none, a number that somebody typed is not held against 0. */
  readonly seldomKept?: true;
  /** 量词 of one record: 次. */
  readonly unit: string;
  /** What is recorded, in one sentence. */
  readonly summary: string;
  readonly fields: F;
  /** The fields that make two records probably the same one; `every field`: only an exact copy is. */
  readonly identity: readonly (keyof F & string)[] | "every field" | "told apart by a check of its own";
  /** A record as a person would type it, in YAML. */
  readonly example: string;
  /** The fields whose people it counts for: their 人次 and 人数. */
  readonly people?: readonly (keyof F & string)[];
  /** The fields whose people were there in person. */
  readonly present?: readonly (keyof F & string)[];
  /** Those of `present` whose people must still be teachers of the school. */
  readonly leading?: readonly (keyof F & string)[];
  /** Fields whose people do not count if they are also under the second one: who teaches a lesson does not hear it. */
  readonly without?: { readonly [Name in keyof F]?: keyof F & string };
  /** Fields whose people count only if the second one names anybody else: nobody is their own mentor. */
  readonly beside?: { readonly [Name in keyof F]?: keyof F & string };
  /**
   * Whose record it is when a group, a campus or a person is counted: nobody's but the school's, its `holder`'s, it is a person,
   * or that of all people it names, under whatever key. Left out: that of its `people`.
   */
  readonly owner?: "school" | "group" | "itself" | "everybody";
  /** The group and the campus that hold it. */
  holder?(record: ValuesOf<F>): { readonly group?: string | undefined; readonly campus?: string | undefined };
  /** Names of which only those of teachers count as people: 对象 of a 考核评选 may be a group or the school. */
  namedAmong?(record: ValuesOf<F>): readonly string[];
  /** The days that decide in which period it counts, `undefined` for any period. Left out: its 日期. domain.md 7.2 */
  when?(record: ValuesOf<F>): Span | undefined;
  /** One without a date and without 计入 counts nowhere (domain.md 12.10). Left out: it counts in every period. */
  readonly undated?: "counts nowhere";
  /** Fields whose entries are events: each counts in the days that hold its own 日期, or that its own 计入 names (12.11). */
  readonly events?: readonly (keyof F & string)[];
  /** Whether it counts in these days, where `when` is not enough. It is not asked if 计入 says so. */
  belongs?(record: ValuesOf<F>, days: Span, rules: CountingRules): boolean;
  /** It happens all year round: a month without any is worth a question. */
  readonly allYear?: true;
  /** Whether it counts at all. */
  counts?(record: ValuesOf<F>, rules: CountingRules): boolean;
  /** A record outside the period is no mistake: it is kept from year to year (domain.md 7.2). */
  readonly mayLieOutside?: boolean;
  readonly overYears?: OverYears<ValuesOf<F>>;
  /** Other records name it. `always`: its name stays known when it does not count, as 草稿 or 驳回. */
  readonly named?: "always" | "while it counts";
  /** The field by which others name it. */
  readonly knownBy?: keyof F & string;
  /** The fields that say to which records of another kind it belongs, whose names are known by them, too. */
  readonly belongsTo?: { readonly kind: string; readonly fields: readonly (keyof F & string)[] };
  /** Fields that change neither where it belongs nor when: without them a record with a mistake still counts. */
  readonly describing?: readonly (keyof F & string)[];
  /** It also counts if a record of this kind names it, unless it is dated later; `as` is its field with the name. */
  readonly namedBy?: { readonly kind: string; readonly field: string; readonly as: keyof F & string };
  /** How many one record is, if not 1: it may hold a total or several pairs (domain.md 7.1). */
  count?(record: ValuesOf<F>, school: AskSchool): number;
  nameless?(record: ValuesOf<F>): boolean; // A number alone: no list can name it.
  /** How often each of its people did it, if not once; 0: it is not about what they did. */
  times?(record: ValuesOf<F>): number;
  /** 人次, where only their number is written. */
  personTimes?(record: ValuesOf<F>): number | undefined;
  /** 学时 of one of its people, without what depends on who came. Without this, a kind gives no 学时. */
  hours?<Person>(record: ValuesOf<F>, person: Person, school: AskSchool<Person>): number;
  /** Where those hours come from: a column of the 学时统计表. */
  source?(record: ValuesOf<F>): HourSource;
  /** 量词 by the value of a field, where everything that is counted has that value. */
  readonly unitBy?: { readonly label: string; readonly units: { readonly [value: string]: string } };
  /** Fields whose people stand in order, 第一 first; several fields make one order, those of the first before those of the next. */
  readonly ranked?: readonly (readonly (keyof F & string)[])[];
  /** The field with the title of what may be rewarded again: a work at a higher level, a lesson for more people. */
  readonly rewardedFor?: keyof F & string;
  /** Several awards may be for one work. If the school wants it, only the highest counts (就高). */
  readonly mayCountHighestOnly?: boolean;
  /** It may be taught several times for polishing (磨课), and then counts once. */
  readonly mayBePolished?: boolean;

  /** Rules over several fields of one record. */
  rules?(record: ValuesOf<F>): Iterable<Mistake>;
  /** The `identity` of a record as one text, where equal fields are not enough: 第8期 and 8 are one issue. */
  likeness?(record: ValuesOf<F>): string | undefined;
  /** For works: by any of these lists of texts a record of another school is known as the same one. */
  knownElsewhere?(record: ValuesOf<F>): readonly (readonly string[])[];
  /** What it was part of or given at, as the organiser calls it: 基本功比赛. */
  event?(record: ValuesOf<F>): string | undefined;
  /** A certificate says of which level it is, from 校级 on (domain.md 6). */
  readonly conferred?: boolean;
  /** A school has no more of it; what others name is asked of each of them again. */
  readonly mostInSchool?: number;
  /** In a text so many are named one by one, if not five. */
  readonly namedMost?: number;
  /** Fields with names of pupils, printed only where somebody asks. */
  readonly pupils?: readonly (keyof F & string)[];
  /** How an office asks somebody for it: 上公开课, 写论文, 听课. */
  readonly demand?: Demand;
  /** What stands under its photos. Left out: its 佐证 are papers. */
  pictured?(record: ValuesOf<F>): string | undefined;
  readonly series?: Series;
  readonly form?: InForm<keyof F & string>;
  /** By label: what it can be filtered by besides its fields. */
  readonly derived?: { readonly [label: string]: Derived<ValuesOf<F>> };
  /** Who came is worked out from 参加 and 缺席: 应到, 实到, 缺席. */
  readonly isAttended?: boolean;
  /** One of it is a lesson that somebody heard: those who heard a 公开课 count like its own records. */
  readonly isHeard?: boolean;
  /** Teachers on 支教 or 借调 still take part in it. */
  readonly goesOnElsewhere?: boolean;
  /** A sentence that is added to the rule of every figure about it, given the records counted, the days, and all records. */
  note?(
    rules: CountingRules,
    counted: readonly ValuesOf<F>[],
    among: { readonly days: Span; readonly all: readonly ValuesOf<F>[] },
  ): string;
}

/** A kind of record, with the keys that all records may have. */
export interface Kind<F extends Fields = Fields> extends Omit<Declared<F>, "fields"> {
  readonly fields: F & typeof keysOfEveryRecord;
  readonly reader: MapReader<ValuesOf<F & typeof keysOfEveryRecord>>;
  readonly people: readonly (keyof F & string)[];
  when(record: ValuesOf<F>): Span | undefined;
}

/** Declares a kind of record. Reading, types, messages, `yanxiu kinds` and how it counts follow from it. */
export function defineKind<F extends Fields>(kind: Declared<F>): Kind<F> {
  const fields = { ...kind.fields, ...keysOfEveryRecord };
  const when = (record: { readonly date?: Day }) => onDay(record.date);
  return { people: [], when, ...kind, fields, reader: readerOrElse(fields) };
}

/** A valid record of a kind, with the place it was written. */
export type RecordOf<K> =
  K extends Kind<infer F>
    ? ValuesOf<F & typeof keysOfEveryRecord> & Sourced<LabelsOf<F & typeof keysOfEveryRecord>>
    : never;
