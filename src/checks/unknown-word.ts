import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Fields } from "../records/field.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import type { Settings } from "../records/settings/settings.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** 形式, 类别 and the like are known words, or the school declared its own in term.yaml. */
export const unknownWord: Check = {
  name: "unknown-word",
  rule: "形式、类别、学时类别等用已有的词，或先在学期文件里自定",
  needs: [],
  *run({ school: { settings, records } }) {
    yield* basesOf("形式", settings.forms, settings);
    yield* basesOf("类别", settings.categories, settings);
    const own = { 形式: Object.keys(settings.forms ?? {}), 类别: Object.keys(settings.categories ?? {}) };
    for (const name of Object.keys(kinds) as KindName[]) {
      for (const record of records[name]) {
        yield* hoursClassOf(record, settings);
        for (const { label, word, known, path } of openWords(kinds[name].fields, record)) {
          const words = [...known, ...(own[label as keyof typeof own] ?? [])];
          if (words.includes(word)) continue;
          const args = { field: label, value: word, nearest: nearest(word, words), known: words, own: label in own };
          yield diagnose("check/unknown-word", record.place(...path), args);
        }
      }
    }
  },
};

/** An own word that goes with no known one would count in none. */
function* basesOf(label: "形式" | "类别", own: Settings["forms"], { place }: Settings): Iterable<Diagnostic> {
  const all = Object.values(kinds).flatMap(({ fields }) => choicesOf(fields, label));
  const known = [...new Set(all)];
  for (const [word, { as }] of Object.entries(own ?? {})) {
    if (as === undefined || known.includes(as)) continue;
    const args = { field: label, value: as, nearest: nearest(as, known), known, own: false };
    yield diagnose("check/unknown-word", place(label, word, "归入"), args);
  }
}

const choicesOf = (fields: Fields, label: string): readonly string[] =>
  Object.values(fields).flatMap(({ label: name, value }) => [
    ...(value.open && name === label ? (value.choices ?? []) : []),
    ...(value.fields ? choicesOf(value.fields, label) : []),
  ]);

/** Where the school or its place declares its 学时类别, a word of no class would count in none. */
function* hoursClassOf(record: AnyRecord, { hoursClasses = {} }: Settings): Iterable<Diagnostic> {
  const word = "hoursClass" in record ? record.hoursClass : undefined;
  const known = [...new Set(Object.entries(hoursClasses).flatMap(([own, { as = own }]) => [own, as]))];
  if (word === undefined || known.length === 0 || known.includes(word)) return;
  const args = { field: "学时类别", value: word, nearest: nearest(word, known), known, own: true };
  yield diagnose("check/unknown-word", record.place("学时类别"), args);
}

interface OpenWord {
  readonly label: string;
  readonly word: string;
  readonly known: readonly string[];
  readonly path: readonly [label: string, ...steps: (string | number)[]];
}

/** Words of a map whose choices a school may add to, those of inner maps too (安排). */
function openWords(fields: Fields, values: object): OpenWord[] {
  return Object.entries(fields).flatMap(([key, { label, value }]): OpenWord[] => {
    const typed = (values as { readonly [key: string]: unknown })[key];
    if (value.open && typeof typed === "string")
      return [{ label, word: typed, known: value.choices ?? [], path: [label] }];
    const within = (one: unknown, steps: readonly number[]): OpenWord[] =>
      typeof one === "object" && one !== null && value.fields
        ? openWords(value.fields, one).map((word) => ({ ...word, path: [label, ...steps, ...word.path] }))
        : [];
    return Array.isArray(typed) ? typed.flatMap((one, index) => within(one, [index])) : within(typed, []);
  });
}
