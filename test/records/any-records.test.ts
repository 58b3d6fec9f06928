import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { type Diagnostic, hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { computeStats, loadSchool, openSettings, type RawFile } from "../../src/pipeline.ts";

const folder = new URL("../check/school-without-fault/", import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
const texts = new Map(names.map((name) => [name, readFileSync(new URL(encodeURI(name), folder), "utf8")]));
const records = names.filter((name) => name !== "term.yaml");

type Tree = string | null | Tree[] | { [key: string]: Tree };
const read = (name: string) => parse(texts.get(name)!, { schema: "failsafe" }) as Tree;

const strange = fc.constantFrom<Tree>(
  null,
  "",
  " ",
  "、",
  "（",
  "林秋野",
  "王芳",
  "全员",
  "中心校语文组",
  "99999999999999999999",
  "-1",
  "0",
  "1e999",
  "2024-02-30",
  "9999-12-31",
  "1900-01-01",
  "__proto__",
  "constructor",
  "{{",
  "第一学期",
  [],
  [null],
  ["林秋野", null, []],
  [[["林秋野"]]],
  {},
  { 姓名: "林秋野" },
  { 指标: "学时" },
  { constructor: "甲", toString: null },
);
const keys = fc.constantFrom("日期", "起", "止", "参加", "场次", "constructor", "toString", "名称", "计入", "", "类别");
const mutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom("replace", "rename", "drop", "copy", "add"),
  value: strange,
  key: keys,
});

/** Every list and map of a tree, to be changed in place. */
const inner = (tree: Tree): (Tree[] | { [key: string]: Tree })[] =>
  tree === null || typeof tree === "string" ? [] : [tree, ...Object.values(tree).flatMap(inner)];

function mutate(tree: Tree, { at, how, value, key }: typeof mutation extends fc.Arbitrary<infer M> ? M : never): void {
  const holders = inner(tree);
  const holder = holders[at % holders.length];
  if (holder === undefined) return;
  const target = holder as { [key: string]: Tree };
  const own = Object.keys(target);
  const chosen = own[at % Math.max(1, own.length)];
  if (Array.isArray(holder)) {
    if (how === "copy" && holder.length > 0) holder.push(structuredClone(holder[at % holder.length]!));
    else if (how === "drop") holder.splice(at % Math.max(1, holder.length), 1);
    else holder[at % Math.max(1, holder.length)] = structuredClone(value);
    return;
  }
  if (how === "add" || chosen === undefined) target[key] = structuredClone(value);
  else if (how === "replace" || how === "copy") target[chosen] = structuredClone(value);
  else {
    const kept = target[chosen]!;
    delete target[chosen];
    if (how === "rename") target[key] = kept;
  }
}

const file = (name: string, text: string): RawFile => ({ file: name, bytes: new TextEncoder().encode(text) });

/** What holds for every finding: Chinese words, a place in the file, a hint that ends as one. */
function expectSound(diagnostics: readonly Diagnostic[], written: ReadonlyMap<string, string>): void {
  for (const d of diagnostics) {
    const lines = written.get(d.file)!.split("\n");
    expect(d.message).toMatch(/\p{Script=Han}/u);
    expect(d.message).not.toMatch(/undefined|\[object|NaN|null/);
    expect(d.hint ?? "。").toMatch(/[。？]$/);
    expect(d.hint ?? "").not.toMatch(/undefined|\[object|NaN/);
    expect(d.line).toBeLessThanOrEqual(lines.length);
    expect(d.column).toBeLessThanOrEqual(lines[d.line - 1]!.length + 1);
  }
}

test("任意改动的记录都读得完，统计得出，每一处都有中文的说法", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...records),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      fc.array(mutation, { maxLength: 1 }),
      (name, inRecords, inTerm) => {
        const changed = new Map(texts);
        for (const [changedName, mutations] of [
          [name, inRecords],
          ["term.yaml", inTerm],
        ] as const) {
          const tree = read(changedName);
          for (const m of mutations) mutate(tree, m);
          if (mutations.length > 0) changed.set(changedName, stringify(tree, { nullStr: "" }));
        }
        const term = openSettings(file("term.yaml", changed.get("term.yaml")!));
        expectSound(term.diagnostics, changed);
        if (term.value === undefined) {
          expect(hasErrors(term.diagnostics)).toBe(true);
          return;
        }
        const files = records.map((record) => file(record, changed.get(record)!));
        const school = loadSchool({ value: term.value, diagnostics: term.diagnostics }, files);
        expectSound(school.diagnostics, changed);
        computeStats(school.value, {});
      },
    ),
    { seed: 20240901, numRuns: 150 },
  );
});
