import { readNumeral } from "../zh/read-numeral.ts";
import type { Part } from "./prose-text.ts";

const sameUnit: { readonly [unit: string]: string } = { 位: "人", 名: "人", 堂: "节", 场: "次", "％": "%" };
const quantity =
  /(?<![\d.第一二三四五六七八九十百])(\d{1,6}(?:\.\d+)?|[一二两三四五六七八九十百]{1,5})\s*([余多]?)\s*(人次|学时|[人位名节堂次场项篇个对天%％])\s*([余多]?)/;

/** The number of a clause with its unit, and the clause without it: “｜” stands in its place. */
export interface TypedNumber {
  readonly words: string;
  readonly unit: string;
  readonly value: number;
  /** 57节, as typed. */
  readonly written: string;
  /** 20余, 20多: between the number and the next ten. */
  readonly rounded: boolean;
  /** Offset of the number in the whole text. */
  readonly at: number;
}

/** The first number of a clause that has a unit figures have. */
export function numberIn(clause: Part): TypedNumber | undefined {
  const found = quantity.exec(clause.text);
  if (!found) return undefined;
  const [whole, digits, before, typedUnit, after] = found as unknown as [string, string, string, string, string];
  const value = digits.includes(".") ? Number(digits) : readNumeral(digits);
  // All of them is a claim, which has a check of its own; 一节 is mostly “a lesson”.
  if (value === undefined || (value === 100 && /[%％]/.test(typedUnit))) return undefined;
  if (digits === "一" && !/人次|项/.test(typedUnit)) return undefined;
  const rounded = before !== "" || after !== "";
  return {
    words: clause.text.replace(whole, "｜"),
    unit: sameUnit[typedUnit] ?? typedUnit,
    value,
    written: whole.trim(),
    rounded,
    at: clause.start + found.index,
  };
}
