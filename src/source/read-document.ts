import { diagnose } from "../diagnostics/diagnose.ts";
import { type Checked, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { SourceDocument } from "./document.ts";
import { locator } from "./locate.ts";
import { readText } from "./read-text.ts";
import { findSlips } from "./slips/find-slips.ts";
import { wordSlips } from "./slips/word-slips.ts";
import { explainErrors, tooDeep } from "./yaml/explain-errors.ts";
import { parseYaml } from "./yaml/parse-yaml.ts";
import { readPlain } from "./yaml/plain-yaml.ts";
import { toData } from "./yaml/to-data.ts";
import { yamlSpots } from "./yaml/yaml-spots.ts";

/** A file as it lies on the disk; `file` is the name to show in messages. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads a YAML file. A file with an error has `null` for data: half a file would be counted as a whole one. */
export function readDocument(file: string, bytes: Uint8Array): Checked<SourceDocument> {
  const { value: text, diagnostics } = readText(file, bytes);
  if (text === undefined) return { value: nothingIn(file), diagnostics };
  const plain = readPlain(text);
  if (!plain) return readYaml(file, text);
  const { data, spot } = plain;
  return { value: { file, data, ...locator(file, text, data, spot) }, diagnostics };
}

/** Reads what is not plain, and says what is wrong in it. */
export function readYaml(file: string, text: string): Checked<SourceDocument> {
  const parsed = parseYaml(text);
  if (parsed.tooDeepAt !== undefined)
    return { value: nothingIn(file), diagnostics: [tooDeep(file, text, parsed.tooDeepAt)] };
  if (parsed.errors.length > 0) return { value: nothingIn(file), diagnostics: explainErrors(file, text, parsed) };

  const contents = parsed.document?.contents;
  const { data, diagnostics: found, suspects } = toData(file, text, contents, parsed.lines);
  const slips = suspects.size > 0 ? wordSlips(file, findSlips(text, suspects).lines) : [];
  const all = inOrder(slips, found);
  if (hasErrors(all)) return { value: nothingIn(file), diagnostics: all };
  if (data === null) all.push(diagnose("source/empty-file", { file, line: 1, column: 1 }, null));
  return { value: { file, data, ...locator(file, text, data, yamlSpots(contents)) }, diagnostics: all };
}

/** One finding for a line that both have something to say about: the slip, which knows the mended line. */
function inOrder(slips: readonly Diagnostic[], found: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set(slips.map(({ line }) => line));
  const others = found.filter(({ line }) => !lines.has(line));
  return [...slips, ...others].sort((a, b) => a.line - b.line || a.column - b.column);
}

function nothingIn(file: string): SourceDocument {
  const top = () => ({ file, line: 1, column: 1 });
  return { file, data: null, locate: top, locateKey: top };
}
