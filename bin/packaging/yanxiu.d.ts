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
export declare function runYanxiu(args: readonly string[], options?: RunOptions): Promise<RunResult>;
