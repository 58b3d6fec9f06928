import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { readText } from "./decode-text.ts";

/** A text file in memory; `path` is inside its folder, with `/`. */
export interface TextFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
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
    const text = readText(file, bytes);
    diagnostics.push(...text.diagnostics);
    const path = shown.slice(root.length).replace(/^\//, "");
    return text.value === undefined ? [] : [{ file, path, text: text.value }];
  });
  return { value, diagnostics };
}
