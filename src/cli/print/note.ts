import type { Terminal } from "../terminal.ts";
import type { FormatChoice } from "../usage/format-choices.ts";

/** Says beside the results what is no error; nothing under `--quiet`. */
export function note(terminal: Terminal, text: string): void {
  if (!terminal.isQuiet) terminal.err(text);
}

/** Prints what was asked for by `--format`, also under `--quiet`. */
export const printAsked = (terminal: Terminal, text: string): void => (terminal.outAsked ?? terminal.out)(text);

/** Where files are named that are written beside JSON on the screen, which is to be nothing but JSON. */
export const besideJson = (choices: readonly FormatChoice<string>[], terminal: Terminal): Terminal =>
  choices.some(({ format, file }) => format === "json" && file === undefined) && !terminal.isQuiet
    ? { ...terminal, out: terminal.err }
    : terminal;
