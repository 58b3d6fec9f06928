import type { z } from "zod";
import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { observation } from "../diagnostics/examples.ts";
import type { Day } from "../zh/dates.ts";
import { type Fields, field, shape, type ValuesOf } from "./field.ts";
import type { Step, TypedText } from "./read/place-in.ts";
import { choice, flag } from "./values/choice.ts";
import { fileNames } from "./values/file-names.ts";
import { nameText, text } from "./values/text.ts";

export const missingOneOf = defineMistake("record/missing-one-of", "error", {
  message: (a: { of: string; fields: readonly string[] }) => `${a.of}缺少${a.fields.map((f) => `“${f}”`).join("或")}`,
  hint: (a) => `补上${a.fields.map((f) => `“${f}”`).join("或")}。`,
  why: "有些项可以换着写，但总要有一样。",
  wrong: observation("听课人: 许知行, 执教: 林秋野"),
  right: observation("日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野"),
});

export const endsBeforeStart = defineMistake("record/ends-before-start", "error", {
  message: (a: { from: string; to: string }) => `“止”（${a.to}）早于“起”（${a.from}）`,
  hint: () => "核对两个日期，起应不晚于止。",
  why: "结束的日子不会早于开始的日子。",
  wrong: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-16, 止: 2024-10-14, 人员: 林秋野}",
  right: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: 林秋野}",
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

/** First and last day something is counted for; both the same for an event of one day. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What every record knows besides its own fields. */
export interface Sourced {
  readonly origin: Place;
  /** Where the value of a key is written, or the part of it to which the steps lead. */
  place(label: string, ...steps: readonly Step[]): Place;
  /** The texts typed under a key. */
  texts(label: string): readonly TypedText[];
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
  rules(record: ValuesOf<F>): Iterable<Mistake>;
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
  rules?: (record: ValuesOf<F>) => Iterable<Mistake>;
  example: string;
}): Kind<F> {
  const fields = { ...kind.fields, ...commonFields };
  return {
    when: () => undefined,
    counted: [],
    weight: () => 1,
    rules: () => [],
    ...kind,
    fields,
    schema: shape(fields),
  };
}

/** A valid record of a kind, with the place it was written. */
export type RecordOf<K> = K extends Kind<infer F> ? ValuesOf<F & typeof commonFields> & Sourced : never;

export const onDay = (day: Day | undefined): Span | undefined => (day ? { from: day, to: day } : undefined);
