import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { type StatedFigure, statedFigures } from "./figures-meant/stated-figures.ts";
import { vagueNumber } from "./vague-numbers.ts";

interface Args {
  readonly written: string;
  readonly label: string;
  readonly counted: string;
  readonly tag: string;
}
const writeTag = ({ tag }: { tag: string }) => `写成 ${tag}，由程序印出。`;

const typedFigure = defineMistake("prose/typed-figure", "warning", {
  message: (a: Pick<Args, "written" | "tag">) => `“${a.written}”是手打的数，记录改了它不会跟着改`,
  hint: writeTag,
  why: "手打的数，记录改了它不会跟着改。",
  wrong: "全校共上公开课1节。",
  right: "全校共上公开课{{公开课}}。",
});
const wrongFigure = defineMistake("prose/wrong-figure", "warning", {
  message: (a: Args) => `写的是“${a.written}”，按记录${a.label}是${a.counted}`,
  hint: (a) => `写成 ${a.tag}，由程序印出；记录漏了就补录。`,
  why: "手打的数和记录不符。",
  wrong: "全校共上公开课5节。",
  right: "全校共上公开课{{公开课}}。",
});
const roundedFigure = defineMistake("prose/rounded-figure", "warning", {
  message: (a: Args) => `“${a.written}”与记录不符，${a.label}是${a.counted}`,
  hint: writeTag,
  why: "“20余”只有21到29才对。",
  wrong: "教师听课20余节。",
  right: "教师听课{{听课}}。",
});

/** A number that yanxiu counts is written as a tag, never typed (domain.md 4.9, 4.11). */
export const typedFigures: ProseCheck = {
  needsRecords: true,
  *run(text, facts) {
    for (const stated of statedFigures(text, facts)) {
      const { written, value, place, figure, tag, isRounded, near, isAtLeast, isRight, isSure } = stated;
      const args = { written, label: figure.label, counted: figure.text, tag };
      if (figure.isRough) {
        if (figure.value === value && (isRounded || near)) yield typedFigure.at(place, args);
        else if (isSure) yield wrongFigure.at(place, args);
      } else if (isAtLeast) {
        if (isSure && figure.value < value) yield wrongFigure.at(place, args);
        else if (isSure) yield vagueNumber.at(place, { word: written, tag });
      } else if (isRounded || near) {
        if (isSure && !isWithin(stated)) yield roundedFigure.at(place, args);
      } else if (isRight || (!isSure && figure.value !== 0)) yield typedFigure.at(place, args);
      else if (isSure) yield wrongFigure.at(place, args);
    }
  },
};

/** 20余 is 21 to 29, 25余 is 26 to 29, 100多 is 101 to 199; 近20 is less by a tenth at most, 约20 less or more by a tenth. */
function isWithin({ value, figure, near }: StatedFigure): boolean {
  if (near === "below") return figure.value < value && figure.value >= value * 0.9;
  if (near === "about") return Math.abs(figure.value - value) <= value * 0.1;
  const step = 10 ** Math.max(1, /0*$/.exec(String(value))![0].length);
  return figure.value > value && figure.value < (Math.floor(value / step) + 1) * step;
}
