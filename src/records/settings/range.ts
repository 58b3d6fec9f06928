import type * as z from "zod";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { accepted, notAccepted } from "../accept.ts";
import { compare, type Exact, isLess } from "../exact.ts";
import { type FieldType, field, type ValuesOf } from "../field.ts";
import { habitKey } from "../read/habit-words.ts";
import { amount } from "../values/amount.ts";
import { map } from "../values/by-shape.ts";

const twoLimits = defineMistake("record/two-limits", "error", {
  message: (a: { one: string; other: string }) => `“${a.one}”和“${a.other}”只能写一个`,
  hint: (a) => `正好是这个数也算的写“${a.one}”，不算的写“${a.other}”，删去另一个。`,
  why: "一个从这个数算起，一个不含这个数，两个都写就不知道按哪个。",
  wrong: demand("对象: 专任教师, 指标: 听课, 至少: 10, 多于: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 多于: 10, 每: 学年"),
});

const nothingFits = defineMistake("record/nothing-fits", "error", {
  message: (a: { lower: string; upper: string }) => `没有一个数既${a.lower}，又${a.upper}`,
  hint: () => "改其中的一个数；两个数写反了的对调过来。",
  why: "上下两头合不拢，谁也达不到。",
  wrong: demand("对象: 专任教师, 指标: 听课, 至少: 10, 至多: 5, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 5, 至多: 10, 每: 学年"),
});

const otherLimit = defineMistake("record/other-limit-word", "error", {
  message: (a: { typed: string; usual: string; amount: string }) => `“${a.typed}”在这里写作“${a.usual}”`,
  hint: (a) => `改写成“${a.usual}: ${a.amount}”；不含这个数的写“多于”“少于”，含的写“至少”“至多”。`,
  why: "一个意思只用一个词：至少、至多含这个数，多于、少于不含。",
  wrong: demand("对象: 专任教师, 指标: 听课, 超过: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 多于: 10, 每: 学年"),
});

export const moreThanField = field(
  { label: "多于", help: "要比这个数多，正好是这个数不算；正好也算的写“至少”。", example: "10" },
  amount(),
);
export const atMostField = field({ label: "至多", help: "正好是这个数也算。", example: "2" }, amount());
export const lessThanField = field(
  { label: "少于", help: "要比这个数少，正好是这个数不算；正好也算的写“至多”。", example: "3" },
  amount(),
);

const rangeFields = {
  atLeast: field("至少", amount()),
  atMost: field("至多", amount()),
  moreThan: field("多于", amount()),
  lessThan: field("少于", amount()),
};
/** A range of numbers; an end that is left out is open. */
export type Range = Partial<ValuesOf<typeof rangeFields>>;

/** Whether a number of at least 0 is in a range. */
export const isWithin = (range: Range, n: Exact): boolean => isEnough(range, n) && !isTooMuch(range, n);

/** Whether a number of at least 0 is not below a range. */
export const isEnough = ({ atLeast = 0, moreThan }: Range, n: Exact): boolean =>
  compare(atLeast, n) <= 0 && (moreThan === undefined || isLess(moreThan, n));

/** Whether a number is above a range. */
export const isTooMuch = ({ atMost, lessThan }: Range, n: Exact): boolean =>
  (atMost !== undefined && isLess(atMost, n)) || (lessThan !== undefined && !isLess(n, lessThan));

/** Whether a range has an end at all. */
export const isLimited = ({ atLeast, atMost, moreThan, lessThan }: Range): boolean =>
  [atLeast, atMost, moreThan, lessThan].some((limit) => limit !== undefined);

/** The same type, which refuses limits that exclude each other, and other words for them among its further keys. */
export const withLimits = <T extends Range>(type: FieldType<T>): FieldType<T> => ({
  ...type,
  accept: accepted(type, (read) => (wrongLimits(read).length > 0 ? notAccepted : read)),
  schema: type.schema.superRefine((read, context) => {
    for (const [label, mistake] of wrongLimits(read)) {
      const input = read;
      context.issues.push({ code: "custom", path: [label], params: { mistake }, input, message: "" } as never);
    }
  }) as z.ZodType<T>,
});

const wrongLimits = (read: Range): Found => [...otherWords(read), ...clashes(read)];

const limitLabels = Object.values(rangeFields).map(({ label }) => label);

type Found = readonly (readonly [label: string, mistake: ReturnType<typeof twoLimits.of>])[];

/** 大于, 不超过 and the like, which would be read as filters. */
const otherWords = (read: object): Found =>
  Object.entries((read as { filters?: { [label: string]: readonly string[] } }).filters ?? {}).flatMap(
    ([typed, values]) => {
      const usual = habitKey(typed, limitLabels);
      return usual ? [[typed, otherLimit.of({ typed, usual, amount: values[0] ?? "10" })]] : [];
    },
  );

function clashes({ atLeast, atMost, moreThan, lessThan }: Range): Found {
  if (atLeast !== undefined && moreThan !== undefined) return [["多于", twoLimits.of({ one: "至少", other: "多于" })]];
  if (atMost !== undefined && lessThan !== undefined) return [["少于", twoLimits.of({ one: "至多", other: "少于" })]];
  const [lower, upper] = [atLeast ?? moreThan, atMost ?? lessThan];
  if (lower === undefined || upper === undefined) return [];
  const isWhole = moreThan === undefined && lessThan === undefined;
  if (lower < upper || (isWhole && lower === upper)) return [];
  const [below, above] = [atLeast === undefined ? "多于" : "至少", atMost === undefined ? "少于" : "至多"] as const;
  return [[above, nothingFits.of({ lower: `${below}${lower}`, upper: `${above}${upper}` })]];
}

/** {至少: 5}, {多于: 3, 至多: 10}. */
export const rangeValue: FieldType<Range> = {
  ...withLimits<Range>(map(rangeFields)),
  words: "至少、至多含这个数，多于、少于不含",
};
