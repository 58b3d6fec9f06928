import { parse } from "yaml";
import { type Fraction, fraction } from "./fraction.ts";

/** A map as it was typed. */
export interface Row {
  readonly [key: string]: Typed | undefined;
}
export type Typed = string | readonly Typed[] | Row;

export const text = (value: Typed | undefined): string | undefined => (typeof value === "string" ? value : undefined);
export const number = (value: Typed | undefined): number => Number(text(value) ?? 0);
export const amount = (value: Typed | undefined): Fraction => fraction(text(value));
export const rowsIn = (value: Typed | undefined): Row[] =>
  [value].flat().filter((item): item is Row => typeof item === "object" && !Array.isArray(item));
export const isRow = (value: Typed | undefined): value is Row => typeof value === "object" && !Array.isArray(value);
/** The words of 甲、乙 or of a list. */
export const words = (value: Typed | undefined): string[] =>
  (typeof value === "string" ? value.split("、") : Array.isArray(value) ? value : []).filter(
    (one): one is string => typeof one === "string",
  );
export const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const distinct = (names: readonly string[]): number => new Set(names).size;
export const isOut = (row: Row): boolean => row.审核 === "草稿" || row.审核 === "驳回";

const known = new Map<string, Row>();

/** The text of the latest few files as data: a school's files are asked for many times. */
export function read(file: string): Row {
  const found = known.get(file) ?? ((parse(file, { schema: "failsafe" }) ?? {}) as Row);
  if (known.size > 30) known.clear();
  known.set(file, found);
  return found;
}

/** The rows of one kind; a series is a row for each 场次. */
export function rowsOf(files: readonly string[], kind: string): Row[] {
  const all = files.flatMap((file) => rowsIn(read(file)[kind]));
  return all.flatMap(({ 场次: sessions, ...row }) =>
    sessions === undefined ? [row] : rowsIn(sessions).map((session) => ({ ...row, ...session })),
  );
}
