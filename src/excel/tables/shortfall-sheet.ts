import type { OpenAmount } from "../../figures/requirements/open-amounts.ts";
import type { TextSheet } from "./text-sheet.ts";

/** 未达标: who has not reached what, in which window, and what came of it. */
export const shortfallSheet = (amounts: readonly OpenAmount[]): TextSheet => ({
  name: "未达标",
  rows: [
    ["要求", "项目", "对象", "时段", "起", "止", "应达到", "实际", "还差", "单位", "结果"],
    ...amounts.map(({ requirement, item, who, window, required, actual, gap, unit, outcome }) => [
      requirement,
      item,
      who,
      window.name,
      window.from,
      window.to,
      required,
      actual,
      gap,
      unit,
      outcome,
    ]),
  ],
  notes: amounts.length === 0 ? ["没有未达到要求的。"] : [],
});
