import type { Facts } from "../figures/facts.ts";
import { type Attribute, attributesOf, printedWord } from "../figures/query/attributes.ts";
import { typedLevel } from "../figures/query/typed-level.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import { oncePer } from "../school/once-per.ts";
import { chineseDate, countDays, type Day } from "../zh/dates.ts";
import { fullTitle } from "./full-title.ts";
import type { TemplateValue } from "./template-value.ts";

/** How the values of records are printed. */
export interface RecordPrinting {
  /** Names of pupils stand only where somebody asks for them. */
  readonly pupils?: boolean;
  /** A day or a month as it is printed. Left out: 9月12日, with its year where the days counted do not make it sure. */
  date?(day: Day): string;
  /** Values that are no keys of the kind. */
  readonly besides?: { readonly [label: string]: () => string };
}

/** The values of a record by the labels of its kind: a value of a template with names of its own. */
export type RecordValues = { readonly [label: string]: TemplateValue };

/**
 * What a form of a record may name (`{{获奖人}}的《{{作品}}》`): the keys of its kind, a nested one joined (发表刊物), what the kind
 * works out (类别 of 获奖), and of a key with people the units of those from outside (主讲单位). Names are full names joined by 、,
 * levels in the word of the place; of events inside the record those of the days counted. A value that is not there is empty.
 */
export function recordValues(name: KindName, record: AnyRecord, facts: Facts, how: RecordPrinting = {}): RecordValues {
  const readers = readersOf(name);
  const { besides = {} } = how;
  const labels = [...new Set([...Object.keys(besides), ...readers.keys()])];
  return new Proxy(
    {},
    new LazyValues(labels, (label) => besides[label]?.() ?? readers.get(label)!(record, facts, how)),
  );
}

/** Reads a value when it is asked for, and once: of some thirty a form names a few. */
class LazyValues implements ProxyHandler<RecordValues> {
  private readonly labels: readonly string[];
  private readonly read: (label: string) => string;
  private readonly kept = new Map<string, string>();

  constructor(labels: readonly string[], read: (label: string) => string) {
    this.labels = labels;
    this.read = read;
  }

  get(_: RecordValues, label: string): TemplateValue {
    if (!this.kept.has(label) && this.labels.includes(label)) this.kept.set(label, this.read(label));
    return this.kept.get(label);
  }

  ownKeys(): string[] {
    return [...this.labels];
  }

  getOwnPropertyDescriptor(values: RecordValues, label: string): PropertyDescriptor | undefined {
    if (!this.labels.includes(label)) return undefined;
    return { configurable: true, enumerable: true, value: this.get(values, label) };
  }
}

/** The labels that a form of a kind may name. */
export const recordLabels = (name: KindName): readonly string[] => [...readersOf(name).keys()];

type Reader = (record: AnyRecord, facts: Facts, how: RecordPrinting) => string;

const readersOf = oncePer(
  (name: KindName): ReadonlyMap<string, Reader> =>
    new Map([
      ...attributesOf(name).map((attribute) => [attribute.label, readerOf(name, attribute)] as const),
      ...fullTitleReader(name),
      ["年份", yearOf(name)],
    ]),
);

/** 2023年, where the days counted are more than a year and the record has a day. */
const yearOf =
  (name: KindName): Reader =>
  (record, { scope }) => {
    const day = kindOf(name).when(record as never)?.from;
    return day === undefined || countDays(scope.from, scope.to) <= mostDaysOfYear ? "" : `${day.slice(0, 4)}年`;
  };

const mostDaysOfYear = 366;

/**
 * 全称 of what has a level and is called something: 县小学论文评比, whether 县 was typed in its name or only as its level; of a
 * contest that is counted 县第三届小学论文评比, of one with rounds 县说课比赛决赛.
 */
function fullTitleReader(name: KindName): readonly (readonly [label: string, read: Reader])[] {
  const attributes = attributesOf(name);
  const level = attributes.find(({ label, field }) => label === "级别" && field?.value.inPlaceWords);
  const title = ["奖项", "名称", "主题", "活动"].flatMap(
    (word) => attributes.find(({ label }) => label === word) ?? [],
  )[0];
  if (!level || !title) return [];
  const round = attributes.find(({ label }) => label === "轮次");
  const edition = attributes.find(({ label }) => label === "届次");
  const read: Reader = (record, facts) => {
    const [word = ""] = level.valuesOf(record, facts);
    const name = title.valuesOf(record, facts).join("、");
    const [times = ""] = edition?.valuesOf(record, facts) ?? [];
    const [which = ""] = round?.valuesOf(record, facts) ?? [];
    const own = name.includes(times) ? "" : times;
    const full = fullTitle(name, word, facts.school.settings, own, typedLevel(record, level, facts));
    return full + (name.includes(which) ? "" : which);
  };
  return [["全称", read]];
}

function readerOf(name: KindName, attribute: Attribute): Reader {
  const { field, valuesOf } = attribute;
  if (field && kindOf(name).pupils?.some((key) => kindOf(name).fields[key] === field))
    return (record, facts, { pupils }) => (pupils ? valuesOf(record, facts).join("、") : "");
  if (field?.value.date)
    return (record, facts, { date = shortDate(facts) }) => valuesOf(record, facts).map(date).join("、");
  return (record, facts) =>
    typedLevel(record, attribute, facts) ??
    printedWord(attribute, [...new Set(valuesOf(record, facts))].join("、"), facts);
}

/** 9月12日 if it lies in the days counted and these are a year at most, else 2024年9月12日. */
const shortDate = ({ scope: { from, to } }: Facts): ((day: Day) => string) => {
  const isOneYear = countDays(from, to) <= mostDaysOfYear;
  return (day) =>
    chineseDate(day).slice(isOneYear && from.slice(0, day.length) <= day && day <= to ? "2024年".length : 0);
};
