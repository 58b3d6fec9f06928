import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { violations } from "./architecture/violations.ts";

const broken = join(import.meta.dirname, "architecture/broken");

/** Small trees, each with one rule broken, and what must be said about it. */
const cases: Readonly<Record<string, readonly string[]>> = {
  "stage-to-the-right": ["records/read.ts:1 room: records may not import figures"],
  "checks-into-outline": ["checks/prose.ts:1 room: checks may not import outline"],
  "stage-into-cli": ["docx/print.ts:1 room: docx may not import cli"],
  "stage-into-pipeline": ["outline/shortcut.ts:1 room: outline may not import pipeline"],
  "cli-into-a-stage": ["cli/peek.ts:1 room: cli may not import figures"],
  "zh-imports": ["zh/words.ts:1 room: zh may not import diagnostics"],
  "diagnostics-import": ["diagnostics/dates.ts:1 room: diagnostics may not import zh"],
  "outside-src": ["source/borrow.ts:1 room: ../../test/make.ts lies outside src"],
  "unknown-room": ["extras/more.ts:1 room: nobody knows this room"],
  "foreign-library": ["figures/check.ts:1 library: zod belongs to records"],
  "unowned-library": ["figures/sum.ts:1 library: nobody owns lodash"],
  "node-outside-cli": [
    "source/read.ts:1 outside: node:fs belongs to cli",
    "source/read.ts:2 outside: fs/promises belongs to cli",
    "source/read.ts:3 outside: node:os belongs to cli",
  ],
  "process-and-console": [
    "figures/debug.ts:2 outside: console belongs to cli",
    "figures/debug.ts:3 outside: process belongs to cli",
    "figures/debug.ts:4 outside: globalThis belongs to cli",
    "figures/debug.ts:5 outside: process belongs to cli",
  ],
  "every-way-of-importing": [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => `zh/ways.ts:${line} room: zh may not import diagnostics`),
    "zh/ways.ts:12 outside: require belongs to cli",
    "zh/ways.ts:13 import: not a plain text, so nobody can check it",
  ].toSorted((a, b) => lineIn(a) - lineIn(b)),
  barrel: ["docx/index.ts:1 barrel: not one of the lists"],
  "passes-on": ["docx/all.ts:1 barrel: passes on ./parts.ts", "docx/all.ts:2 barrel: passes on ./parts.ts"],
  "no-extension": ["source/read.ts:1 import: ./text is no file"],
  "a-drawer": ["source/utils/trim.ts:1 name: a drawer for everything"],
  "not-kebab-case": ["source/readText.ts:1 name: not in kebab-case"],
  "too-long": ["source/long.ts:1 length: 201 lines"],
  "long-function": ["source/long.ts:2 length: sum has 41 lines"],
  circle: [
    "records/field.ts:1 circle: records/field.ts → records/syntax.ts → records/field.ts",
    "source/a.ts:1 circle: source/a.ts → source/d.ts → source/c.ts → source/a.ts",
    "source/a.ts:2 circle: source/a.ts → source/b.ts → source/c.ts → source/a.ts",
  ],
  "a-forgotten-file": ["checks/forgotten.ts:1 list: nobody uses it; name it in checks/index.ts"],
  "two-of-a-file": ["checks/index.ts:2 list: 2 of ./pair.ts"],
  "kind-decides": [
    "checks/by-kind.ts:2 kind: decides by awards",
    "checks/by-kind.ts:3 kind: decides by lessons",
    "checks/by-kind.ts:4 kind: decides by kinds.awards",
    "checks/by-kind.ts:5 kind: decides by 获奖",
    "checks/by-kind.ts:6 kind: decides by kinds.lessons",
    "checks/by-kind.ts:9 kind: decides by awards",
    "checks/by-kind.ts:13 kind: decides by awards",
    "checks/by-kind.ts:13 kind: decides by lessons",
    "checks/by-kind.ts:14 kind: decides by lessons",
    "checks/by-kind.ts:15 kind: decides by 获奖",
    "checks/by-kind.ts:16 kind: decides by awards",
    "checks/by-kind.ts:16 kind: decides by lessons",
    "checks/by-kind.ts:17 kind: decides by 获奖",
    "checks/by-kind.ts:18 kind: decides by awards",
    "checks/by-kind.ts:19 kind: decides by awards",
    "checks/by-kind.ts:20 kind: decides by kinds.awards",
    "checks/by-kind.ts:21 kind: names awards",
    "checks/by-kind.ts:23 kind: names lessons",
    "checks/by-kind.ts:24 kind: names awards",
    "prose/by-word.ts:1 kind: decides by 获奖",
  ],
  "kind-selected": [
    "template/report-data.ts:2 kind: selects awards",
    "template/report-data.ts:3 kind: selects lessons",
    "template/report-data.ts:4 kind: selects awards",
    "template/report-data.ts:5 kind: selects awards",
    "template/report-data.ts:6 kind: names awards",
  ],
  "wording-parsed": [
    "checks/people.ts:1 wording: words is parsed",
    "checks/people.ts:2 wording: why is parsed",
    "checks/people.ts:3 wording: why is parsed",
    "checks/people.ts:4 wording: label is parsed",
    "checks/people.ts:5 wording: label is parsed",
    "cli/lines.ts:1 wording: message is parsed",
    "cli/lines.ts:2 wording: name is parsed",
    "cli/lines.ts:3 wording: message is parsed",
    "cli/lines.ts:4 wording: rule is parsed",
    "cli/lines.ts:4 wording: hint is parsed",
    "cli/lines.ts:6 wording: hint is parsed",
    "cli/lines.ts:8 wording: hint is parsed",
  ],
  "nothing-broken": [],
};

function lineIn(violation: string): number {
  return Number(/:(\d+) /.exec(violation)?.[1]);
}

test.each(Object.entries(cases))("a tree with this broken is caught: %s", (name, expected) => {
  expect(violations(join(broken, name, "src"))).toEqual(expected);
});

test("every broken tree is in this test", () => {
  expect(readdirSync(broken).toSorted()).toEqual(Object.keys(cases).toSorted());
});

test("yanxiu keeps the house rules", () => {
  expect(violations(join(import.meta.dirname, "../src"))).toEqual([]);
});
