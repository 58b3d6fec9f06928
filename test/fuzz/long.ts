// npm run fuzz -- 1000000 [FIRST]: as many mutants as asked, from the first one named; a dot for every thousand.
import { loadMutants } from "./load-mutants.ts";

const [count = 100_000, first = 20_000] = process.argv.slice(2).map(Number);
const started = performance.now();
let found = 0;
for (let n = first; n < first + count; n += 1000) {
  for (const fault of loadMutants(process.cwd(), n, Math.min(n + 1000, first + count))) {
    found++;
    console.error(`\nfile ${fault.n}: ${fault.problem}\n${fault.bytes}`);
  }
  process.stdout.write(".");
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${count} files from ${first} in ${seconds} s, ${found} with a fault`);
process.exitCode = found > 0 ? 1 : 0;
