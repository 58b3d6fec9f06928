import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";

// Not allowed in XML 1.0, so not in Word either; U+E000 and U+E001 mark places in a filled template.
const refused = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uE000\uE001\uFFFE\uFFFF]/gu;
const atMost = 10;

/** The first character of `text` that no report may hold, if any. */
export function refusedCharacter(text: string): string | undefined {
  refused.lastIndex = 0;
  return refused.exec(text)?.[0];
}

/** Words one refused character. */
export function refuseCharacter(character: string, place: Place): Diagnostic {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const reserved = character === "\uE000" || character === "\uE001";
  return diagnose(reserved ? "source/reserved-character" : "source/control-character", place, { name });
}

/** Every line's first refused character, ten lines at most: a binary file would fill the screen. */
export function checkCharacters(file: string, text: string): Diagnostic[] {
  if (refusedCharacter(text) === undefined) return [];
  const found: Diagnostic[] = [];
  let line = 0;
  for (const content of text.split("\n")) {
    line++;
    const character = refusedCharacter(content);
    if (character === undefined) continue;
    found.push(refuseCharacter(character, { file, line, column: content.indexOf(character) + 1, length: 1 }));
    if (found.length === atMost) break;
  }
  return found;
}
