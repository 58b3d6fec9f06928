// The house rules that test/architecture.test.ts executes; src/README.md says why they are so.

const stages = ["source", "records", "figures", "outline", "word", "checks"];

/** Which rooms of src/ a room may import, besides itself. Everyone but diagnostics and zh may also import these two. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  zh: [],
  source: ["diagnostics", "zh"],
  records: ["source", "diagnostics", "zh"],
  figures: ["records", "source", "diagnostics", "zh"],
  outline: ["figures", "records", "source", "diagnostics", "zh"],
  word: ["outline", "figures", "records", "source", "diagnostics", "zh"],
  checks: ["figures", "records", "source", "diagnostics", "zh"],
  pipeline: [...stages, "diagnostics", "zh"],
  cli: ["pipeline", "diagnostics", "zh"],
};

/** The lists: the only files that may gather others, and that cli may read to show what there is. */
export const lists = [
  "records/kinds/index.ts",
  "checks/index.ts",
  "figures/index.ts",
  "outline/annexes/index.ts",
  "outline/prose-checks/index.ts",
  "diagnostics/catalogue/index.ts",
  "diagnostics/explanations/index.ts",
  "cli/commands/index.ts",
  "cli/print/formats/index.ts",
];

/** The folder that owns a library: replacing the library touches one folder. */
export const owners: Readonly<Record<string, string>> = {
  yaml: "source",
  zod: "records",
  handlebars: "outline",
  "markdown-it": "outline",
  docx: "word",
  fflate: "word",
  commander: "cli",
  chalk: "cli",
};

/** Parts of Node that compute and touch nothing outside; the others belong to cli. */
export const pureModules = ["node:crypto", "node:zlib"];

/** Names that open the door to the outside. */
export const outsideNames = ["process", "console", "globalThis", "global", "require"];

/** Drawers that fill with everything. */
export const drawerName = /^(utils?|helpers?|common|managers?|types|misc|shared)(\.ts)?$/;

/** 40 lines is usual, 150 the aim. */
export const mostLines = 200;
