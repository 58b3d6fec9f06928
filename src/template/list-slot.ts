import type { Content, Inline } from "./content.ts";
import { plainText } from "./content.ts";
import type { ListTail, Slot } from "./slots.ts";
import type { RecordList, TemplateValue } from "./template-value.ts";

/** How a list is written: its items, what stands between them, and the annex that lists all of them. */
export interface ListWriting {
  /** `undefined` if the record has nothing that the form names. */
  itemOf(values: TemplateValue, index: number): Content | undefined;
  /** The sign that the form ends with; `undefined`: as the items need it. */
  readonly mark: string | undefined;
  /** 附件2, empty if no annex of the report lists the kind. */
  readonly annex: string;
}

/** A list by name: as many items as may stand, equal ones once, and its end where more records are behind it. */
export function listSlot(list: RecordList, shown: Slot, { itemOf, mark, annex }: ListWriting): Slot {
  const items: Content[] = [];
  const seen = new Set<string>();
  let covered = 0;
  for (const [index, record] of list.records.entries()) {
    const item = itemOf(list.valuesOf(record), index);
    if (item === undefined) continue;
    const text = plainText(item, "\n");
    if (!seen.has(text) && items.length >= list.most) break;
    if (!seen.has(text)) items.push(item);
    seen.add(text);
    covered++;
  }
  if (items.length === 0) return { ...shown, content: [], isEmpty: true };
  const isWhole = covered === list.count;
  const between = mark ?? usualMark(items);
  const content = items.flatMap((item, i): Content => (i > 0 && between !== "" ? [text(between), ...item] : item));
  return { ...shown, content, ...(!isWhole && { tail: tailOf(list, annex) }) };
}

function tailOf({ ending, total }: RecordList, annex: string): ListTail {
  if (ending !== undefined) return { words: ending };
  return { total: [{ type: "figure", name: total.name, text: total.text }], annex };
}

/** 《甲》《乙》 need nothing between them, items with a comma of their own need ；. */
function usualMark(items: readonly Content[]): string {
  const texts = items.map((item) => plainText(item, ""));
  if (texts.every((one) => /^(《[^》]*》|“[^”]*”)$/.test(one))) return "";
  return texts.some((one) => /[，；。]/.test(one.replace(/（[^（）]*）|《[^》]*》/g, ""))) ? "；" : "、";
}

const text = (typed: string): Inline => ({ type: "text", text: typed });
