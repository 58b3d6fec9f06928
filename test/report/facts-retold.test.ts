import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import central from "./facts/central-school.ts";
import type { Retold } from "./facts/fact.ts";
import middle from "./facts/middle-year.ts";
import primary from "./facts/primary-term.ts";
import rural from "./facts/rural-school.ts";
import review from "./facts/three-years.ts";

const examples = join(import.meta.dirname, "../../examples");
const all: readonly Retold[] = [...central, ...primary, ...middle, ...rural, ...review];

test("R1到R9都有", () =>
  expect(all.map((one) => one.of).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `R${n}`)));

const numerals = "一二三四五六七八九十";
const levels = {
  headings: (n: number) => `${numerals[n]}、`,
  parts: (n: number) => `（${numerals[n]}）`,
} as const;

describe.for(all)("$of 的事实，在 $school 的$report 里", (retold) => {
  const out = mkdtempSync(join(tmpdir(), "yanxiu-facts-"));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  let texts: readonly string[] = [];
  beforeAll(async () => {
    const { school, term, report } = retold;
    const { code, err } = await runYanxiu(examples, "report", `${school}/${term}`, "--report", report, "--out", out);
    if (code !== 0) throw new Error(err);
    const [name] = readdirSync(out);
    // Lines of the contents say again what the headings say.
    const whole = paragraphTexts(readFileSync(join(out, name!))).filter((text) => !/\t\d+$/.test(text));
    // What follows 附件说明 is tables.
    const end = whole.findIndex((text) => /^附件：/.test(text));
    texts = end < 0 ? whole : whole.slice(0, end);
  });

  test("标题按次序，序号从一起、连着", () => {
    const found = texts.filter((text) => /^[一二三四五六七八九十]、/.test(text));
    expect(found).toEqual(retold.headings.map((heading, i) => levels.headings(i) + heading));
  });

  test("下一级标题按次序", () => {
    const found = texts.flatMap((text) => /^（[一二三四五六七八九十]）(.*)$/.exec(text)?.[1] ?? []);
    expect(found).toEqual(retold.parts ?? found);
  });

  test.for(retold.facts)("%s", ([what, ...words]) => {
    const isTold = texts.some((text) => words.every((word) => text.includes(word)));
    expect(isTold, `${what}：没有一段同时写着${words.join("、")}\n${texts.join("\n")}`).toBe(true);
  });
});
