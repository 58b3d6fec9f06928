import { readText } from "../../source/decode-text.ts";
import { plainCharacters } from "../../source/plain-characters.ts";
import type { RawFile } from "../../source/read-document.ts";
import { changedLines, type FixedLine } from "./fix-file.ts";

/** The lines of a Markdown file that hold characters which only look like what was meant, or which cannot be seen. */
export function fixText({ file, bytes }: RawFile): FixedLine[] {
  const typed = readText(file, bytes).value;
  return typed === undefined ? [] : changedLines(typed, plainCharacters(file, typed, "markdown").text);
}
