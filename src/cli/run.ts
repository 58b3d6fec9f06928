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
  const program = buildProgram(given, (code) => {
    exitCode = code;
  });
  try {
    refuseOtherDashes(args);
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

/** What an input method or a word processor makes of the two hyphens of an option. */
const otherDashes = /^[\u2010-\u2015\u2212\uff0d]+(?=[a-z])/i;

function refuseOtherDashes(args: readonly string[]): void {
  const typed = args.find((word) => otherDashes.test(word));
  if (typed !== undefined)
    throw new Refusal(`“${typed}”前面要用两个半角的减号`, `请写成：${typed.replace(otherDashes, "--")}`);
}
