import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { compareNaturally } from "../zh/natural-order.ts";
import { nearest } from "../zh/nearest.ts";
import type { Position } from "./paragraph-file.ts";

const unknownPosition = defineMistake("template/unknown-position", "warning", {
  message: (a: { report: string; section: string; nearest: string | undefined }) =>
    `《${a.report}》没有章节“${a.section}”，这个文件没有用上`,
  hint: (a) => perhaps(a.nearest, "在“位置”里写这份报告已有的章节。"),
  why: "没有这一章，就不知道放在哪里。",
  wrong: "---\n位置: 项目评介之后\n---\n我们的特色。",
  right: "---\n位置: 项目评价之后\n---\n我们的特色。",
});

/** A section that the school added. */
export interface Added<S> {
  readonly section: S;
  readonly position: Position;
}

/**
 * Puts added sections at their positions, which may name other added ones. Several at one place stand in the order of
 * their names.
 */
export function placeAddedSections<S extends { readonly name: string }>(
  sections: readonly S[],
  added: readonly Added<S>[],
  report: string,
): Checked<readonly S[]> {
  const placed = sections.map(({ name }) => ({ name, before: [] as string[], after: [] as string[] }));
  const byName = new Map(placed.map((slot) => [slot.name, slot]));
  const inOrder = added
    .map(({ section, position }) => ({ name: section.name, position }))
    .toSorted((a, b) => compareNaturally(a.name, b.name));
  for (const { name } of inOrder) byName.set(name, { name, before: [], after: [] });
  for (const { name, position } of inOrder)
    byName.get(position.section)?.[position.side === "后" ? "after" : "before"].push(name);
  const order: string[] = [];
  const visit = (name: string): void => {
    const slot = byName.get(name)!;
    slot.before.forEach(visit);
    order.push(name);
    slot.after.forEach(visit);
  };
  for (const { name } of sections) visit(name);
  const texts = new Map(
    [...sections, ...added.map(({ section }) => section)].map((section) => [section.name, section]),
  );
  return {
    value: order.map((name) => texts.get(name)!),
    diagnostics: inOrder
      .filter(({ name }) => !order.includes(name))
      .map(({ name, position: { section, place } }) => {
        const others = [...byName.keys()].filter((other) => other !== name);
        return unknownPosition.at(place, { report, section, nearest: nearest(section, others) });
      }),
  };
}
