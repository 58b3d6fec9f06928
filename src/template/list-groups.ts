import type { FigureResult } from "../figures/figure-result.ts";
import { groupBy } from "../school/group-by.ts";
import { type Content, figureInline, type Inline, plainText } from "./content.ts";
import type { GroupOfItems, Item } from "./expressions.ts";
import { type FormPart, howMany, readPart } from "./list-form.ts";
import type { RecordList, TemplateValue } from "./template-value.ts";

/** Writes a part of a form with what it may name; `undefined` if nothing of it can be printed. */
export type WriteItem = (program: hbs.AST.Program, names: readonly Item[]) => Content | undefined;

/** What is told as one item. */
export interface Entry {
  readonly values: TemplateValue;
  /** The records it stands for. */
  readonly records: RecordList["records"];
  /** What a form says around 各项, from the outside in: entries with the same words are told together. */
  readonly shared: readonly string[];
}

/** Stands for what differs while items are compared: no record has it. */
export const sameFor = "\ue002";

export const words = (text: string): Content => (text === "" ? [] : [{ type: "text", text } satisfies Inline]);

const itemOf = (value: TemplateValue) => ({ value, index: 0, count: 1 });

/** The names of a form for a group: those of its first entry, 几项, and its items. */
const namesOf = (value: TemplateValue, count: TemplateValue, group: GroupOfItems): readonly Item[] => [
  itemOf(value),
  { ...itemOf({ [howMany]: count }), group },
];

/** What a form says of an entry around 各项, level by level; `undefined` if it says nothing. */
export function sharedWords(part: FormPart, values: TemplateValue, write: WriteItem, count: FigureResult) {
  if (!part.isShared) return [];
  const inner: FormPart[] = [];
  const many: FigureResult = { ...count, value: Number.POSITIVE_INFINITY, text: sameFor };
  const group: GroupOfItems = {
    write: (program) => {
      inner.push(readPart(program));
      return words(sameFor);
    },
  };
  const own = write(part.program, namesOf(values, many, group));
  if (own === undefined) return undefined;
  const below = inner.flatMap((one): readonly (readonly string[])[] => [sharedWords(one, values, write, count) ?? []]);
  const depth = Math.max(0, ...below.map(({ length }) => length));
  const levels = [...Array(depth).keys()].map((level) => below.map((one) => one[level] ?? "").join("\n"));
  return [plainText(own, "\n"), ...levels];
}

/** Writes entries by a form: of what is equal around 各项 once, and of each group only those who are named. */
export class GroupWriter {
  private readonly write: WriteItem;
  private readonly countOf: RecordList["countOf"];
  /** Items are sentences, not nouns: a group of which not all are named says how many it has. */
  private readonly areSentences: boolean;

  constructor(write: WriteItem, countOf: RecordList["countOf"], areSentences: boolean) {
    this.write = write;
    this.countOf = countOf;
    this.areSentences = areSentences;
  }

  /** The items of a form, equal ones once. */
  items(part: FormPart, entries: readonly Entry[], named: ReadonlySet<Entry>, level = 0): readonly Content[] {
    const groups = part.isShared
      ? [...groupBy(entries, ({ shared }) => shared[level]).values()]
      : entries.map((entry) => [entry]);
    const items = groups.flatMap((group): Content[] => {
      const first = group.find((entry) => named.has(entry));
      const item = first && this.write(part.program, this.namesOf(part, first, group, named, level + 1));
      return item ? [item] : [];
    });
    const texts = items.map((item) => plainText(item, "\n"));
    return items.filter((_, i) => texts.indexOf(texts[i]!) === i);
  }

  private namesOf(
    part: FormPart,
    first: Entry,
    group: readonly Entry[],
    named: ReadonlySet<Entry>,
    level: number,
  ): readonly Item[] {
    if (!part.isShared) return [itemOf(first.values)];
    const count = this.countOf(group.flatMap(({ records }) => records));
    const write = (program: hbs.AST.Program): Content => {
      const inner = readPart(program);
      const items = this.items(inner, group, named, level);
      const isCut = !inner.isShared && group.some((entry) => !named.has(entry));
      return [...joined(items, inner.mark ?? ""), ...(isCut && items.length > 0 ? this.end(part, count) : [])];
    };
    return namesOf(first.values, count, { write });
  }

  /** 等 where the number is said beside it, else 等9项. */
  private end({ saysHowMany }: FormPart, count: FigureResult): Content {
    if (saysHowMany) return words("等");
    return this.areSentences ? [...words("等"), figureInline(count)] : [];
  }
}

export const joined = (items: readonly Content[], between: string): Content =>
  items.flatMap((item, i) => (i > 0 ? [...words(between), ...item] : item));
