import type { z } from "zod";
import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { observation } from "../diagnostics/examples.ts";
import type { Day } from "../zh/dates.ts";
import { type Field, type Fields, field, type LabelsOf, shape, type ValuesOf } from "./field.ts";
import type { Step, TypedText } from "./read/place-in.ts";
import type { Span } from "./span.ts";
import { choice, flag } from "./values/choice.ts";
import { fileNames } from "./values/file-names.ts";
import type { HourSource } from "./values/hour-sources.ts";
import type { Mention } from "./values/people.ts";
import { nameText, text } from "./values/text.ts";

export const missingOneOf = defineMistake("record/missing-one-of", "error", {
  message: (a: { of: string; fields: readonly string[] }) => `${a.of}缺少${a.fields.map((f) => `“${f}”`).join("或")}`,
  hint: (a) => `补上${a.fields.map((f) => `“${f}”`).join("或")}。`,
  why: "有些项可以换着写，但总要有一样。",
  wrong: observation("听课人: 许知行, 执教: 林秋野"),
  right: observation("日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野"),
});

/** Keys that any record may have. */
const commonFields = {
  id: field({ label: "标识", help: "自己编的记号，供别处引用。" }, nameText),
  note: field({ label: "备注", help: "给人看的话，不参与统计。" }, text),
  evidence: field(
    { label: "佐证", help: "照片、证书等文件，写相对学校文件夹的路径。", example: "佐证/2024-09-12.jpg" },
    fileNames,
  ),
  review: field(
    { label: "审核", help: "驳回的不计；草稿的不计，并提醒。", example: "已审" },
    choice(["草稿", "已审", "认定", "驳回"]),
  ),
  countedIn: field({ label: "计入", help: "补录：计入哪个时段（学期或学年的名称）。", example: "第一学期" }, nameText),
  hidden: field({ label: "不公开", help: "写“是”的记录照常统计，不在名单里列出。" }, flag),
} satisfies Fields;

/** What term.yaml says of counting, as far as a kind asks for it. */
export interface CountingRules {
  readonly period: Span & { readonly name: string; readonly terms?: readonly Span[] | undefined };
  readonly highestOnly?: boolean | undefined;
  readonly outsideFirst?: string | undefined;
}

/** What a kind may ask of the school; `Person` is a teacher of its roster. */
export interface Around<Person = unknown> {
  /** The school's own people behind mentions, in order, each once; groups are their members on that day. */
  people(mentions: readonly Mention[] | undefined, day: Day): readonly Person[];
  /** Whether a mention is of the school: a teacher, a group, a campus. */
  isOwn(mention: Mention): boolean;
  /** 类别 of what was awarded: the work's where it is recorded, else what the award itself says. */
  workCategory(award: unknown): string | undefined;
}

/** What a question about a record may look at besides the record. */
export interface Asked extends Pick<Around, "workCategory"> {
  readonly days: Span;
  /** 学时 of each of the school's own people in it who are asked about. */
  hours(record: unknown): readonly number[];
}

/** A value that records can be filtered by and that is worked out; `field` says how it may be written. */
export interface Derived<R> {
  readonly field?: Field;
  valuesOf(record: R, asked: Asked): readonly string[];
}

/** What every record knows besides its own fields. */
export interface Sourced<L extends string = string> {
  readonly origin: Place;
  /** Where the value of a key is written, or the part of it to which the steps lead. */
  place(label: L, ...steps: readonly Step[]): Place;
  /** The texts typed under a key. */
  texts(label: L): readonly TypedText[];
}

/** Where the value of any key is written, for code that serves every kind alike. */
export const placeUnder = (record: Sourced, label: string, ...steps: readonly Step[]): Place =>
  record.place(label, ...steps);

/** The value under any field, for code that serves every kind alike. */
export const valueUnder = (record: object, field: string): unknown =>
  (record as { readonly [field: string]: unknown })[field];

/** Records of a kind may be written as a series: what they share once, then the rest of each. */
export interface Series {
  readonly label: string;
  readonly help: string;
  readonly example: string;
}

/** What a kind says of itself. All but `label` to `example` may be left out. */
export interface Declared<F extends Fields> {
  /** The key in YAML, e.g. 研修活动. */
  readonly label: string;
  /** 量词 of one record. */
  readonly unit: string;
  /** What is recorded, in one sentence. */
  readonly summary: string;
  readonly fields: F;
  /** A record as a person would type it, in YAML. */
  readonly example: string;

  /** What makes two records probably the same one, by field; `every field`: nothing less. */
  readonly identity: readonly (keyof F & string)[] | "every field" | "told apart by a check of its own";
  /** The same as one text, where fields alone do not tell. */
  likeness?(record: ValuesOf<F>): string;
  /** Rules over several fields of one record. */
  rules?(record: ValuesOf<F>): Iterable<Mistake>;
  readonly series?: Series;

