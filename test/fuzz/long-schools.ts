// npm run fuzz -- schools 200000 [FIRST]: as many whole schools as asked, from the first one named; a dot for every hundred.
// One in ten is made of the large school, where `npm test` takes four: five times as many schools in the same time.
import { runSchools } from "./run-schools.ts";

const [count = 10_000, first = 2000] = process.argv.slice(2).map(Number);
const started = performance.now();
let found = 0;
for (let n = first; n < first + count; n += 100) {
  for (const fault of await runSchools(process.cwd(), n, Math.min(n + 100, first + count), 0.1)) {
    found++;
    console.error(`\nschool ${fault.n}: ${fault.problem}`);
  }
  process.stdout.write(".");
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${count} schools from ${first} in ${seconds} s, ${found} with a fault`);
process.exitCode = found > 0 ? 1 : 0;
