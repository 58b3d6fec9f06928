import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Helper } from "./template-data.ts";
import { isFigure } from "./template-value.ts";

const notExplained = defineMistake("query/nothing-to-explain", "error", {
  message: () => "“注”后面要写统计量的名称",
  hint: () => '写成 {{注 人均学时}}，带条件的写成 {{注 (计数 "获奖" 级别="县级")}}。',
  why: "脚注说明一个数是怎样算的，后面只能写算出来的数。",
  wrong: '人均{{注 "学时"}}。',
  right: "人均{{注 人均学时}}。",
});

/** {{注 人均学时}}: the figure, and how it is counted in a footnote. */
export const noteHelper: Helper = ([figure]) =>
  isFigure(figure) ? { ...figure, isExplained: true } : notExplained.of({});
