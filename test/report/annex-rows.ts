import { type AnnexKind, makeAnnex } from "../../src/outline/annexes/define-annex.ts";
import type { Annex, Table } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";
import { computedOf, factsOf, makeSchool } from "../figures/make-school.ts";

export const textOf = (content: Content) => content.map((one) => (one.type === "break" ? "\n" : one.text)).join("");

/** The rows of an annex by the headers asked for (all unless given), and its notes. */
export function rowsOf({ blocks, notes }: Annex, headers?: string) {
  const table = blocks[0] as Table;
  const printed = table.columns.map(({ header }) => header);
  const columns = (headers?.split(" ") ?? printed).map((header) => printed.indexOf(header));
  const rows = table.rows.map(({ cells }) => columns.map((at) => textOf(cells[at]!) || "_").join(" "));
  return { headers: printed.join(" "), rows, notes: notes.map(textOf) };
}

/** The same of an annex that is computed, for the usual roster with these records. */
export function computedRows(kind: AnnexKind, records: string, headers?: string, term = "") {
  const school = makeSchool(records, term);
  const annex = makeAnnex(kind, factsOf(school), computedOf(school));
  if (!annex) throw new Error(`${kind.name} is empty`);
  return rowsOf(annex, headers);
}
