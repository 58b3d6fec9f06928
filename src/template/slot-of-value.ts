import { printValue } from "./print-value.ts";
import type { Slot } from "./slots.ts";
import { placeOfNode, type Template, textOfNode } from "./template.ts";
import { isChart, isFigure, isPhotoRow, isTrue, type TemplateValue } from "./template-value.ts";

/** The slot of a tag that comes to nothing. */
export const emptySlot = (template: Template, node: hbs.AST.Node): Slot => ({
  ...{ content: [], role: "value", isEmpty: true },
  ...{ place: placeOfNode(template, node), typed: textOfNode(template, node) },
});

/** The slot of a tag that stands as it was typed. */
export function typedSlot(template: Template, node: hbs.AST.Node): Slot {
  const empty = emptySlot(template, node);
  return { ...empty, content: [{ type: "text", text: empty.typed }], isEmpty: false };
}

/** The slot of a value; `undefined` for what cannot be printed as it is. `shown` is how and where it was typed. */
export function slotOfValue(value: TemplateValue, shown: Slot): Slot | undefined {
  const content = printValue(value);
  if (!content) return undefined;
  const slot: Slot = { ...shown, content, role: roleOf(value), isEmpty: isNothing(value) };
  if (isPhotoRow(value)) return { ...slot, pictures: value };
  return isChart(value) ? { ...slot, isBlock: true, ...(value.chart && { chart: value.chart }) } : slot;
}

const roleOf = (value: TemplateValue): Slot["role"] => {
  if (typeof value !== "object" || !("type" in value)) return "value";
  return value.type === "condition" ? "condition" : value.type === "phrase" && value.isWords ? "words" : "value";
};

/** Whether a value is empty: a figure of 0 or without anything to divide by, a text, a list or a phrase of nothing. */
const isNothing = (value: TemplateValue): boolean =>
  isFigure(value) ? !(value.value > 0 || value.value < 0) : typeof value === "number" ? value === 0 : !isTrue(value);
