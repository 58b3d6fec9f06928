import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { activity } from "../../diagnostics/examples.ts";
import { eitherWidth, halfWidth } from "../../zh/numerals.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import { type Exact, halfUp, over, times } from "../exact.ts";
import { type FieldType, scalar } from "../field.ts";
import { keyWord, type Typed } from "../value-wording.ts";

const badNumber = defineMistake("record/bad-number", "error", {
  oneFault: ["field", "value"],
  message: (a: Typed & { unit: string; fraction?: boolean }) => `${keyWord(a)}写的“${a.value}”不是数`,
  hint: (a) =>
    `写阿拉伯数字，如 ${digitsIn(a.value) ?? (a.fraction ? "1/3" : 3)}${a.unit && `（不必写“${a.unit}”）`}。`,
  why: "要加总的项只能写阿拉伯数字。",
  wrong: activity("参加: 全员, 学时: 三"),
  right: activity("参加: 全员, 学时: 3"),
});

const negative = defineMistake("record/negative", "error", {
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”小于0`,
  hint: () => "改成0或更大的数。",
  why: "数目不会小于0。",
  wrong: activity("参加: 全员, 学时: -3"),
  right: activity("参加: 全员, 学时: 3"),
});

const notWhole = defineMistake("record/not-whole", "error", {
  oneFault: ["field", "value"],
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”应是整数`,
  hint: () => "写成整数，如 3。",
  why: "人数、节数是整数。",
  wrong: activity("应到: 30.5, 实到: 30"),
  right: activity("应到: 30, 实到: 30"),
});

/** The number in 15节, ¥300, 1.2万, 1,000, “3” and 三. */
function digitsIn(typed: string): number | undefined {
  if (typed.length > 40) return undefined;
  const plain = halfWidth(typed).replace(/[“”"'‘’。\s]/g, "");
  const found = /^[¥￥]?(\d{1,9}|\d{1,3}(?:[,，]\d{3}){1,2})((?:\.\d{1,4})?)(万?)\p{Script=Han}{0,3}$/u.exec(plain);
  if (!found) return /^\d*$/.test(plain) ? undefined : readNumeral(plain.replace(/[节次人个项篇]$/u, ""));
  const number = Number(found[1]!.replace(/[,，]/g, "") + found[2]);
  return Math.round(number * (found[3] ? 10000 : 1) * 100) / 100;
}

/** The same as it should be typed. */
const meant = (typed: string): string | undefined => digitsIn(typed)?.toString();

const amounts = { minimum: 0, maximum: 1e9 - 1e-4 };

/** A number of at least 0, with or without its unit: 3, １.５, 3学时. */
export const amount = (unit = "", { whole = false } = {}): FieldType<number> =>
  scalar(
    whole ? "整数，如 3" : "数，如 1.5",
    (typed, refuse) => {
      const plain = halfWidth(typed).trim();
      const digits = (unit && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain).trim();
      if (/^-\d/.test(digits)) return refuse(negative.of({ value: typed }));
      if (!/^\d{1,9}(\.\d{1,4})?$/.test(digits)) return refuse(badNumber.of({ value: typed, unit }));
      const number = Number(digits);
      return whole && !Number.isInteger(number) ? refuse(notWhole.of({ value: typed })) : number;
    },
    {
      meant,
      pattern: eitherWidth(`^\\s*\\d{1,9}(?:[.]${whole ? "[0０]" : "\\d"}{1,4})?\\s*(?:${unit})?\\s*$`),
      numbers: { ...amounts, ...(whole && { whole: "always" }) },
    },
  );

const fractionPattern = String.raw`^\s*\d{1,9}(?:[.]\d{1,4})?\s*(?:[/／]\s*[0０]*[1-9１-９]\d{0,3}\s*)?$`;
const isAmountOrFraction = new RegExp(eitherWidth(fractionPattern));

/** A number of at least 0 that may be a fraction: 0.5, 1/6; with `mayBeNegative` also -1. */
export const amountOrFraction = ({ mayBeNegative = false } = {}): FieldType<Exact> =>
  scalar(
    "数，如 1.5、1/3",
    (typed, refuse) => {
      const [sign = "", plain = ""] = [/^\s*[-－−–]/.exec(typed)?.[0], typed.replace(/^\s*[-－−–]\s*/, "")];
      if (sign !== "" && /^\d/.test(plain) && !mayBeNegative) return refuse(negative.of({ value: typed }));
      const isNumber = isAmountOrFraction.test(plain) && (sign === "" || mayBeNegative);
      if (!isNumber) return refuse(badNumber.of({ value: typed, unit: "", fraction: true }));
      const [top, bottom = 1] = halfWidth(plain).split("/").map(Number);
      return over(sign === "" ? top! : -top!, bottom);
    },
    {
      pattern: eitherWidth(mayBeNegative ? fractionPattern.replace("^", "^\\s*[-－−–]?") : fractionPattern),
      numbers: mayBeNegative ? { ...amounts, minimum: -amounts.maximum } : amounts,
    },
  );

/** 3 or 3次: how many. */
export const whole = (unit = ""): FieldType<number> => amount(unit, { whole: true });

/** Numbers that say how exact they are, as typed: 近3700, 约1.2万, 200余, 3700左右. They are printed so, and never added. */
const roughPattern = String.raw`(?:(?:近|约|大约|逾|超|超过|不足|不到)\s*\d{1,9}(?:[.]\d{1,4})?\s*万?|\d{1,9}(?:[.]\d{1,4})?\s*万?\s*(?:余|多|左右|以上))`;
const isRough = new RegExp(`^${roughPattern}$`);

/** 200余 of 200余项. */
function roughMeant(typed: string): string | undefined {
  const plain = halfWidth(typed).trim();
  return [1, 2].map((count) => plain.slice(0, -count)).find((one) => isRough.test(one));
}

/** A number of at least 0, or one that is not exact, as it was typed: 186, 近3700, 200余. */
export const amountOrRough = (): FieldType<number | string> => ({
  ...scalar<number | string>(
    "数，如 186；不是确数的，写 近3700、200余",
    (typed, refuse) => {
      const plain = halfWidth(typed).trim();
      if (isRough.test(plain)) return plain.replace(/\s/g, "");
      if (/^-\d/.test(plain)) return refuse(negative.of({ value: typed }));
      return /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : refuse(badNumber.of({ value: typed, unit: "" }));
    },
    {
      meant: (typed) => roughMeant(typed) ?? meant(typed),
      pattern: eitherWidth(`^\\s*(?:\\d{1,9}(?:[.]\\d{1,4})?|${roughPattern})\\s*$`),
      numbers: amounts,
    },
  ),
  mayBeRough: true,
});

/** A number that is not exact, with its unit where people say it: 近3700项, 200余项, 3700项左右. */
export const roughQuantity = (typed: string, unit: string): string => {
  const [, number = typed, after = ""] = /^(.*?)(左右|以上)?$/.exec(typed)!;
  return `${number}${unit}${after}`;
};

/** The number in it, to compare with: 3700 in 近3700, 12000 in 约1.2万. */
export function roughNumber(typed: string): number {
  const [, digits = "0", many] = /(\d+(?:\.\d+)?)(万?)/.exec(typed) ?? [];
  return many ? halfUp(times(Number(digits), 10_000), 4) : Number(digits);
}
