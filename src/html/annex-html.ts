import type { Annex } from "../outline/blocks.ts";
import { annexLabel, itemNumber, signersOf } from "../outline/written-numbers.ts";
import { blocksHtml } from "./blocks-html.ts";
import { contentHtml, textHtml } from "./content-html.ts";
import type { PageMarks } from "./page-marks.ts";

/** One annex, printed on a page of its own: label, title, the office's frame around the table. */
export function annexHtml(annex: Annex, index: number, count: number, marks: PageMarks): string {
  const { title, landscape, frame, blocks, notes } = annex;
  const label = annexLabel(index, count);
  const id = marks.heading(`${label}　${title}`);
  const signers = signersOf(annex);
  return [
    `<section class="annex${landscape ? " landscape" : ""}" aria-labelledby="${id}">`,
    `<p class="label">${label}</p>`,
    `<h2 id="${id}">${textHtml(title)}</h2>`,
    spread("frame", frame),
    blocksHtml(blocks, title, marks),
    ...notes.map(
      (note, i) => `<p class="note">${i === 0 ? "注：" : ""}${itemNumber(i, notes)}${contentHtml(note, marks)}</p>`,
    ),
    spread("signers", signers),
    "</section>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const spread = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<p class="${name}">${items.map((item) => `<span>${textHtml(item)}</span>`).join(" ")}</p>`;

/** 附件说明 under the text: a line per annex. */
export const annexNoteHtml = (annexes: readonly Annex[]): string =>
  annexes.length === 0
    ? ""
    : `<div class="annexes"><span>附件：</span><ul>${annexes.map(({ title }, i) => `<li>${itemNumber(i, annexes)}${textHtml(title)}</li>`).join("")}</ul></div>`;
