import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { readText } from "./decode-text.ts";
import { type PlainCharacters, plainCharacters } from "./plain-characters.ts";

/** A text file in memory; `path` is inside its folder, with `/`. */
export interface TextFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  /** Where a place in `text` lies in the file. */
  readonly asTyped?: PlainCharacters["asTyped"];
}

/** The texts of the Markdown files among `files`, with their paths under `root`, and what is wrong in them. */
export function readTexts(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  root: string,
): Checked<readonly TextFile[]> {
  const diagnostics: Diagnostic[] = [];
  const value = files.flatMap(({ file, bytes }): TextFile[] => {
    const shown = file.replaceAll("\\", "/");
    if (!/\.md$/i.test(shown)) return [];
    const typed = readText(file, bytes);
    diagnostics.push(...typed.diagnostics);
    if (typed.value === undefined) return [];
    const { text, asTyped, diagnostics: odd } = plainCharacters(file, typed.value, "markdown");
    diagnostics.push(...odd);
    return [{ file, path: shown.slice(root.length).replace(/^\//, ""), text, asTyped }];
  });
  return { value, diagnostics };
}
