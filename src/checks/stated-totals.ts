import { defineMistake, isMistake } from "../diagnostics/define-mistake.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { allFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { quantity } from "../figures/measures.ts";
import { askInWords } from "../figures/query/question-in-words.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

const unknownFigure = defineMistake("check/unknown-figure", "error", {
  message: (a: { name: string; nearest: string | undefined }) => `没有叫“${a.name}”的统计量可以核对`,
  hint: (a) => perhaps(a.nearest, "名称见 yanxiu stats；别的写成问题，如“计数 获奖 级别=县级以上: 12”。"),
  why: "要核对的统计量名称写错，就核对不了。",
  wrong: "核对: {公开棵: 1}",
  right: "核对: {公开课: 1}",
});

const statedTotal = defineMistake("check/stated-total", "error", {
  message: (a: { name: string; stated: string; counted: string; difference: string | undefined }) =>
    a.difference === undefined
      ? `“${a.name}”写明${a.stated}，记录里没有可算的，算不出来`
      : `“${a.name}”写明${a.stated}，按记录${a.counted}（差${a.difference}）`,
  hint: () => "查记录有没有漏记、重记；记录无误就改这里的数。",
  why: "写明的总数和记录对不上：漏记、重记，或者总数本身不对。",
  wrong: "核对: {公开课: 23}                # 记录里只有 1 节",
  right: "核对: {公开课: 1}",
});

const anyFigure = (name: string, facts: Facts) => allFigures(facts).find(({ label }) => label === name);

/** Totals that the school states under 核对 agree with the records. */
export const statedTotals: Check = {
  *run({ school: { settings }, facts }) {
    for (const [name, total] of Object.entries(settings.stated ?? {})) {
      const figure = askInWords(name, facts, { figureOf: anyFigure });
      if (isMistake(figure)) yield figure.at(settings.placeOfKey("核对", name));
      else if (!figure) {
        const labels = allFigures(facts).map(({ label }) => label);
        yield unknownFigure.at(settings.placeOfKey("核对", name), { name, nearest: nearest(name, labels) });
      } else if (figure.value !== total) {
        const { unit, value, text: counted, records } = figure;
        const args = {
          name,
          stated: quantity(total, unit),
          counted,
          // A rate of nothing is not a number.
          difference: Number.isNaN(value) ? undefined : quantity(Math.abs(value - total), unit),
        };
        yield statedTotal.at(settings.place("核对", name), args, records);
      }
    }
  },
};
