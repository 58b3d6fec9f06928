import { resolve } from "node:path";
import { type ColumnPair, columnPairs, readColumnFile } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import { readFile } from "./read-file.ts";

/** What `--columns` says, typed there or in a yaml file. Refuses a file that cannot be read. */
export function columnOption(typed: string, cwd: string): readonly ColumnPair[] {
  if (!/\.ya?ml$/i.test(typed)) return columnPairs(typed);
  const { value: raw, diagnostics } = readFile(resolve(cwd, typed), typed);
  if (!raw) throw new Refusal(`“${typed}”：${diagnostics[0]!.message}`);
  const pairs = readColumnFile(raw);
  if (pairs === undefined) throw new Refusal(`“${typed}”不是列的对照`, "一行写一列，如“培训项目: 项目”。");
  return pairs;
}
