import { defineMistake } from "../diagnostics/define-mistake.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText, sentencesOf } from "./prose-text.ts";

const partsOtherwise = defineMistake("prose/parts-of-total", "warning", {
  message: (a: { total: string; sum: string; difference: string }) =>
    `各部分相加是${a.sum}，与总数${a.total}差${a.difference}`,
  hint: () => "核对各数；其余的也写明，如“其余为校级”。",
  why: "各部分加起来要等于总数，否则读的人会问其余的在哪里。",
  wrong: "学生参赛得奖90人次，其中省级4人次，市级6人次，县级20人次。",
  right: "学生参赛得奖30人次，其中省级4人次，市级6人次，县级20人次。",
});

const unit = "(人次|学时|人|次|节|篇|项|个|位|名|场|堂)";
const total = new RegExp(`(?<![\\d.])(\\d{1,6}|[一二三四五六七八九十百]{1,4})\\s*${unit}[^。；]{0,12}其中[：，]?`);

/** Typed parts add up to the total beside them, or the rest is named (domain.md 4.3). */
export const partsOfTotal: ProseCheck = {
  rule: "“其中”后面的各数相加等于前面的总数，余数也写明",
  mistakes: [partsOtherwise],
  *run(text) {
    for (const sentence of runningText(text).flatMap(sentencesOf)) {
      const found = total.exec(sentence.text);
      const whole = found ? readNumeral(found[1]!) : undefined;
      if (!found || whole === undefined) continue;
      const rest = sentence.text.slice(found.index + found[0].length).split("；")[0]!;
      if (/其余|其他|另|还有|未注明|等|以上|[余多]\s*(?:人|次|节|篇|项)|不含|占/.test(rest)) continue;
      const written = new RegExp(
        `(?<![\\d.第])(\\d{1,6}|[一二两三四五六七八九十百]{1,4})\\s*${found[2]}(?!奖|次)`,
        "g",
      );
      const parts = [...rest.matchAll(written)].map((part) => readNumeral(part[1]!) ?? Number.NaN);
      const sum = parts.reduce((a, b) => a + b, 0);
      const complete = parts.length >= 3 || (parts.length === 2 && sum > whole);
      if (!complete || Number.isNaN(sum) || sum === whole) continue;
      const args = {
        total: `${whole}${found[2]}`,
        sum: `${sum}${found[2]}`,
        difference: `${Math.abs(whole - sum)}${found[2]}`,
      };
      yield partsOtherwise.at(sentence.place(found.index, found[1]!.length + found[2]!.length), args);
    }
  },
};
