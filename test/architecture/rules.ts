// The house rules that test/architecture.test.ts executes; src/README.md says why they are so.

const below = {
  source: [],
  records: ["source"],
  school: ["records", "source"],
  figures: ["school", "records", "source"],
  template: ["figures", "school", "records", "source"],
  outline: ["template", "figures", "school", "records", "source"],
} as const;
const everybody = ["diagnostics", "zh"];

/** Which rooms of src/ a room may import, besides itself. Everyone but diagnostics and zh may also import these two. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  zh: [],
  ...Object.fromEntries(Object.entries(below).map(([room, rooms]) => [room, [...rooms, ...everybody]])),
  checks: ["figures", ...below.figures, ...everybody],
  prose: ["template", ...below.template, ...everybody],
  docx: ["outline", ...below.outline, ...everybody],
  editor: ["records", "source", ...everybody],
  pipeline: ["docx", "outline", ...below.outline, "checks", "prose", "mistakes", ...everybody],
  mistakes: ["cli", "docx", "outline", ...below.outline, "checks", "prose", ...everybody],
  cli: ["pipeline", "editor", "mistakes", ...everybody],
};

/** The lists: the only files that may gather others, and that cli may read to show what there is. */
export const lists = [
  "records/kinds/index.ts",
  "checks/index.ts",
  "figures/named/index.ts",
  "outline/annexes/index.ts",
  "prose/index.ts",
  "mistakes.ts",
  "diagnostics/catalogue/index.ts",
  "diagnostics/explanations/index.ts",
  "cli/commands/index.ts",
  "cli/commands/check/formats/index.ts",
];

/** The folder that owns a library: replacing the library touches one folder. */
export const owners: Readonly<Record<string, string>> = {
  yaml: "source",
  zod: "records",
  handlebars: "template",
  "markdown-it": "outline",
  docx: "docx",
  fflate: "docx",
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
