import type { Place } from "../../diagnostics/diagnostic.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import type { Part } from "../prose-text.ts";

/** Below the number, about it, or above it. */
export type Near = "below" | "about" | "above";

const nearWords: { readonly [word: string]: Near } = {
  近: "below",
  不足: "below",
  不到: "below",
  约: "about",
  大约: "about",
  逾: "above",
  超: "above",
  超过: "above",
};

/** A typed number with its unit, and the words around it. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** 57节, as typed. */
  readonly written: string;
  /** 20余, 20多: between the number and the next ten. */
  readonly isRounded: boolean;
  /** 近20, 约20, 逾20: what stands before a number that is not exact. */
  readonly near?: Near;
  /** 20节以上: so many or more. */
  readonly isAtLeast: boolean;
  /** The clause with ｜ in place of the quantity. */
  readonly around: string;
  readonly place: Place;
}

const sameUnit: { readonly [unit: string]: string } = { 位: "人", 名: "人", 堂: "节", 场: "次", "％": "%" };
const quantity =
  /(?:(?<![最附接相临将靠])(近|约|大约|逾|超过?|不足|不到)\s*)?(?<![\d.第一二三四五六七八九十百])(\d{1,6}(?:\.\d+)?|[一二两三四五六七八九十百]{1,5})\s*([余多]?)\s*(人次|学时|[人位名节堂次场项篇个对天%％])\s*([余多]?)((?<![%％])及?以上)?/;

/** The first number of a clause that has a unit figures have. */
export function quantityIn({ text, place }: Part): Quantity | undefined {
  const found = quantity.exec(text);
  if (!found) return undefined;
  const [whole, nearly = "", digits, before, unit, after, above] = found as unknown as [
    string,
    string | undefined,
    string,
    string,
    string,
    string,
    string?,
  ];
  const value = digits.includes(".") ? Number(digits) : readNumeral(digits);
  // 100% is looked at by rate-claims.ts; 一节 is mostly “a lesson”.
  if (value === undefined || (value === 100 && /[%％]/.test(unit))) return undefined;
  if (digits === "一" && !/人次|项/.test(unit)) return undefined;
  const written = whole.trim();
  return {
    value,
    unit: sameUnit[unit] ?? unit,
    written,
    isRounded: before !== "" || after !== "",
    ...(nearWords[nearly] && { near: nearWords[nearly] }),
    isAtLeast: above !== undefined,
    around: text.replace(whole, "｜"),
    place: place(found.index, written.length),
  };
}
