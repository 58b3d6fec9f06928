import { diagnose } from "../diagnostics/diagnose.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Template } from "../template/source-text.ts";
import { nearest } from "../zh/nearest.ts";
import type { Position } from "./section-head.ts";

/** A section of a report: its name and its text. */
export interface Section {
  readonly name: string;
  readonly template: Template;
}

/** A section the school added. */
export interface AddedSection extends Section {
  readonly position: Position;
}

/** What the sections are put into. */
export interface Surroundings {
  readonly report: string;
  /** All sections of the report, also those without a text. */
  readonly names: readonly string[];
  readonly others: readonly { readonly sections: readonly string[] }[];
}

/** Puts added sections where they ask to be; several at one place go by name. They may refer to each other. */
export function placeAdded(
  own: readonly Section[],
  added: readonly AddedSection[],
  { report, names, others }: Surroundings,
): Checked<readonly Section[]> {
  const placed = names.map((name) => ({ name, before: [] as string[], after: [] as string[] }));
  const byName = new Map(placed.map((slot) => [slot.name, slot]));
  const inOrder = added.toSorted((a, b) => (a.name < b.name ? -1 : 1));
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
  names.forEach(visit);
  const texts = new Map([...own, ...added].map((section) => [section.name, section]));
  const elsewhere = new Set(others.flatMap((other) => other.sections));
  return {
    value: order.flatMap((name) => texts.get(name) ?? []),
    diagnostics: inOrder
      .filter(({ name, position }) => !order.includes(name) && !elsewhere.has(position.section))
      .map(({ name, position: { section, place } }) => {
        const near = nearest(
          section,
          [...byName.keys()].filter((other) => other !== name),
        );
        return diagnose("template/unknown-position", place, { report, section, ...(near && { nearest: near }) });
      }),
  };
}
