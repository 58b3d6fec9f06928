import { chineseNumeral } from "../../zh/numerals.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import { field } from "../field.ts";
import { defineWords } from "../words/define-words.ts";
import { choice } from "./choice.ts";

/** 第一, 第二, … from the place of somebody in a list, from 1 on. */
export const rankAt = (place: number): string => (place < 100 ? `第${chineseNumeral(place)}` : `第${place}`);

/** Places that can be asked for by name. */
const ordinals = Array.from({ length: 20 }, (_, i) => rankAt(i + 1));

/** Of whoever did it alone, and of everybody who did it with others. */
export const [alone, together] = ["独立", "合作"] as const;

const spellings = (ordinal: string, i: number) =>
  [ordinal, `第${i + 1}`].flatMap((one) => ["", "作者", "名", "位", "人", "完成人"].map((end) => one + end));

const rankMeanings = defineWords([alone, together, ...ordinals], {
  same: {
    [alone]: "独著 独立作者 独立完成 独立撰写 单独完成",
    [together]: "合著 合写 合作者 合作完成",
    ...Object.fromEntries(
      ordinals.map((ordinal, i) => [ordinal, `${i + 1} ${spellings(ordinal, i).slice(1).join(" ")}`]),
    ),
  },
});

/** 排名: which of the people of a work somebody is. It is worked out from the order in which they are named. */
export const rankField = field(
  {
    label: "排名",
    help: "第几作者、第几人：独立、合作、第一、第二……，前三名；按写下的次序数，校外的人也占一位。",
    example: "第一",
  },
  choice([alone, together, ...ordinals], rankMeanings),
);

/** The places that 前两名 and 前三 mean; `undefined` for any other word. */
export function firstRanks(typed: string): readonly string[] | undefined {
  const places = readNumeral(/^前(.{1,3}?)[名位人]?$/.exec(typed.trim())?.[1] ?? "");
  return places === undefined || places < 1 || places > ordinals.length ? undefined : ordinals.slice(0, places);
}
