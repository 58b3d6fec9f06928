import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { activity } from "../diagnostics/examples.ts";
import { listed, perhaps } from "../diagnostics/phrases.ts";
import { placeUnder } from "../records/define-kind.ts";
import type { Field, Fields, FieldType } from "../records/field.ts";
import { type AnyRecord, kindNames, kindOf, kinds } from "../records/kinds/index.ts";
import type { Settings } from "../records/settings/settings.ts";
import { prizeMeanings, prizes } from "../records/words/prize-words.ts";
import { oncePer } from "../school/once-per.ts";
import { prizesInOrder } from "../school/prize-order.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

interface Word {
  readonly field: string;
  readonly value: string;
  /** What may be written. */
  readonly words: readonly string[];
  /** The word that is probably meant. */
  readonly near?: string | undefined;
  /** The words that the school declared for this field; left out where it may not. */
  readonly declared?: readonly string[] | undefined;
}

const unknown = defineMistake("check/unknown-word", "error", {
  oneFault: ["field", "value"],
  message: ({ field, value }: Word) => `“${field}”里没有“${value}”这个词`,
  hint: (word) => perhaps(word.near, `可写：${listed(word.words)}。`) + (word.declared ? declaring(word) : ""),
  why: "分类的词不统一，同一类会被分成几类。",
  wrong: activity("参加: 全员").replace("讲座", "茶话会"),
  right: activity("参加: 全员").replace("讲座", "沙龙"),
});

/** How a school declares a word of its own: a line of term.yaml, or what to add under the key that is there already. */
function declaring({ field, value, near, declared = [] }: Word): string {
  if (field === "学时类别")
    return `本地自定的词，先加到 term.yaml 的“学时类别”里；是某一类的小类的，写成“学时类别: {${value}: {归入: …}}”。`;
  const isPrize = field === "等次";
  const entry = `${value}: {${isPrize ? "后于" : "归入"}: ${(isPrize ? undefined : near) ?? "…"}}`;
  const where = declared.length > 0 ? `的“${field}”下加“${entry}”` : `写一行“${field}: {${entry}}”`;
  const dots = isPrize ? "，“…”换成排在它前面的等次，如 二等奖" : near ? "" : "，“…”换成上面最接近的词";
  return `本地自定的词，先在 term.yaml ${where}${dots}。`;
}

const prizeNowhere = defineMistake("check/prize-order", "error", {
  message: (a: { word: string; isUsual: boolean }) =>
    a.isUsual ? `“${a.word}”已是通用的等次，不必自定` : `“${a.word}”的“后于”互相循环，排不出次序`,
  hint: (a) => (a.isUsual ? "删去这一项。" : "“后于”写二等奖等已有的等次。"),
  why: "自定的等次要能排进从高到低的次序，就高取奖、分项列出才有先后。",
  wrong: "等次: {创新奖: {后于: 创意奖}, 创意奖: {后于: 创新奖}}",
  right: "等次: {创新奖: {后于: 二等奖}, 创意奖: {后于: 创新奖}}",
});

/** Words of open choices (形式, 类别 and the like) are known ones, or the school declares them in term.yaml. */
export const unknownWord: Check = {
  needs: [],
  *run({ school: { settings, legible } }) {
    yield* baseWords("形式", settings.forms, settings);
    yield* baseWords("类别", settings.categories, settings);
    yield* prizeOrder(settings);
    const own = {
      形式: Object.keys(settings.forms ?? {}),
      类别: Object.keys(settings.categories ?? {}),
      等次: Object.keys(settings.prizes ?? {}),
    };
    for (const name of kindNames) {
      for (const record of legible[name]) {
        yield* hoursClassOf(record, settings);
        for (const { label, word, value, path } of openWords(kindOf(name).fields, record)) {
          const declared = own[label as keyof typeof own];
          const words = [...(value.choices ?? []), ...(declared ?? [])];
          if (words.includes(word)) continue;
          const near = value.meanings?.suggested(word);
          yield unknown.at(placeUnder(record, ...path), { field: label, value: word, near, words, declared });
        }
      }
    }
  },
};

