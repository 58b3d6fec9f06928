import { hasErrors } from "../diagnostics/diagnostic.ts";
import { type Data, isMap } from "../source/document.ts";
import { type RawFile, readDocument } from "../source/read-document.ts";

/** A column under two names: 项目=主题. One name alone stands for both. */
export interface ColumnPair {
  readonly left: string;
  readonly right: string;
}

/** Reads 姓名,继教号,项目=主题. */
export const columnPairs = (typed: string): readonly ColumnPair[] =>
  typed
    .split(/[,，、;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [left = "", ...rest] = one.split(/[=＝]/).map((part) => part.trim());
      return { left, right: rest.join("=") || left };
    });

/** The same of a yaml file: 项目: 主题 line by line, or a list. `undefined` if it is neither. */
export function readColumnFile({ file, bytes }: RawFile): readonly ColumnPair[] | undefined {
  const { value, diagnostics } = readDocument(file, bytes);
  return hasErrors(diagnostics) ? undefined : pairsIn(value.data);
}

function pairsIn(data: Data): readonly ColumnPair[] | undefined {
  if (Array.isArray(data)) {
    const all = data.map((one) => (typeof one === "string" ? columnPairs(one) : pairsIn(one)));
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  if (!isMap(data)) return undefined;
  const entries = Object.entries(data);
  if (!entries.every(([, value]) => value === null || typeof value === "string")) return undefined;
  return entries.map(([left, value]) => ({ left, right: String(value ?? left) }));
}
