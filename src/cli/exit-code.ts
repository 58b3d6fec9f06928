import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fileMistakes } from "./files/file-mistakes.ts";

const notRead: readonly string[] = [fileMistakes.unreadable.code, fileMistakes.unreadableFolder.code];

/** The exit code of a command: 2 if a file could not be read, 1 if one of the diagnostics `fails`, else 0. */
export const exitCode = (
  diagnostics: readonly Diagnostic[],
  fails: (diagnostic: Diagnostic) => boolean = ({ severity }) => severity === "error",
): number => (diagnostics.some(({ code }) => notRead.includes(code)) ? 2 : diagnostics.some(fails) ? 1 : 0);
