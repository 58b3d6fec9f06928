import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { activity } from "../../diagnostics/examples.ts";
import { eitherWidth, halfWidth } from "../../zh/numerals.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import { type Exact, over } from "../exact.ts";
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
