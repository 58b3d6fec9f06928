import { plainNumber } from "../../figures/measures.ts";
import type { ComparedHours } from "../../figures/platform/compare-hours.ts";
import { differenceWords } from "../../figures/platform/difference-words.ts";
import type { TextSheet } from "./text-sheet.ts";

/** 学时比对: everybody with the hours of both sides and every training that differs. */
export const comparedSheet = ({ people, total }: ComparedHours, notes: readonly string[]): TextSheet => ({
  name: "学时比对",
  rows: [
    ["姓名", "平台", "我校", "差", "差在哪里"],
    ...people.map((one) => [
      one.name,
      one.platform === undefined ? "" : plainNumber(one.platform),
      one.ours === undefined ? "" : plainNumber(one.ours),
      plainNumber(one.difference),
      differenceWords(one, Number.POSITIVE_INFINITY),
    ]),
    ["合计", ...[total.platform, total.ours, total.difference].map(plainNumber), ""],
  ],
  notes,
});
