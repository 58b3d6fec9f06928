import type { z } from "zod";
import type { ArgsOf, Code } from "../diagnostics/catalogue/index.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Day } from "../zh/dates.ts";
import { type Fields, field, shape, type ValuesOf } from "./field.ts";
import { choice, flag } from "./values/choice.ts";
import { fileNames } from "./values/file-names.ts";
import { nameText, text } from "./values/text.ts";

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

/** First and last day something is counted for; both the same for an event of one day. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What every record knows besides its own fields. */
export interface Sourced {
  readonly origin: Place;
  /** Where a key of the record is written; `find` narrows to a name within it. */
  place(label: string, find?: string): Place;
}

/** A rule over the fields of one record: the code and the key it points at. */
export interface Finding<C extends Code = Code> {
  readonly code: C;
  readonly args: ArgsOf<C>;
  readonly at?: string;
}

export interface Kind<F extends Fields = Fields> {
  /** The key in YAML, e.g. 研修活动. */
  readonly label: string;
  /** 量词 of one record. */
  readonly unit: string;
  /** What is recorded, in one sentence. */
  readonly summary: string;
  readonly fields: F & typeof commonFields;
  readonly schema: z.ZodType<ValuesOf<F & typeof commonFields>>;
  /** The days that decide in which period it counts; `undefined`: in any. domain.md 7.2 */
  when(record: ValuesOf<F>): Span | undefined;
  /** Whose 人次 and 人数 it adds to, by field name. */
  readonly counted: readonly (keyof F & string)[];
  /** How many one record counts as: more than 1 where it holds a total or several pairs (domain.md 7.1). */
  weight(record: ValuesOf<F>): number;
  /** Rules over several fields of one record. */
  rules(record: ValuesOf<F>): Iterable<Finding>;
  /** Whether records elsewhere name its records: a change here may be a mistake anywhere in the school. */
  readonly isNamed: boolean;
  /** A record as a person would type it, in YAML. */
  readonly example: string;
}

/** Declares a kind of record. Reading, types, error wording, `yanxiu kinds` and columns all follow from it. */
export function defineKind<F extends Fields>(kind: {
  label: string;
  unit: string;
  summary: string;
  fields: F;
  when?: (record: ValuesOf<F>) => Span | undefined;
  counted?: readonly (keyof F & string)[];
  weight?: (record: ValuesOf<F>) => number;
  rules?: (record: ValuesOf<F>) => Iterable<Finding>;
  isNamed?: boolean;
  example: string;
}): Kind<F> {
  const fields = { ...kind.fields, ...commonFields };
  return {
    when: () => undefined,
    counted: [],
    weight: () => 1,
    rules: () => [],
    isNamed: false,
    ...kind,
    fields,
    schema: shape(fields),
  };
}

/** A valid record of a kind, with the place it was written. */
export type RecordOf<K> = K extends Kind<infer F> ? ValuesOf<F & typeof commonFields> & Sourced : never;

/** A finding with its arguments checked against its code. */
export const finding = <C extends Code>(code: C, args: ArgsOf<C>, at?: string): Finding =>
  ({ code, args, ...(at && { at }) }) as unknown as Finding;

export const onDay = (day: Day | undefined): Span | undefined => (day ? { from: day, to: day } : undefined);
