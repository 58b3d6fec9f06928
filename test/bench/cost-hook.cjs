// node --require: writes what the process took to the file that BENCH_COST names, when it ends. Processes that it starts do so too.
const { appendFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => appendFileSync(process.env.BENCH_COST, `${JSON.stringify(process.resourceUsage())}\n`));
  // A worker process is ended by a signal.
  if (process.send) process.once("SIGTERM", () => process.exit());
}
