import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnexKind } from "../../src/outline/annexes/define-annex.ts";
import type { Annex, Table } from "../../src/outline/blocks.ts";
import { makeAnnexes } from "../../src/outline/make-annexes.ts";
import type { Content } from "../../src/template/content.ts";
import { templateHelpers } from "../../src/template/template-helpers.ts";
import { templateNames } from "../../src/template/template-names.ts";
import { computedOf, factsOf, makeSchool } from "../figures/make-school.ts";
import { makeAnnex } from "./make-annex.ts";

export const textOf = (content: Content) => content.map((one) => (one.type === "break" ? "\n" : one.text)).join("");

/** The rows of an annex by the headers asked for (all unless given), and its notes. */
export function rowsOf({ blocks, notes }: Annex, headers?: string) {
  const table = blocks[0] as Table;
  const printed = table.columns.map(({ header }) => header);
  const columns = headers?.split(" ").map((header) => printed.indexOf(header)) ?? [...printed.keys()];
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

const templates = join(import.meta.dirname, "../../templates/附件");
const bytesOf = (text: string) => new TextEncoder().encode(text);

interface Written {
  readonly records: string;
  readonly term?: string;
  /** The school's own ‹附件›.yaml; left out: the shipped one of this name. */
  readonly file?: string;
}

/** An annex of a file for the usual roster, and what is wrong in that file: `line:column code message hint`. */
export function listed(name: string, { records, term = "", file }: Written) {
  const school = makeSchool(records, term);
  const [facts, computed] = [factsOf(school), computedOf(school)];
  const data = { names: templateNames(facts, computed), helpers: templateHelpers(facts, computed) };
  const raw =
    file === undefined
      ? { file: `附件/${name}.yaml`, bytes: readFileSync(join(templates, `${name}.yaml`)) }
      : { file: `模板/附件/${name}.yaml`, bytes: bytesOf(file) };
  const place = () => ({ file: "term.yaml", line: 1, column: 1 });
  const { value, diagnostics } = makeAnnexes({
    names: [name],
    place,
    files: [raw],
    work: "校本研修",
    facts,
    computed,
    data,
  });
  const found = diagnostics.map(
    ({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`,
  );
  return { made: value, found };
}

/** The same, of an annex in which nothing is wrong. */
export function listedRows(name: string, written: Written, headers?: string) {
  const { made, found } = listed(name, written);
  if (found.length > 0 || !made[0]) throw new Error(found.join("\n") || `${name} is empty`);
  return rowsOf(made[0].annex, headers);
}
