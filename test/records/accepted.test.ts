import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { acceptOf, notAccepted } from "../../src/records/accept.ts";
import type { FieldType } from "../../src/records/field.ts";
import { kinds } from "../../src/records/kinds/index.ts";
import { withoutEmpty } from "../../src/records/read/read-map.ts";
import { settingsFields } from "../../src/records/settings/settings-fields.ts";
import type { MapReader } from "../../src/records/shape.ts";
import type { Data } from "../../src/source/document.ts";

/** Values that somebody may type anywhere; some are right somewhere. */
const odd: readonly Data[] = [
  ...[
    "",
    " ",
    "3",
    "0",
    "-1",
    "2.5",
    "是",
    "2024-13-01",
    "2024-09-12",
    "9月",
    "林秋野、许知行",
    "全员（病假）",
    "县级",
  ],
  ...["其他", "讲座", "语文组", "2024学年", "x".repeat(3000), "林秋野3、许知行1.5"],
  [],
  {},
  ["林秋野", "林秋野"],
  ["3", "县级"],
  [{ 姓名: "林秋野" }],
  { 姓名: "林秋野" },
  { 林秋野: "3" },
  { 许知行: "病假" },
  { 至少: "3" },
  { 起: "2024-09-01", 止: "2024-10-01" },
  [["深"], { 深: ["深"] }],
];

type Typed = { readonly [key: string]: Data };
const isMap = (value: unknown): value is Typed => typeof value === "object" && value !== null && !Array.isArray(value);

/** Each map as typed, and with each of its keys left out, spoiled, and joined by one that there is not. */
function* variants(typed: Typed, round: number): Generator<Typed> {
  yield typed;
  yield { ...typed, 没有这一项: "3" };
  for (const [i, key] of Object.keys(typed).entries()) {
    const { [key]: _, ...rest } = typed;
    yield rest;
    yield { ...typed, [key]: odd[(round * 7 + i * 3) % odd.length]! };
  }
}

const texts = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(join(folder, name), "utf8"));

function* documents(): Generator<Typed> {
  for (const text of [
    ...texts("examples"),
    ...texts("test/fuzz/whole-school"),
    ...texts("test/check/cases").filter((_, i) => i % 4 === 0),
  ])
    try {
      const data = parse(text, { schema: "failsafe", logLevel: "silent" });
      if (isMap(data)) yield data;
    } catch {}
}

/** How often a reader accepted what its schema finds right, and how much of that there was. */
const seen = { accepted: 0, right: 0 };

function compare({ schema, accept }: MapReader<unknown>, raw: Data): void {
  const typed = withoutEmpty(raw);
  const judged = schema.safeParse(typed);
  const quick = accept!(typed);
  if (judged.success) seen.right++;
  if (quick === notAccepted) return;
  seen.accepted++;
  if (!judged.success || !isDeepStrictEqual(quick, judged.data))
    expect({ raw, read: quick }).toEqual({ raw, read: judged.data });
}

const readers = new Map(
  Object.values(kinds).map(({ label, reader }) => [label as string, reader as MapReader<unknown>]),
);
const settings = new Map(
  Object.values(settingsFields).map(({ label, value }) => [label as string, value as FieldType]),
);

test("a record that is accepted is one that the schema finds right, and reads as the same", () => {
  let round = 0;
  for (const document of documents())
    for (const [label, list] of Object.entries(document))
      for (const item of Array.isArray(list) ? list : [])
        if (readers.has(label) && isMap(item))
          for (const one of variants(item, round++)) compare(readers.get(label)!, one);
  expect(seen.right).toBeGreaterThan(3000);
  expect(seen.accepted / seen.right).toBeGreaterThan(0.99);
});

test("so are the values of a term", () => {
  Object.assign(seen, { accepted: 0, right: 0 });
  const compareValue = (type: FieldType, raw: Data) =>
    compare({ schema: type.schema, accept: acceptOf(type) } as MapReader<unknown>, raw);
  for (const document of documents())
    for (const [label, value] of Object.entries(document)) {
      const type = settings.get(label);
      if (type === undefined || !("学校" in document)) continue;
      compareValue(type, value);
      for (const one of odd) compareValue(type, one);
      if (isMap(value)) for (const one of variants(value, seen.right)) compareValue(type, one);
      if (Array.isArray(value))
        for (const item of value)
          if (isMap(item)) for (const one of variants(item, seen.right)) compareValue(type, [one]);
    }
  expect(seen.accepted / seen.right).toBeGreaterThan(0.99);
});
