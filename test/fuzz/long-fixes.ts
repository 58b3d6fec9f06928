// npm run fuzz -- fixes 100000 [SEED]: so many spoiled records are mended; the smallest that comes out wrong is shown.
import fc from "fast-check";
import { mend, spoiledRecord } from "../editor/spoiled-records.ts";

const [numRuns = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const found = fc.check(
  fc.property(spoiledRecord, (one) => void mend(one)),
  { numRuns, seed },
);
console.log(
  found.failed ? await fc.asyncDefaultReportMessage(found) : `${numRuns} records from seed ${seed}: none wrong`,
);
process.exitCode = found.failed ? 1 : 0;
