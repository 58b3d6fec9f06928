import { termPaths } from "./find-term.ts";
import { inCommand } from "./in-command.ts";
import { shownName } from "./shown-name.ts";
import { termsAbove, termsIn } from "./term-files.ts";
import { foldersIn } from "./walk-folder.ts";

/**
 * The term files that a command is about: those of the path that was typed, otherwise those of the folder one stands in, in
 * the folders in it, or above it. Refuses if there are none.
 */
export function termsMeant(given: string | undefined, cwd: string): string[] {
  if (given !== undefined) return termPaths(given, cwd);
  const here = termsIn(cwd);
  if (here.length > 0) return here;
  const inside = foldersIn(cwd).flatMap(termsIn);
  if (inside.length > 0) return inside;
  const around = termsAbove(cwd);
  return around.length > 0 ? around : termPaths(".", cwd);
}

/** A path as it has to be typed in a command. */
export const typedPath = (path: string, cwd: string): string => inCommand(shownName(path, cwd));
