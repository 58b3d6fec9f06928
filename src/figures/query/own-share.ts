import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { perhaps } from "../../diagnostics/phrases.ts";
import type { OutsideTotal } from "../../records/kinds/outside-total.ts";
import { nearest } from "../../zh/nearest.ts";
import { figureLabels } from "../compute-named.ts";
import type { Facts } from "../facts.ts";
import type { FigureResult } from "../figure-result.ts";
import { totalFigure } from "../named/outside-totals.ts";
import { askInWords } from "./question-in-words.ts";
import { shareOf } from "./share.ts";

const unknownOwn = defineMistake("query/unknown-own-number", "error", {
  message: (a: { name: string; nearest: string | undefined }) => `“本校数”写的“${a.name}”不是统计量，算不出本校占多少`,
  hint: (a) => perhaps(a.nearest, "名称见 yanxiu stats；别的写成问题，如“计数 获奖 级别=县级以上”。"),
  why: "要知道本校有多少，才算得出占多少。",
  wrong: "外部总数:\n  - {名称: 全县公开课数, 值: 186, 单位: 节, 来源: 云岭县教研室2025年6月通报, 本校数: 公开棵}",
  right: "外部总数:\n  - {名称: 全县公开课数, 值: 186, 单位: 节, 来源: 云岭县教研室2025年6月通报, 本校数: 公开课}",
});

/** What a 外部总数 says of the school: the total, what of it is the school's own (本校数), and its share. */
export interface OwnShare {
  readonly total: FigureResult;
  readonly own: FigureResult;
  /** A total that is not exact (近3700) has none. */
  readonly share: FigureResult | undefined;
}

/** `undefined` for a total that does not say which number of the school is part of it. */
export function ownShareOf(total: OutsideTotal, facts: Facts): OwnShare | Mistake | undefined {
  const { own: asked, value } = total;
  if (asked === undefined || value === undefined) return undefined;
  const own = askInWords(asked, facts);
  if (isMistake(own)) return own;
  if (own === undefined) {
    return unknownOwn.of({ name: asked, nearest: nearest(asked, figureLabels) });
  }
  const whole = totalFigure(total);
  if (whole.isRough) return { total: whole, own, share: undefined };
  const share = shareOf(own, whole, facts, true);
  return isMistake(share) ? share : { total: whole, own, share };
}
