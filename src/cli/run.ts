import { CommanderError } from "commander";
import { guarded } from "./print/guarded.ts";
import { visible } from "./print/visible.ts";
import { buildProgram } from "./program.ts";
import { Refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Runs one command line and returns its exit code: 0 nothing found, 1 something found, 2 wrong usage or files
 * that cannot be read or written. Throws bugs only. Without arguments it shows the help and returns 0.
 */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = guarded(given);
  let exitCode = 0;
  const program = buildProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args.length > 0 ? [...args] : ["--help"], { from: "user" });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    if (!(thrown instanceof Refusal)) throw thrown;
    terminal.err(visible(thrown.message));
    if (thrown.hint) terminal.err(visible(thrown.hint));
    return 2;
  }
}
