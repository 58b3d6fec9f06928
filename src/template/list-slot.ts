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
  for (const [index, { values, count }] of entriesOf(list, itemOf).entries()) {
    const item = itemOf(values, index);
    if (item === undefined) continue;
    const text = plainText(item, "\n");
    if (!seen.has(text) && items.length >= list.most) break;
    if (!seen.has(text)) items.push(item);
    seen.add(text);
    covered += count;
  }
  if (items.length === 0) return { ...shown, content: [], isEmpty: true };
  const isWhole = covered === list.count;
  const between = mark ?? usualMark(items);
  const content = items.flatMap((item, i): Content => (i > 0 && between !== "" ? [text(between), ...item] : item));
  return { ...shown, content, ...(!isWhole && { tail: tailOf(list, annex) }) };
}

interface Entry {
  readonly values: TemplateValue;
  /** How many records it stands for. */
  readonly count: number;
}

/**
 * What is written as one item each. With 合并="教师", records that differ only in these people are one item: 施立勤、倪小娟被评为
 * 县学科骨干教师. Its place is that of the first of them. Several keys (获得者、全称) are put together one after another.
 */
function entriesOf({ records, merged, valuesOf }: RecordList, itemOf: ListWriting["itemOf"]): readonly Entry[] {
  const single = records.map((record): Entry => ({ values: valuesOf(record), count: 1 }));
  return (merged ?? []).reduce<readonly Entry[]>((entries, label) => mergedBy(label, entries, itemOf), single);
}

function mergedBy(label: string, entries: readonly Entry[], itemOf: ListWriting["itemOf"]): readonly Entry[] {
  const groups = new Map<string, Entry>();
  for (const [index, { values, count }] of entries.entries()) {
    const own = values as { readonly [label: string]: TemplateValue };
    const printed = String(own[label] ?? "");
    const rest = itemOf({ ...own, [label]: printed && sameFor }, index);
    if (rest === undefined || printed === "") continue;
    const key = plainText(rest, "\n");
    const before = groups.get(key);
    const first = (before?.values ?? own) as typeof own;
    const names = [...(before ? String(first[label]).split("、") : []), ...printed.split("、")];
    const together = { ...first, [label]: [...new Set(names)].join("、") };
    groups.set(key, { values: together, count: (before?.count ?? 0) + count });
  }
  return [...groups.values()];
}

/** Stands for the names while items are compared: no record has it. */
const sameFor = "\ue002";

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
