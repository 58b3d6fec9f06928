import type { Stats } from "../../figures/stats.ts";
import type { TextSheet } from "./text-sheet.ts";

/** 统计量: every figure with its value, how it is printed and how it was counted. Unless `all`, not those of kinds that nobody records. */
export const statsSheet = ({ topics }: Stats, all = false): TextSheet => ({
  name: "统计量",
  rows: [
    ["类别", "统计量", "数值", "单位", "写法", "怎么数的"],
    ...topics.flatMap(({ label, recorded, unrecorded }) =>
      [...recorded, ...(all ? unrecorded : [])].map((figure) => [
        label,
        figure.label,
        Number.isFinite(figure.value) ? String(figure.value) : "",
        figure.unit,
        figure.text,
        figure.rule,
      ]),
    ),
  ],
});
