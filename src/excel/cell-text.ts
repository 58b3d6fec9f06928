import type { Field } from "../records/field.ts";
import { type Data, isMap } from "../source/document.ts";
import { valueOfCell } from "./cell-value.ts";
import { type Column, columnsOf } from "./columns.ts";

/** A value as the cells of its row, by title: in the columns of its key, else as in YAML in the cell of the key itself. */
export function textInCell(value: Data, field: Field): readonly (readonly [title: string, text: string])[] {
  const columns = columnsOf({ field });
  const alone = columns.find(({ path }) => path.length === 1);
  const plain = alone && plainText(value, field);
  if (plain !== undefined) return [[field.label, plain]];
  if (isMap(value)) {
    const cells = Object.entries(value).map(([key, inner]) => cellFor(key, inner, columns, alone));
    if (cells.every((cell) => cell !== undefined)) return cells;
  }
  return [[field.label, flowText(value)]];
}

function cellFor(key: string, inner: Data, columns: readonly Column[], alone: Column | undefined) {
  const column = key === alone?.stands ? alone : columns.find(({ path }) => path[1] === key);
  if (!column) return undefined;
  // Several names would become several people, each with what stands beside.
  if (column === alone)
    return typeof inner === "string" && !/[、，,；;/／\s]/.test(inner) ? ([column.title, inner] as const) : undefined;
  const text = plainText(inner, column.field);
  return text === undefined ? undefined : ([column.title, text] as const);
}

/** A text, or a list or a map of texts that read back from one text; `undefined` for anything else. */
function plainText(value: Data, field: Field): string | undefined {
  if (typeof value === "string") return value;
  const text = Array.isArray(value) ? listText(value, field) : field.value.rest && countsText(value);
  return text;
}

function listText(value: readonly Data[], field: Field): string | undefined {
  if (!value.every((item) => typeof item === "string" && item.trim() !== "")) return undefined;
  const joined = value.join("、");
  const read = valueOfCell(joined, field);
  return typeof read === "string" && field.value.parts(read).length === value.length ? joined : undefined;
}

function countsText(value: Data): string | undefined {
  if (!isMap(value)) return undefined;
  const parts = Object.entries(value).map(([name, count]) =>
    typeof count === "string" && /^\p{Script=Han}+$/u.test(name) && /^\d+$/.test(count) ? `${name}${count}` : undefined,
  );
  return parts.every((part) => part !== undefined) ? parts.join("、") : undefined;
}

/** A value as it stands in YAML between braces. */
export function flowText(value: Data): string {
  if (value === null) return "";
  if (typeof value === "string") return isPlain.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${flowText(key)}: ${flowText(inner)}`)
    .join(", ")}}`;
}

/** What means nothing in YAML. */
const isPlain = /^[\p{Script=Han}\p{L}\p{N}《（(][\p{Script=Han}\p{L}\p{N}《》（）().-]*$/u;
