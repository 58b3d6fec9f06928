import { defineMistake } from "../diagnostics/define-mistake.ts";
import { figureCalled } from "../figures/compute-named.ts";
import type { ProseCheck } from "./define-prose-check.ts";

const doubledUnit = defineMistake("prose/doubled-unit", "warning", {
  message: (a: { label: string; unit: string }) => `{{${a.label}}}自己带着“${a.unit}”，会印成“${a.unit}${a.unit}”`,
  hint: (a) => `删去后面的“${a.unit}”；要换一个量词，写成 {{${a.label} 量="…"}}。`,
  why: "统计量连单位一起印。",
  wrong: "上公开课{{公开课}}节。",
  right: "上公开课{{公开课}}。",
});

/** A figure prints with its unit: typed behind it, the unit would stand twice. */
export const doubledUnits: ProseCheck = {
  *run({ tags, paragraphs }, facts) {
    for (const { offset, text } of tags) {
      const label = /^\{\{\s*([^\s{}"“=]+)\s*\}\}$/.exec(text)?.[1];
      const unit = figureCalled(label ?? "", facts)?.unit;
      const paragraph = paragraphs.find(({ start, text: own }) => start <= offset && offset < start + own.length);
      if (!label || !unit || !paragraph) continue;
      const after = offset - paragraph.start + text.length;
      const rest = paragraph.text.slice(after);
      // 59人人人达标 is meant.
      if (!rest.startsWith(unit) || rest.startsWith(unit + unit)) continue;
      yield doubledUnit.at(paragraph.place(after, unit.length), { label, unit });
    }
  },
};