  /** The days that decide in which period it counts; `undefined`: in any. domain.md 7.2 */
  when?(record: ValuesOf<F>): Span | undefined;
  /** Whether it counts in these days, where `when` alone does not say. 计入 goes before it. */
  belongs?(record: ValuesOf<F>, days: Span, rules: CountingRules): boolean;
  /** Whether it counts at all. */
  counts?(record: ValuesOf<F>, rules: CountingRules): boolean;
  /**
   * Records stay when the period is over: `always` their dates put them neither in nor out of one; `beyond` they may
   * rightly lie outside it (domain.md 7.2).
   */
  readonly lasts?: "always" | "beyond";
  /** Other records name its records: `always`, also those that are 草稿 or 驳回, so that a name is never unknown for that. */
  readonly named?: "always" | "while it counts";
  /** Whether what the record is about was there on a day. */
  existsOn?(record: ValuesOf<F>, day: Day): boolean;
  /** Records of another kind name it: it counts when one of them does, unless it is dated later. */
  readonly namedBy?: { readonly kind: string; readonly field: string; readonly as: keyof F & string };

  /** Whose 人次 and 人数 it adds to, by field. */
  readonly people?: readonly (keyof F & string)[];
  /** Who is under the second field is not counted under the first: who teaches a lesson has not heard it. */
  readonly apart?: readonly [field: keyof F & string, from: keyof F & string];
  /** Fields in which to be named means to have been there. */
  readonly present?: readonly (keyof F & string)[];
  /** Fields whose people count as teachers of the school, who lead what is recorded. */
  readonly leading?: readonly (keyof F & string)[];
  /** Teachers on 支教 and 借调 go on with it. */
  readonly goesOnElsewhere?: boolean;
  /** Its people are those who came, less those who missed it: 应到, 实到, 缺席. */
  readonly isAttended?: boolean;
  /** One 节 is a lesson that somebody heard: the audience of lessons counts with its records. */
  readonly isHeard?: boolean;
  /** A part of the school has the records of everybody named in them, whatever their role. */
  readonly isOfEverybody?: boolean;
  /** Whose it is: the school's alone, a group's, or it is a person itself. Left out, its people's. */
  readonly of?: "school" | "group" | "self";
  /** The group and the campus it was written for. */
  holder?(record: ValuesOf<F>): { readonly group?: string | undefined; readonly campus?: string | undefined };

  /** How many one record counts as: more than 1 where it holds a total or several pairs (domain.md 7.1). */
  count?(record: ValuesOf<F>, around: Around): number;
  /** How often each of its people did it; 0: it is not about what they did. */
  times?(record: ValuesOf<F>): number;
  /** 人次 where only their number is written. */
  personTimes?(record: ValuesOf<F>): number | undefined;
  /** 学时 of one who took part, as written for those who attend; a kind without it gives none. */
  hours?<Person>(record: ValuesOf<F>, person: Person, around: Around<Person>): number;
  /** Where those hours come from: a column of the 学时统计表. */
  source?(record: ValuesOf<F>): HourSource;
  /** 量词 by the value of a field, when all that is counted has that value. */
  readonly unitBy?: { readonly label: string; readonly units: { readonly [value: string]: string } };
  /** What it can be filtered by besides its fields, by label. */
  readonly derived?: { readonly [label: string]: Derived<ValuesOf<F>> };
  /** One work may win several: where the school wants it so, the highest alone counts (就高). */
  readonly isJudgedHighest?: boolean;
  /** It may be taught several times for polishing (磨课) and then counts once. */
  readonly isPolished?: boolean;
  /** What the rule of every figure about it says besides. */
  note?(rules: CountingRules): string;
}

/** A kind of record, with the keys that all records may have. */
export interface Kind<F extends Fields = Fields> extends Omit<Declared<F>, "fields"> {
  readonly fields: F & typeof commonFields;
  readonly schema: z.ZodType<ValuesOf<F & typeof commonFields>>;
  readonly people: readonly (keyof F & string)[];
  when(record: ValuesOf<F>): Span | undefined;
}

/** Declares a kind of record. Reading, types, error wording, `yanxiu kinds` and how it counts follow from it. */
export function defineKind<F extends Fields>(kind: Declared<F>): Kind<F> {
  const fields = { ...kind.fields, ...commonFields };
  return { people: [], when: () => undefined, ...kind, fields, schema: shape(fields) };
}

/** A valid record of a kind, with the place it was written. */
export type RecordOf<K> =
  K extends Kind<infer F> ? ValuesOf<F & typeof commonFields> & Sourced<LabelsOf<F & typeof commonFields>> : never;
