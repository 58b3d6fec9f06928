import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, hasErrors, startOf } from "../diagnostics/diagnostic.ts";
import { findCrowded, inRecords, type MostEntries } from "./crowded.ts";
import { readText } from "./decode-text.ts";
import type { SourceDocument } from "./document.ts";
import { locator } from "./locate.ts";
import { findSlips } from "./slips/find-slips.ts";
import { reportSlips } from "./slips/report-slips.ts";
import type { Workbook } from "./workbook.ts";
import { explainErrors } from "./yaml/explain-errors.ts";
import { parseYaml, spotsOf } from "./yaml/parse-yaml.ts";
import { readPlain } from "./yaml/plain-yaml.ts";
import { toData } from "./yaml/to-data.ts";

const emptyFile = defineMistake("source/empty-file", "warning", {
  message: () => "文件里没有内容",
  hint: () => "写入记录；记录都用 Excel 登记的，不必管它。",
  why: "列入的文件是空的，多半是忘了存盘。",
  wrong: "# 还没有记录",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

/** A file as it lies on the disk; `file` is the name to show in messages. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The cells of a workbook or a csv file, unpacked before anything looks at them. */
  readonly workbook?: Workbook;
}

/**
 * Reads a YAML file. A file with an error has `null` for data: half a file would be counted as a whole one. `most`: how many
 * entries its lists may have.
 */
export function readDocument(file: string, bytes: Uint8Array, most: MostEntries = inRecords): Checked<SourceDocument> {
  const read = readWhole(file, bytes);
  const crowded = findCrowded(read.value, most);
  return crowded ? { value: nothingIn(file), diagnostics: [crowded] } : read;
}

function readWhole(file: string, bytes: Uint8Array): Checked<SourceDocument> {
  const { value: text, diagnostics } = readText(file, bytes);
  if (text === undefined) return { value: nothingIn(file), diagnostics };
  const plain = readPlain(text);
  if (!plain) return readYaml(file, text);
  const { data, spot } = plain;
  return { value: { file, data, ...locator(file, text, data, spot) }, diagnostics };
}

/** Reads a text with the library, whether it is plain or not, and reports what is wrong in it. */
export function readYaml(file: string, text: string): Checked<SourceDocument> {
  const parsed = parseYaml(text);
  if (parsed.tooDeepAt !== undefined || parsed.errors.length > 0)
    return { value: nothingIn(file), diagnostics: inOrder(explainErrors(file, text, parsed)) };

  const { data, diagnostics: found, suspects } = toData(file, text, parsed.contents);
  const slips = suspects.size > 0 ? reportSlips(file, findSlips(text, { lines: suspects }).lines) : [];
  // A slip knows the mended line, so it is reported in place of what else is wrong in its line.
  const slipLines = new Set(slips.map(({ line }) => line));
  const diagnostics = inOrder([...slips, ...found.filter(({ line }) => !slipLines.has(line))]);
  if (hasErrors(diagnostics)) return { value: nothingIn(file), diagnostics };
  if (data === null) diagnostics.push(emptyFile.at(startOf(file)));
  return { value: { file, data, ...locator(file, text, data, spotsOf(parsed.contents)) }, diagnostics };
}

const inOrder = (diagnostics: Diagnostic[]): Diagnostic[] =>
  diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);

function nothingIn(file: string): SourceDocument {
  const start = () => startOf(file);
  return { file, data: null, locate: start, locateKey: start };
}
