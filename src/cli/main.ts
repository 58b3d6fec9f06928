import { writeCrash } from "./crash.ts";
import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

const terminal = processTerminal();

function crash(bug: unknown): void {
  terminal.err(writeCrash(bug, terminal.cwd));
  process.exitCode = 3;
}

process.on("uncaughtException", (bug) => {
  crash(bug);
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (bug) {
  crash(bug);
}
