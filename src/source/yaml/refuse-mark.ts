import { diagnose } from "../../diagnostics/diagnose.ts";
import { shorten } from "../slips/word-slips.ts";
import type { Reading } from "./to-data.ts";

/** Refuses an anchor, an alias or a tag at or before an offset; once a line, which a slip may explain better. */
export function refuseMark(reading: Reading, mark: "&" | "*" | "!", name: string, at: number): void {
  const { text, diagnostics, suspects, placeAt } = reading;
  const offset = mark === "*" ? at : Math.max(0, text.lastIndexOf(mark, at));
  const place = placeAt(offset, name.length + 1);
  const last = diagnostics.at(-1);
  if (last?.line === place.line && (last.code === "source/alias" || last.code === "source/tag")) return;
  suspects.add(place.line);
  if (mark === "!") {
    diagnostics.push(diagnose("source/tag", place, null));
    return;
  }
  const written = mark + name;
  const lineStart = text.lastIndexOf("\n", offset) + 1;
  const newline = text.indexOf("\n", offset);
  const rest = text.slice(offset + written.length, newline < 0 ? undefined : newline);
  const fixed = `${text.slice(lineStart, offset)}'${written}'${rest}`;
  const args = { text: written, fixed: shorten(fixed.trim(), place.column - 1) };
  diagnostics.push(diagnose("source/alias", place, args));
}
