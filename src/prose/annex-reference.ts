import { defineMistake } from "../diagnostics/define-mistake.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { placeOf, runningText } from "./prose-text.ts";

const noAnnex = defineMistake("prose/no-annex", "warning", {
  message: (a: { reference: string; annexes: number }) =>
    a.annexes === 0 ? `写的是“${a.reference}”，报告没有附件` : `写的是“${a.reference}”，报告只有${a.annexes}个附件`,
  hint: (a) => {
    if (a.annexes === 0) return "删去这一处，或在 term.yaml 的“报告”里写上附件。";
    return a.annexes === 1 ? "只有一个附件的不编号，写“附件”。" : `写附件1到附件${a.annexes}里的一个。`;
  },
  why: "读者要照编号查阅附件。",
  wrong: "名单见附件9。",
  right: "各组按月磨课。",
});

/** After 》 it is the annex of another document. */
const reference = /(?<![》”的])附件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d份张项个种类页])/g;
const toAny = /(?:见|参见|详见|附在)附件(?!\s*[\d一二三四五六七八九十])/g;

/** An annex that the text points to is one of the report's. A single annex has no number (domain.md 10). */
export const annexReference: ProseCheck = {
  *run(text) {
    const { annexCount } = text;
    if (annexCount === undefined) return;
    for (const paragraph of runningText(text)) {
      if (!paragraph.text.includes("附件")) continue;
      const annexes = annexCount();
      const numbered = [...paragraph.text.matchAll(reference)].filter(([, typed]) => {
        const number = readNumeral(typed!) ?? 0;
        return annexes === 1 || number > annexes;
      });
      const any = annexes === 0 ? paragraph.text.matchAll(toAny) : [];
      for (const found of [...numbered, ...any])
        yield noAnnex.at(placeOf(paragraph, found), { reference: found[0], annexes });
    }
  },
};
