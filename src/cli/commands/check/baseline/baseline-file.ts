import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { type Checked, type Diagnostic, startOf } from "../../../../diagnostics/diagnostic.ts";
import { readFile } from "../../../files/read-file.ts";
import { usualTerm } from "../../../files/record-file-names.ts";
import type { Expected } from "../../../files/save-file.ts";
import { saveText } from "../../../files/save-text.ts";
import type { OldMistake } from "./baseline.ts";
import { baselineMistakes } from "./baseline-mistakes.ts";

const note = "旧问题，yanxiu check 不再报告；由 yanxiu check --write-baseline 写成，请不要手改";

/** The path of a term's baseline; of a term file with a name of its own, also with that. */
export function baselinePath(term: string): string {
  const name = basename(term, extname(term));
  return join(dirname(term), basename(term) === usualTerm ? "yanxiu-基线.json" : `yanxiu-基线-${name}.json`);
}

/** Reads a baseline; empty if there is no file. A file that is no baseline is reported and not used. */
export function readBaseline(path: string, shown: string): Checked<readonly OldMistake[]> {
  if (!existsSync(path)) return { value: [], diagnostics: [] };
  const raw = readFile(path, shown);
  if (raw.value === undefined) return { value: [], diagnostics: raw.diagnostics };
  const value = parse(new TextDecoder().decode(raw.value.bytes));
  if (value) return { value, diagnostics: [] };
  return { value: [], diagnostics: [baselineMistakes.unreadable.at(startOf(shown))] };
}

function parse(text: string): readonly OldMistake[] | undefined {
  try {
    const { 版本, 问题 } = JSON.parse(text) as { 版本: unknown; 问题: unknown };
    if (版本 !== 1 || !Array.isArray(问题)) return undefined;
    const found = 问题.map(({ 文件, 代号, 内容, 处数 }) => ({ file: 文件, code: 代号, message: 内容, count: 处数 }));
    return found.every(isOldMistake) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isOldMistake = ({ file, code, message, count }: OldMistake): boolean =>
  [file, code, message].every((text) => typeof text === "string") && Number.isInteger(count) && count > 0;

/** Writes a baseline, one mistake a line, the same bytes for the same mistakes. */
export async function writeBaseline(
  path: string,
  shown: string,
  found: readonly OldMistake[],
  expected: Expected,
): Promise<void> {
  const lines = found.map(({ file, code, message, count }) =>
    JSON.stringify({ 文件: file, 代号: code, 内容: message, 处数: count }),
  );
  const list = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
  const text = `{\n  "说明": ${JSON.stringify(note)},\n  "版本": 1,\n  "问题": ${list}\n}\n`;
  await saveText(path, text, { shown, place: dirname(path), expected });
}

/** Reports the old mistakes that are no longer found, each at its line of the baseline, whose list begins on line 5. */
export const goneMistakes = (gone: readonly (OldMistake & { index: number })[], shown: string): Diagnostic[] =>
  gone.map(({ index, count, file, message }) =>
    baselineMistakes.gone.at({ file: shown, line: index + 5, column: 5 }, { count, file, message }),
  );
