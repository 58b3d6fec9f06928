import { kindOf } from "../records/kinds/index.ts";
import { groupBy } from "../school/group-by.ts";
import { lazily } from "../school/once-per.ts";
import { type Content, figureInline, plainText } from "./content.ts";
import { type Item, later } from "./expressions.ts";
import { type FormPart, readPart } from "./list-form.ts";
import { type Entry, GroupWriter, joined, sameFor, sharedWords, type WriteItem } from "./list-groups.ts";
import type { ListTail, Slot } from "./slots.ts";
import type { RecordList, TemplateValue } from "./template-value.ts";

/** How a list is written: its form, what stands between its items, and the annex that lists all of them. */
export interface ListWriting {
  readonly program: hbs.AST.Program;
  /** The sign that the form ends with; `undefined`: as the items need it. */
  readonly mark: string | undefined;
  /** 附件2, empty if no annex of the report lists the kind. */
  readonly annex: string;
  readonly write: WriteItem;
}

/** A list by name: as many items as may stand, equal ones once, and its end where more records are behind it. */
export function listSlot(list: RecordList, shown: Slot, { write: writeItem, ...writing }: ListWriting): Slot {
  const write = writtenOnce(writeItem);
  const part = readPart(writing.program);
  const mark = writing.mark ?? part.mark;
  const areSentences = mark === "，" || mark === "；";
  const writer = new GroupWriter(write, list.countOf, areSentences);
  const entries = entriesOf(list, part, write);
  // Behind a sentence nothing can say that there are more, unless an annex has them: then all are named.
  const saysAll = areSentences && writing.annex === "" && list.isUsualMost === true && list.ending === undefined;
  const named = namedOf(entries, part, saysAll ? Number.POSITIVE_INFINITY : list.most, (entry) => {
    const [item] = writer.items(part, [entry], new Set([entry]));
    return item && plainText(item, "\n");
  });
  const items = writer.items(part, entries, named);
  if (items.length === 0) return { ...shown, content: [], isEmpty: true };
  const told = part.isShared && (areSentences || part.saysHowMany) ? withTheirGroups(named, entries) : [...named];
  const isWhole = told.flatMap(({ records }) => records).length === list.count;
  const extent = {
    isWhole,
    areSentences,
    areAllTold: told.length === entries.length,
    areAllNamed: named.size === entries.length,
  };
  if (list.onlyWhole && !isWhole) return { ...shown, content: [], isEmpty: true };
  const content = joined(items, mark ?? usualMark(items));
  // An annex can say no more of what may not be named, or is a number alone.
  const alreadyNamed = new Set([...named].flatMap(({ records }) => records));
  const { nameless } = kindOf(list.kind);
  const isMore = list.records.some((record) => !alreadyNamed.has(record) && nameless?.(record as never) !== true);
  const tail = tailOf(list, isMore ? writing.annex : "", extent);
  return { ...shown, content, ...(tail && { tail }) };
}

/** An item is written to see whether it is told, and again where it is. */
function writtenOnce(write: WriteItem): WriteItem {
  const kept = new Map<hbs.AST.Program, Map<TemplateValue, Content | undefined>>();
  return (program, names) => {
    const [item, ...others] = names;
    if (item === undefined || item === later || item.group || others.length > 0) return write(program, names);
    const written = kept.get(program) ?? new Map<TemplateValue, Content | undefined>();
    kept.set(program, written);
    if (!written.has(item.value)) written.set(item.value, write(program, names));
    return written.get(item.value);
  };
}

/** How many records have nothing under a name that the form needs: no item can be made of them. */
export function unwritten({ merged: _, ...list }: RecordList, { program, write }: ListWriting): number {
  const part = readPart(program);
  const writer = new GroupWriter(write, list.countOf, false);
  const written = entriesOf(list, part, write).filter((one) => writer.items(part, [one], new Set([one])).length > 0);
  return list.records.length - written.length;
}

