// Records as a person may type them, right or wrong: what our reader makes of them, and what an editor's YAML does.
import fc from "fast-check";
import { parse } from "yaml";
import type { Fields, Syntax, TextSyntax } from "../../src/records/field.ts";
import type { Data } from "../../src/source/document.ts";

/** One text in a file: in quotes it stays a text in every YAML. */
export class Scalar {
  readonly text: string;
  readonly quoted: boolean;
  constructor(text: string, quoted = false) {
    this.text = text;
    this.quoted = quoted;
  }
}
export type Typed = Scalar | null | readonly Typed[] | { readonly [key: string]: Typed };

/** As our reader sees it: every scalar is text. */
export function asText(typed: Typed): Data {
  if (typed === null) return null;
  if (typed instanceof Scalar) return typed.text;
  if (Array.isArray(typed)) return typed.map(asText);
  return Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, asText(value)]));
}

/** As YAML 1.2 with its core schema reads it, which is what an editor validates. */
export function asCore(typed: Typed): unknown {
  if (typed instanceof Scalar) return typed.quoted ? typed.text : coreOf(typed.text);
  if (Array.isArray(typed)) return typed.map(asCore);
  if (typed === null) return null;
  return Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, asCore(value)]));
}

const known = new Map<string, unknown>();
export function coreOf(text: string): unknown {
  if (!known.has(text)) known.set(text, parse(text, { schema: "core" }));
  return known.get(text);
}

export function* scalarsIn(typed: Typed): Iterable<Scalar> {
  if (typed instanceof Scalar) yield typed;
  else if (typed !== null) for (const value of Object.values(typed)) yield* scalarsIn(value as Typed);
}

const days = [
  ...[
    "2024-09-12",
    "2024/9/1",
    "2024.9.1",
    "20240912",
    "2024年9月1日",
    "２０２４年９月１日",
    "2024 - 9 - 1",
    "2024年9月1",
  ],
  ...[
    "2025-02-30",
    "20250230",
    "2024-13-01",
    "2024-9",
    "9月1日",
    "24-09-12",
    "2024-09-12T08:00",
    "1850-01-01",
    "202409",
  ],
];
const months = ["2024-10", "2024/9", "2024.9", "2024年10月", "２０２４．１０", "2024-13", "2024.13", "2024", "10月"];
const amounts = [
  ...[
    "3",
    "1.5",
    "0",
    "０",
    "３．５",
    "3学时",
    "3 学时",
    "3节",
    "3 人次",
    "3人",
    "12项",
    "2次",
    "5分",
    "100元",
    "3.0",
    "007",
  ],
  ...["-1", "-0", "三", "3.", ".5", "1e3", "0x10", "+3", "1.23456", "1234567890", "123456789", "3-4", "约3"],
];
const people = [
  "林秋野",
  "林 秋野",
  "林秋野、许知行",
  "王芳（语文）",
  "王芳(语文、数学)",
  "许知行（病假）、沈一舟",
  "、",
  "林秋野、",
  "全员",
];
const words = [
  "《搭石》",
  "五（2）班",
  "第三期",
  "县 级",
  "县",
  "1等奖",
  "１等奖",
  "是",
  "否",
  "有",
  "true",
  "false",
  "True",
  "无",
];
const odd = ["null", "~", "a: b", "# 备注", " ", "", "县级 ", "王芳（语文（小）、数学）"];
const pool = [...days, ...months, ...amounts, ...people, ...words, ...odd];

/** Quotes where a plain text would mean something else to YAML, or nothing; else as chance wants. */
const scalar = (texts: readonly string[]): fc.Arbitrary<Scalar> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(9))
    .map(([text, chance]) => new Scalar(text, needsQuotes(text) || chance === 0));

const needsQuotes = (text: string): boolean => text.trim() !== text || text === "" || /: |#|^[[{]/.test(text);

/** Texts that are probably right for a form; the judges decide. */
function likely({ choices = [], pattern, numbers }: TextSyntax): readonly string[] {
  if (pattern === undefined) return [...choices, ...people, ...words, "3", "2024"];
  const regex = new RegExp(pattern, "u");
  const spaced = choices.map((word) => [...word].join(" "));
  const right = pool.filter((text) => regex.test(text) || (numbers && typeof coreOf(text || "x") === "number"));
  return [...choices, ...spaced, ...right];
}

const made = new Map<Syntax, fc.Arbitrary<Typed>>();
function value(form: Syntax): fc.Arbitrary<Typed> {
  const found = made.get(form);
  if (found) return found;
  const { text, map, list } = form;
  const ways: fc.Arbitrary<Typed>[] = [
    ...(text ? [scalar(likely(text))] : []),
    ...(map?.fields ? [mapOf(map.fields)] : []),
    ...(map?.rest ? [fc.dictionary(fc.constantFrom("林秋野", "形式", "公开课"), value(map.rest), { maxKeys: 2 })] : []),
    ...(list ? [fc.array(value(list), { maxLength: 3 })] : []),
  ];
  const arbitrary = fc.oneof(...ways);
  made.set(form, arbitrary);
  return arbitrary;
}

/** A map with what it needs, `also` these keys, and some of the rest. */
export function mapOf(fields: Fields, also: readonly string[] = []): fc.Arbitrary<{ readonly [key: string]: Typed }> {
  const all = Object.values(fields);
  const values = Object.fromEntries(all.map((field) => [field.label, value(field.value.syntax)]));
  const needed = all.filter(({ required }) => required).map(({ label }) => label);
  const most = Math.min(4, all.length);
  return fc
    .tuple(
      fc.record(values),
      fc.subarray(
        all.map(({ label }) => label),
        { maxLength: most },
      ),
    )
    .map(([whole, chosen]) => pick(whole, [...needed, ...also, ...chosen]));
}

const pick = (map: { readonly [key: string]: Typed }, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(map).filter(([key]) => keys.includes(key)));

const junk: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 6, arbitrary: scalar(pool) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.array(scalar(pool), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom("姓名", "单位", "日期", "值"), scalar(pool), { maxKeys: 3 }) },
);

/** A record with one place broken, perhaps: another value, a key less, a key more. */
export function broken(records: fc.Arbitrary<Typed>): fc.Arbitrary<Typed> {
  return fc.tuple(records, fc.nat(), junk, fc.nat(9)).map(([record, where, other, how]) => {
    const places = [...placesIn(record, [])];
    const place = places[where % places.length];
    if (how < 3 || place === undefined) return record;
    return changed(record, place, how === 3 ? "gone" : how === 4 ? "more" : "other", other);
  });
}

type Path = readonly (string | number)[];

function* placesIn(typed: Typed, path: Path): Iterable<Path> {
  if (path.length > 0) yield path;
  if (typed === null || typed instanceof Scalar) return;
  for (const [key, inner] of Object.entries(typed))
    yield* placesIn(inner as Typed, [...path, Array.isArray(typed) ? Number(key) : key]);
}

function changed(typed: Typed, [step, ...rest]: Path, how: "gone" | "more" | "other", other: Typed): Typed {
  if (typed === null || typed instanceof Scalar || step === undefined) return typed;
  const inner = (old: Typed) => (rest.length > 0 ? changed(old, rest, how, other) : other);
  if (Array.isArray(typed)) return typed.map((old, i) => (i === step ? inner(old) : old));
  const map = typed as { readonly [key: string]: Typed };
  if (rest.length > 0 || how === "other") return { ...map, [step]: inner(map[step]!) };
  return how === "gone"
    ? pick(
        map,
        Object.keys(map).filter((key) => key !== step),
      )
    : { ...map, 没有的项: other };
}
