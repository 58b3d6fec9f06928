import { askPerson } from "./ask-person.ts";
import { Refusal } from "./refusal.ts";
import { cannotWrite } from "./system-fault.ts";

/** What text is written for: a screen, or a file without colours. */
export interface Screen {
  readonly color: boolean;
  /** Columns; a fixed number if there is no screen, so that files come out alike. */
  readonly width: number;
}

/** All that commands know of the screen, the input and the current folder. Tests pass their own. */
export interface Terminal extends Screen {
  /** Prints results: what the person asked for. `text` may hold several lines; the last line break is added. */
  out(text: string): void;
  /** `--quiet`: errors only. `out` then prints nothing, and this prints what was asked for by its format. */
  readonly isQuiet?: boolean;
  outAsked?(text: string): void;
  /** Prints everything else, such as errors and progress. */
  err(text: string): void;
  /** Puts a line in the place of the last one that was put so; empty: takes it away. Left out where there is no screen. */
  redraw?(line: string): void;
  /** Everything that is piped in. */
  input(): Promise<Uint8Array>;
  readonly isTTY: boolean;
  /** Whether a run may remember things in the person's own cache folder. */
  readonly remembers?: boolean;
  /** Asks the person a question and gives what was typed; left out where nobody sits at a screen. */
  ask?(question: string): Promise<string>;
  /** The current folder, absolute; names in messages are relative to it. */
  readonly cwd: string;
}

/**
 * The terminal of this process. If a reader goes away (`| head`), the rest is dropped without an error. If the output
 * cannot be written, as with `>` on a full disk, the process ends with 2.
 */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const isTTY = Boolean(stdout.isTTY && stderr.isTTY);
  for (const stream of [stdout, stderr]) stream.on("error", cannotPrint);
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    ...(isTTY && { redraw: (line: string) => void stderr.write(`\r\x1b[K${line}`) }),
    input: readInput,
    color: wantsColor(isTTY, env),
    width: stdout.columns || 100,
    isTTY,
    remembers: true,
    ...(isTTY && process.stdin.isTTY && { ask: askPerson() }),
    cwd: process.cwd(),
  };
}

/** As of a file; in bytes. */
const mostInput = 16 * 2 ** 20;

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostInput) throw new Refusal("标准输入里的内容超过16MB，没有读入", "按月份或按种类分成几个文件。");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function cannotPrint(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  const { message, hint } = cannotWrite(error, "标准输出", "");
  process.stderr.write(`${message}\n${hint}\n`);
  process.exit(2);
}

/** After `--color` and `--no-color`: NO_COLOR (https://no-color.org), then FORCE_COLOR, then whether both streams are a screen. */
export function wantsColor(isTTY: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTTY && env.TERM !== "dumb";
}
