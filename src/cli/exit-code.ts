import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fileMistakes } from "./files/file-mistakes.ts";

const notRead: readonly string[] = [fileMistakes.unreadable.code, fileMistakes.unreadableFolder.code];

/** The exit code of a command: 2 after a file that could not be read, 1 after what `fails`, else 0. */
export const exitCode = (
  diagnostics: readonly Diagnostic[],
  fails: (diagnostic: Diagnostic) => boolean = ({ severity }) => severity === "error",
): number => (diagnostics.some(({ code }) => notRead.includes(code)) ? 2 : diagnostics.some(fails) ? 1 : 0);
