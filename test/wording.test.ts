import { beforeAll, expect, test, vi } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { allItSays, type Said } from "./wording/all-it-says.ts";
import { isMarked, markWording, unmarked } from "./wording/mark-wording.ts";

// Wording is printed and decides nothing: with other words the program does the same, and says the same.

interface Run {
  readonly said: ReadonlyMap<string, Said>;
  readonly found: readonly Diagnostic[];
}
let usual: Run;
let changed: Run;
beforeAll(async () => {
  usual = await allItSays();
  vi.resetModules();
  markWording();
  changed = await allItSays();
});

test("all wording of mistakes is changed", () => {
  expect(changed.found.filter(({ message }) => !isMarked(message)).map(({ code }) => code)).toEqual([]);
  expect(changed.found.filter(({ hint }) => hint !== undefined && !isMarked(hint)).map(({ code }) => code)).toEqual([]);
  expect(changed.found.length).toBeGreaterThan(500);
});

test("so is that of fields and values, figures, help and refusals", () => {
  const asked = ["kinds 获奖", "stats central-school --all", "check --help", "explain check/unknown-teacher", "chekc"];
  const words = (one: string) => changed.said.get(one)!.join("");
  expect(asked.filter((one) => words(one) === usual.said.get(one)!.join(""))).toEqual([]);
});

test("the same codes, severities and places are found", () => {
  const facts = ({ found }: Run) =>
    found.map(({ file, line, column, length, severity, code, related }) =>
      JSON.stringify([file, line, column, length, severity, code, related]),
    );
  expect(facts(changed)).toEqual(facts(usual));
});

test("exit codes and everything said are the same, but for the marks", () => {
  const differing = [...usual.said].map(([asked, parts]) => difference(asked, parts, changed.said.get(asked)!));
  expect(differing.filter((one) => one !== undefined)).toEqual([]);
});

/** Where two answers part, with what stands there in each. */
function difference(asked: string, one: Said, other: Said): string | undefined {
  const [a, b] = [one, other].map((parts) => unmarked(parts.join("\n"))) as [string, string];
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return a === b
    ? undefined
    : `${asked}: ${[a, b].map((text) => text.slice(Math.max(0, at - 30), at + 50)).join(" ≠ ")}`;
}
