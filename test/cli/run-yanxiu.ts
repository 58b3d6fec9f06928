import { run } from "../../src/cli/run.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in `cwd`. */
export const runYanxiu = (cwd: string, ...args: string[]): Promise<Outcome> => runWithInput("", cwd, ...args);

/** As `runYanxiu`, with a text piped in. */
export async function runWithInput(input: string, cwd: string, ...args: string[]): Promise<Outcome> {
  const said = { out: [] as string[], err: [] as string[] };
  const terminal = {
    out: (text: string) => void said.out.push(`${text}\n`),
    err: (text: string) => void said.err.push(`${text}\n`),
    input: async () => Buffer.from(input),
    color: false,
    width: 100,
    isTTY: false,
    cwd,
  };
  const code = await run(args, terminal);
  return { code, out: said.out.join(""), err: said.err.join("") };
}
