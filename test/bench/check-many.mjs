import { bundled } from "./bundled.mjs";
import { median, spread, table } from "./spread.mjs";

/** Check of more and more records against js-yaml and ajv. */
export async function checkMany(rounds, isQuick) {
  const sizes = isQuick ? [300, 3_000, 30_000] : [300, 3_000, 30_000, 120_000];
  const rows = [];
  let before;
  for (const records of sizes) {
    const of = records < 100_000 ? rounds : Math.min(rounds, 3);
    // A build while this runs empties dist/.
    const made = await bundled(
      "check-against-ajv.ts",
      (m, href) => m.checkAgainstAjv(records, of, href),
      "node_modules/.cache",
    );
    const theirs = median(made.ajv);
    const perRecord = median(made.check) / records;
    rows.push([
      records.toLocaleString("en"),
      spread(made.check, theirs),
      spread(made.alone, theirs),
      (median(made.check) / median(made.compiled)).toFixed(2),
      made.memory.toFixed(2),
      median(made.check).toFixed(0),
      before ? (perRecord / before).toFixed(2) : "",
    ]);
    before = perRecord;
  }
  return [
    "Check of so many records, 300 in a file, as a ratio to `js-yaml` and `ajv` with our JSON Schema for the same files, which know",
    "no places and no rules over several records; median and quartiles of interleaved rounds, warm. Memory is at its most, above",
    "the program and the files. `ajv` compiles the schema each time, as each start does, or once before. How it grows: time of",
    "one record, as a ratio to the row above. 120,000 are two schools, as one may have 80,000:",
    "",
    ...table(
      [
        "records",
        "whole check",
        "reading each file by itself",
        "whole check, schema compiled before",
        "memory",
        "ms of the check",
        "growth",
      ],
      rows,
    ),
  ];
}