/** 归入 of a word that the school declares: only a known word counts somewhere. */
function* baseWords(label: "形式" | "类别", own: Settings["forms"], { place }: Settings): Iterable<Diagnostic> {
  const words = [
    ...new Set(
      Object.values(kinds)
        .flatMap(({ fields }) => openUnder(fields, label))
        .flatMap(({ choices = [] }) => choices),
    ),
  ];
  for (const [word, { as }] of Object.entries(own ?? {})) {
    if (as === undefined || words.includes(as)) continue;
    yield unknown.at(place(label, word, "归入"), { field: label, value: as, near: baseMeant(label, as), words });
  }
}

/** 后于 of a prize that the school declares: each has its place after a usual one. */
function* prizeOrder(settings: Settings): Iterable<Diagnostic> {
  const { prizes: own = {}, place, placeOfKey } = settings;
  const inOrder = prizesInOrder(settings);
  const words = [...prizes, ...Object.keys(own)];
  for (const [word, { after }] of Object.entries(own)) {
    const isUsual = (prizes as readonly string[]).includes(word);
    if (!words.includes(after))
      yield unknown.at(place("等次", word, "后于"), {
        field: "后于",
        value: after,
        near: prizeMeanings.suggested(after),
        words: prizes,
      });
    else if (isUsual || !(inOrder.includes(word) || isAfterUnknown(word, own)))
      yield prizeNowhere.at(placeOfKey("等次", word), { word, isUsual });
  }
}

/** Whether it stands after one whose own 后于 is reported. */
function isAfterUnknown(word: string, own: NonNullable<Settings["prizes"]>): boolean {
  const seen = new Set<string>();
  let at = word;
  for (; own[at] && !seen.has(at); at = own[at]!.after) seen.add(at);
  return !seen.has(at);
}

/** The fields under a label that have an open list, of whatever kind. */
const openUnder = (fields: Fields, label: string): readonly FieldType[] =>
  Object.values(fields).flatMap(({ label: name, value }) => [
    ...(value.open && name === label ? [value] : []),
    ...(value.fields ? openUnder(value.fields, label) : []),
  ]);

/** The one word that a 归入 probably means in whatever kind. */
function baseMeant(label: string, word: string): string | undefined {
  const all = Object.values(kinds).flatMap(({ fields }) => openUnder(fields, label));
  const [near, ...others] = new Set(all.flatMap(({ meanings }) => meanings?.suggested(word) ?? []));
  return others.length === 0 ? near : undefined;
}

/** Where the school or its place declares 学时类别, a word of no class would count in none. */
function* hoursClassOf(record: AnyRecord, { hoursClasses = {} }: Settings): Iterable<Diagnostic> {
  const value = "hoursClass" in record ? record.hoursClass : undefined;
  const words = [...new Set(Object.entries(hoursClasses).flatMap(([own, { as = own }]) => [own, as]))];
  if (value === undefined || words.length === 0 || words.includes(value)) return;
  yield unknown.at(placeUnder(record, "学时类别"), {
    field: "学时类别",
    value,
    near: nearest(value, words),
    words,
    declared: words,
  });
}

interface OpenWord {
  readonly label: string;
  readonly word: string;
  readonly value: FieldType;
  readonly path: readonly [label: string, ...steps: (string | number)[]];
}

/** The fields that hold a word of an open choice: few of a kind's. */
const fieldsWithOpen: (fields: Fields) => readonly (readonly [key: string, field: Field])[] = oncePer((fields) =>
  Object.entries(fields).filter(([, { value }]) => value.open || fieldsWithOpen(value.fields ?? {}).length > 0),
);

/** The words under fields of open choices, those in inner maps (安排) among them. */
function openWords(fields: Fields, values: object): OpenWord[] {
  return fieldsWithOpen(fields).flatMap(([key, { label, value }]): OpenWord[] => {
    const typed = (values as { readonly [key: string]: unknown })[key];
    if (value.open && typeof typed === "string") return [{ label, word: typed, value, path: [label] }];
    const within = (one: unknown, steps: readonly number[]): OpenWord[] =>
      typeof one === "object" && one !== null && value.fields
        ? openWords(value.fields, one).map((word) => ({ ...word, path: [label, ...steps, ...word.path] }))
        : [];
    return Array.isArray(typed) ? typed.flatMap((one, index) => within(one, [index])) : within(typed, []);
  });
}
