// Words that schools use and the lists do not have. build.yaml is the half that the tables of src/records/words were made
// from; hold.yaml, where it is there, the half that nobody looked at meanwhile.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/source/read-document.ts";
import { classify, type Outcome, type WordRow } from "./classify-word.ts";

const halves = ["build.yaml", "hold.yaml"]
  .map((name) => ({ name, path: fileURLToPath(new URL(name, import.meta.url)) }))
  .filter(({ path }) => existsSync(path));

const right: readonly Outcome[] = ["understood", "suggested", "declared", "another key", "nothing suggested"];

describe.each(halves)("$name", ({ name, path }) => {
  const rows = readDocument(name, readFileSync(path)).value.data as unknown as readonly WordRow[];
  const found = rows.map((row) => ({ row, ...classify(row) }));
  const shown = (wanted: readonly Outcome[]) =>
    found
      .filter(({ outcome }) => wanted.includes(outcome))
      .map(({ row, outcome, led }) => `${row.kind} ${row.list} ${row.word} → ${[row.means].flat()}: ${outcome} ${led}`);
  const share = (wanted: readonly Outcome[]) => (shown(wanted).length / found.length) * 100;

  test("none is led wrong", () => expect(shown(["wrong"])).toEqual([]));

  test("nine of ten are understood or led right", () => {
    const wide = share([...right, "listed"]);
    const measured = `${name}: ${share(right).toFixed(1)}% led right, ${wide.toFixed(1)}% with those in a list`;
    if (process.env.SHOW_WORDS) console.log([measured, ...shown(["listed", "lost", "wrong"])].join("\n"));
    expect(share(right), `${measured}\n${shown(["listed", "lost"]).join("\n")}`).toBeGreaterThanOrEqual(90);
  });
});
