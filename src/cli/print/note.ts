import type { Terminal } from "../terminal.ts";

/** Says beside the results what is no error; nothing under `--quiet`. */
export function note(terminal: Terminal, text: string): void {
  if (!terminal.isQuiet) terminal.err(text);
}

/** Prints what was asked for by `--format`, also under `--quiet`. */
export const printAsked = (terminal: Terminal, text: string): void => (terminal.outAsked ?? terminal.out)(text);
