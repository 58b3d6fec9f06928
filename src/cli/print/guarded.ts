import type { Terminal } from "../terminal.ts";
import { visible } from "./visible.ts";

/** A terminal on which nothing that came from a file does more than show itself. Everything is printed through it. */
export function guarded(terminal: Terminal): Terminal {
  const safe = (text: string) => harmless(text, terminal.color);
  const { ask, redraw } = terminal;
  return {
    ...terminal,
    out: (text) => terminal.out(safe(text)),
    err: (text) => terminal.err(safe(text)),
    ...(redraw && { redraw: (line) => redraw(safe(line)) }),
    ...(ask && { ask: (question) => ask(safe(question)) }),
  };
}

const colorCode = String.raw`\x1b\[\d{1,2}m`;
const special = new RegExp(String.raw`${colorCode}|\r\n|[^\P{C}\n\t]|[\u2028\u2029]`, "gu");

/**
 * A text without what moves a cursor, turns the writing direction or commands a runner of CI: GitHub obeys a line that begins
 * with `::` and, as Azure and TeamCity do, a `##[` anywhere. What `--format github` says of a file are such lines of our own.
 */
export const harmless = (text: string, color = false): string =>
  text
    .replace(special, (found) =>
      found === "\r\n" || (color && found.length > 1 && found[0] === "\x1b") ? found : visible(found),
    )
    .replace(/##(?=(?:vso|teamcity)?\[)/g, "# #")
    .replace(/^([^\S\n]*):(?=:)(?!:(?:error|warning|notice) (?:file|title)=)/gm, "$1: ");