/** What is written as one item each, those left out of which the form says nothing. A form with 各项 needs no 合并. */
function entriesOf(list: RecordList, part: FormPart, write: WriteItem): readonly Entry[] {
  const none = list.countOf([]);
  // Most of a long list is never written.
  const single = list.records.map((record): Entry => {
    const valuesOf = lazily(() => list.valuesOf(record));
    return {
      get values() {
        return valuesOf();
      },
      records: [record],
      shared: [],
    };
  });
  if (!part.isShared)
    return (list.merged ?? []).reduce<readonly Entry[]>((all, label) => mergedBy(label, all, part, write), single);
  return single.flatMap((entry) => {
    const shared = sharedWords(part, entry.values, write, none);
    return shared ? [{ ...entry, shared }] : [];
  });
}

/**
 * With 合并="教师", records that differ only in these people are one item: 施立勤、倪小娟被评为县学科骨干教师. Its place is that of
 * the first of them. Several keys (获得者、全称) are put together one after another.
 */
function mergedBy(label: string, entries: readonly Entry[], { program }: FormPart, write: WriteItem): readonly Entry[] {
  const groups = new Map<string | Entry, Entry>();
  for (const entry of entries) {
    const own = entry.values as { readonly [label: string]: TemplateValue };
    const printed = String(own[label] ?? "");
    const rest = write(program, [
      { value: { ...own, [label]: printed && sameFor }, index: 0, count: 1 } satisfies Item,
    ]);
    if (rest === undefined) continue;
    // Nothing to put together: 12名教师 stand for themselves.
    const key = printed === "" ? entry : plainText(rest, "\n");
    const before = groups.get(key);
    const first = (before?.values ?? own) as typeof own;
    if (printed === "") {
      groups.set(key, entry);
      continue;
    }
    const names = [...(before ? String(first[label]).split("、") : []), ...printed.split("、")];
    const values = { ...first, [label]: [...new Set(names)].join("、") };
    groups.set(key, { values, records: [...(before?.records ?? []), ...entry.records], shared: [] });
  }
  return [...groups.values()];
}

/**
 * Which entries are named: the first ones, equal ones as one. What is told together with them is named too, as far as one
 * fewer than the usual number are left, so that two of three winners of a prize are not told without the third.
 */
function namedOf(
  entries: readonly Entry[],
  { isShared }: FormPart,
  most: number,
  textOf: (entry: Entry) => string | undefined,
): ReadonlySet<Entry> {
  const named = new Set<Entry>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const text = textOf(entry);
    if (text === undefined) continue;
    if (!seen.has(text) && seen.size >= most) break;
    seen.add(text);
    named.add(entry);
  }
  if (!isShared) return named;
  let left = most - 1;
  for (const group of groupBy(entries, groupOf).values()) {
    const rest = group.filter((entry) => !named.has(entry));
    if (rest.length === group.length || rest.length > left) continue;
    left -= rest.length;
    for (const entry of rest) named.add(entry);
  }
  return named;
}

const groupOf = ({ shared }: Entry): string => shared.join("\n");

/** The named ones, and those whose group says how many it has. */
function withTheirGroups(named: ReadonlySet<Entry>, entries: readonly Entry[]): readonly Entry[] {
  const begun = new Set([...named].map(groupOf));
  return entries.filter((entry) => begun.has(groupOf(entry)));
}

/** How far the items go. */
interface Extent {
  /** Up to every record that the figure counts. */
  readonly isWhole: boolean;
  /** Up to every one that may be named; some perhaps in the number of their group only. */
  readonly areAllTold: boolean;
  readonly areAllNamed: boolean;
  readonly areSentences: boolean;
}

function tailOf({ ending, total }: RecordList, annex: string, extent: Extent): ListTail | undefined {
  const { isWhole, areAllTold, areAllNamed, areSentences } = extent;
  if (isWhole && areAllNamed) return undefined;
  if (ending !== undefined) return isWhole ? undefined : { words: ending };
  if (!isWhole && !areSentences) return { total: [figureInline(total)], annex };
  return areAllNamed || annex === "" ? undefined : { annex, isRest: !areAllTold };
}

/** 《甲》《乙》 need nothing between them, items with a comma of their own need ；. */
function usualMark(items: readonly Content[]): string {
  const texts = items.map((item) => plainText(item, ""));
  if (texts.every((one) => /^(《[^》]*》|“[^”]*”)$/.test(one))) return "";
  return texts.some((one) => /[，；。]/.test(one.replace(/（[^（）]*）|《[^》]*》/g, ""))) ? "；" : "、";
}
