import { resolve } from "node:path";
import { run } from "./run.ts";

/** Where a command line runs, and what is piped into it. */
export interface RunOptions {
  /** The folder that paths start from. Left out: that of the process. */
  readonly cwd?: string;
  /** What would be piped in. */
  readonly input?: string | Uint8Array;
}

/** How a command line ended, and what it said. */
export interface RunResult {
  /** 0 nothing found, 1 something found, 2 wrong usage or files that cannot be read or written. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command line of yanxiu in this process, as `yanxiu check --format json` does in a shell, and gives what it said
 * instead of printing it. Asks nobody; throws bugs of the program only.
 */
export async function runYanxiu(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const said = { out: [] as string[], err: [] as string[] };
  const exitCode = await run(args, {
    out: (text) => void said.out.push(`${text}\n`),
    err: (text) => void said.err.push(`${text}\n`),
    input: async () => Buffer.from(options.input ?? ""),
    color: false,
    width: 100,
    isTTY: false,
    cwd: resolve(options.cwd ?? "."),
  });
  return { exitCode, stdout: said.out.join(""), stderr: said.err.join("") };
}
