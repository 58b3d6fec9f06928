import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, hasErrors, startOf } from "../diagnostics/diagnostic.ts";
import { joinCells } from "./cells-over-lines.ts";
import { findCrowded, inRecords, type MostEntries } from "./crowded.ts";
import { readText } from "./decode-text.ts";
import type { SourceDocument } from "./document.ts";
import { locator } from "./locate.ts";
import { findPastedRows } from "./pasted-rows.ts";
import { type PlainCharacters, plainCharacters } from "./plain-characters.ts";
import { findSlips } from "./slips/find-slips.ts";
import { reportSlips } from "./slips/report-slips.ts";
import type { Workbook } from "./workbook.ts";
import { explainErrors } from "./yaml/explain-errors.ts";
import { parseYaml, spotsOf } from "./yaml/parse-yaml.ts";
import { readPlain } from "./yaml/plain-yaml.ts";
import { readMended } from "./yaml/read-on.ts";
import { toData } from "./yaml/to-data.ts";

const emptyFile = defineMistake("source/empty-file", "warning", {
  message: (a: { hasComments: boolean }) => (a.hasComments ? "文件里只有注释，没有内容" : "文件里没有内容"),
  hint: () => "写入记录；记录都用 Excel 登记的，不必管它。",
  why: "列入的文件是空的，多半是忘了存盘。",
  wrong: "# 还没有记录",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

/** Whether it says that a file holds nothing but comments, as one of a new school does. */
export const isOnlyComments = ({ code, args }: Diagnostic): boolean =>
  code === emptyFile.code && (args as { readonly hasComments: boolean }).hasComments;

/** A file as it lies on the disk; `file` is the name to show in messages. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The cells of a workbook or a csv file, unpacked before anything looks at them. */
  readonly workbook?: Workbook;
}

/**
 * Reads a YAML file. A file with an error has `null` for data, for half a file would be counted as a whole one; but where it is
 * certain how its slips are mended, it is read so. `most`: how many entries its lists may have.
 */
export function readDocument(file: string, bytes: Uint8Array, most: MostEntries = inRecords): Checked<SourceDocument> {
  const { value: typed, diagnostics } = readText(file, bytes);
  if (typed === undefined) return { value: nothingIn(file), diagnostics };
  const { text, asTyped, diagnostics: odd } = plainCharacters(file, typed);
  const meant = readMeant(file, text);
  const read = odd.length > 0 ? inTypedFile(meant, odd, asTyped) : meant;
  const crowded = findCrowded(read.value, most);
  return crowded ? { value: nothingIn(file), diagnostics: [crowded] } : read;
}

function readMeant(file: string, typed: string): Checked<SourceDocument> {
  const { text, diagnostics } = findPastedRows(file, typed);
  if (diagnostics.length > 0) {
    const others = readMeant(file, text).diagnostics.filter(({ code }) => code !== emptyFile.code);
    return { value: nothingIn(file), diagnostics: inOrder([...diagnostics, ...others]) };
  }
  const plain = readPlain(text);
  if (!plain) return readYaml(file, text);
  const { data, spot } = plain;
  return { value: { file, data, ...locator(file, text, data, spot) }, diagnostics: [] };
}

/** What was read, with its places where they are in the file as it was typed. */
function inTypedFile(
  { value, diagnostics }: Checked<SourceDocument>,
  odd: readonly Diagnostic[],
  asTyped: PlainCharacters["asTyped"],
): Checked<SourceDocument> {
  const typed = (one: Diagnostic): Diagnostic =>
    asTyped({ ...one, ...(one.related && { related: one.related.map(asTyped) }) });
  return {
    value: {
      ...value,
      locate: (path, within) => asTyped(value.locate(path, within)),
      locateKey: (path) => asTyped(value.locateKey(path)),
    },
    diagnostics: inOrder([...odd, ...diagnostics.map(typed)]),
  };
}

/** Reads a text with the library, whether it is plain or not, and reports what is wrong in it. */
export function readYaml(file: string, text: string): Checked<SourceDocument> {
  const parsed = parseYaml(text);
  if (parsed.tooDeepAt !== undefined || parsed.errors.length > 0) {
    const joined = joinCells(file, text);
    if (joined.diagnostics.length === 0) {
      const { value, diagnostics } = explainErrors(file, text, parsed);
      return { value: value ? { file, ...value } : nothingIn(file), diagnostics: inOrder([...diagnostics]) };
    }
    const others = readYaml(file, joined.text).diagnostics;
    return { value: nothingIn(file), diagnostics: inOrder([...joined.diagnostics, ...others]) };
  }

  const { data, diagnostics: found, suspects } = toData(file, text, parsed.contents);
  const mended = suspects.size > 0 ? findSlips(text, { lines: suspects }) : undefined;
  const slips = mended ? reportSlips(file, mended.lines) : [];
  // A slip knows the mended line, so it is reported in place of what else is wrong in its line.
  const slipLines = new Set(slips.map(({ line }) => line));
  const others = found.filter(({ line }) => !slipLines.has(line));
  const diagnostics = inOrder([...slips, ...others]);
  if (hasErrors(diagnostics)) {
    const meant = mended && !hasErrors(others) ? readMended(file, mended) : undefined;
    if (!meant) return { value: nothingIn(file), diagnostics };
    return { value: { file, ...meant }, diagnostics: diagnostics.map((one) => ({ ...one, readOn: true })) };
  }
  if (data === null) diagnostics.push(emptyFile.at(startOf(file), { hasComments: text.includes("#") }));
  return { value: { file, data, ...locator(file, text, data, spotsOf(parsed.contents)) }, diagnostics };
}

const inOrder = (diagnostics: Diagnostic[]): Diagnostic[] =>
  diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);

function nothingIn(file: string): SourceDocument {
  const start = () => startOf(file);
  return { file, data: null, locate: start, locateKey: start };
}
