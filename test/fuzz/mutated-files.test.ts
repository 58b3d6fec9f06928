import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { corpus } from "./corpus.ts";
import { loadKept, loadMutants } from "./load-mutants.ts";
import { atMost, mutant } from "./mutate.ts";
import { sameReading } from "./same-reading.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = 20_000;

test("两万个改坏的文件都读得完：有话说，或者没有错", () => {
  expect(loadMutants(root, 0, files)).toEqual([]);
});

test("改坏的文件里也有许多一目了然的，两种读法都用到", () => {
  const seeds = corpus(root);
  const plain = Array.from({ length: 2000 }, (_, n) => sameReading(mutant(n, seeds).bytes).plain);
  expect(plain.filter(Boolean).length).toBeGreaterThan(300);
  expect(plain.filter((one) => !one).length).toBeGreaterThan(300);
});

test("从前出过错的文件，现在都读得完", () => {
  expect(loadKept(root)).toEqual([]);
});

test("改法都用到：字节、行、结构，深的嵌套和 __proto__；同一个号码总是同一个文件", () => {
  const seeds = corpus(root);
  const texts = Array.from({ length: 2000 }, (_, n) => mutant(n, seeds).bytes).map((bytes) => {
    expect(bytes.length).toBeLessThanOrEqual(atMost);
    return Buffer.from(bytes).toString("latin1");
  });
  for (const wanted of [
    /\0/,
    /\xed\xa0\x80/,
    /__proto__/,
    /\[{70}/,
    /&\xe7\x94\xb2/,
    /\*\xe7\x94\xb2/,
    /^\xef\xbb\xbf/,
  ])
    expect(
      texts.some((text) => wanted.test(text)),
      String(wanted),
    ).toBe(true);
  expect(Buffer.from(mutant(77, seeds).bytes).toString("latin1")).toBe(texts[77]);
  expect(new Set(texts).size).toBeGreaterThan(1800);
});
