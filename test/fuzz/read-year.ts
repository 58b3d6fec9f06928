import { type Computed, computeFigures } from "../../src/figures/compute.ts";
import type { Facts } from "../../src/figures/facts.ts";
import { annexKinds } from "../../src/outline/annexes/index.ts";
import type { Table } from "../../src/outline/blocks.ts";
import { fillTemplate } from "../../src/outline/fill-template.ts";
import { loadSchool, openSettings } from "../../src/pipeline.ts";
import type { Narrowing } from "../../src/school/read-scope.ts";
import type { School } from "../../src/school/school.ts";
import type { Content } from "../../src/template/content.ts";
import { templateHelpers } from "../../src/template/template-helpers.ts";
import { templateNames } from "../../src/template/template-names.ts";
import { factsOf } from "../figures/make-school.ts";
import { makeAnnex } from "../report/make-annex.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What the program refuses of a school: the file (0 is term.yaml) and the line. */
export interface Refused {
  readonly file: number;
  readonly line: number;
  readonly words: string;
}

/** Reads files as the program does. What checks find in them may stay. */
export function readFiles(
  term: string,
  files: readonly string[],
): { readonly school?: School; readonly refused: readonly Refused[] } {
  const opened = openSettings({ file: "term.yaml", bytes: bytesOf(term) });
  const raw = files.map((file, i) => ({ file: `记录${i}.yaml`, bytes: bytesOf(file) }));
  const loaded = opened.value ? loadSchool({ value: opened.value, diagnostics: opened.diagnostics }, raw) : undefined;
  const refused = (loaded ?? opened).diagnostics
    .filter(({ severity, code }) => severity === "error" && !code.startsWith("check/"))
    .map(({ file, line, code, message }) => ({
      file: file === "term.yaml" ? 0 : Number(/\d+/.exec(file)![0]) + 1,
      line,
      words: `${code} ${message}`,
    }));
  return refused.length === 0 && loaded?.value ? { school: loaded.value, refused } : { refused };
}

/** The same; a record that is refused is the test's mistake. */
export function readYear(term: string, files: readonly string[]): School {
  const { school, refused } = readFiles(term, files);
  if (!school) throw new Error(JSON.stringify(refused));
  return school;
}

/** What the program says of a scope. */
export interface Said {
  readonly facts: Facts;
  readonly computed: Computed;
}
export function saidOf(school: School, narrowing: Narrowing): Said {
  const facts = factsOf(school, narrowing);
  return { facts, computed: computeFigures(facts) };
}

const plain = (content: Content): string => content.map((one) => (one.type === "break" ? "\n" : one.text)).join("");

/** The table of an annex as texts. */
export function annexOf({ facts, computed }: Said, name: string) {
  const annex = makeAnnex(annexKinds.find((one) => one.name === name)!, facts, computed);
  if (!annex) return undefined;
  const table = annex.blocks[0] as Table;
  return {
    headers: table.columns.map(({ header }) => header),
    rows: table.rows.map(({ cells }) => cells.map(plain)),
  };
}

/** What sentences say once they are filled: as rows of a table, which are printed whatever their figures are. */
export function sentencesOf({ facts, computed }: Said, sentences: readonly string[]): readonly string[] {
  const data = { names: templateNames(facts, computed), helpers: templateHelpers(facts, computed) };
  const { value, diagnostics } = fillTemplate(
    { file: "文字/数目.md", text: ["| 数 |", "| --- |", ...sentences.map((one) => `| ${one} |`)].join("\n") },
    data,
  );
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value.flatMap((block) =>
    block.type === "table" ? block.rows.map(({ cells }) => cells.map(plain).join("")) : [],
  );
}
