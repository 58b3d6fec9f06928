// The house rules that test/architecture.test.ts executes; src/README.md says why they are so.

const below = {
  source: [],
  photos: [],
  records: ["source"],
  school: ["records", "source"],
  figures: ["school", "records", "source"],
  template: ["photos", "figures", "school", "records", "source"],
  outline: ["template", "photos", "figures", "school", "records", "source"],
} as const;
const everybody = ["diagnostics", "zh"];

/** Which rooms of src/ a room may import, besides itself. Everyone but diagnostics and zh may also import these two. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  zh: [],
  ...Object.fromEntries(Object.entries(below).map(([room, rooms]) => [room, [...rooms, ...everybody]])),
  rollup: ["template", ...below.template, ...everybody],
  checks: ["figures", ...below.figures, ...everybody],
  prose: ["template", ...below.template, ...everybody],
  docx: ["outline", ...below.outline, ...everybody],
  html: ["outline", ...below.outline, ...everybody],
  gfm: ["outline", ...below.outline, ...everybody],
  excel: ["outline", ...below.outline, ...everybody],
  intake: ["excel", "records", "source", ...everybody],
  editor: ["records", "source", ...everybody],
  "write-formats": ["docx", "html", "gfm", "outline", ...below.outline, ...everybody],
  "make-report": ["write-formats", "docx", "outline", ...below.outline, "prose", "mistakes", ...everybody],
  "make-tables": ["excel", "outline", ...below.outline, ...everybody],
  "make-rollup": ["rollup", "excel", "docx", "outline", ...below.outline, ...everybody],
  "compare-platform": ["excel", "outline", ...below.outline, ...everybody],
  "make-paper": ["docx", "outline", ...below.outline, ...everybody],
  "make-form": ["excel", "outline", ...below.outline, ...everybody],
  "open-group": ["records", "source", ...everybody],
  pipeline: [
    "open-group",
    "make-report",
    "make-paper",
    "make-tables",
    "compare-platform",
    "make-form",
    "write-formats",
    "docx",
    "excel",
    "intake",
    "outline",
    ...below.outline,
    "checks",
    "mistakes",
    ...everybody,
  ],
  mistakes: ["cli", "docx", "excel", "outline", ...below.outline, "checks", "prose", ...everybody],
  batch: everybody,
  cli: ["pipeline", "rollup", "make-rollup", "batch", "editor", "mistakes", ...everybody],
};

/** The lists: the only files that may gather others, and that cli may read to show what there is. */
export const lists = [
  "records/kinds/index.ts",
  "checks/index.ts",
  "figures/named/index.ts",
  "figures/charts/index.ts",
  "outline/annexes/index.ts",
  "outline/paper/index.ts",
  "outline/paper/paper-names.ts",
  "prose/index.ts",
  "outline/report-formats.ts",
  "excel/tables/own-tables.ts",
  "mistakes.ts",
  "cli/commands/index.ts",
  "cli/commands/check/formats/index.ts",
];

/** Lists that take one thing from each file: adding one is one file and one line. */
export const oneEach = [
  "records/kinds/index.ts",
  "checks/index.ts",
  "prose/index.ts",
  "figures/charts/index.ts",
  "outline/annexes/index.ts",
  "outline/paper/index.ts",
];

/** The folder that owns a library: replacing the library touches one folder. */
export const owners: Readonly<Record<string, string>> = {
  yaml: "source",
  zod: "records",
  handlebars: "template",
  "markdown-it": "outline",
  docx: "docx",
  fflate: "docx",
  hucre: "excel",
  "jpeg-js": "photos",
  commander: "cli",
  chalk: "cli",
  tinypool: "batch",
};

/** Parts of Node that compute and touch nothing outside; the others belong to cli. */
export const pureModules = ["node:crypto", "node:zlib"];

/** Names that open the door to the outside. */
export const outsideNames = ["process", "console", "globalThis", "global", "require"];

/** Drawers that fill with everything. */
export const drawerName = /^(utils?|helpers?|common|managers?|types|misc|shared)(\.ts)?$/;

/** 40 lines is usual, 150 the aim. */
export const mostLines = 200;

/** A function fits on a screen. */
export const longestFunction = 40;

// A kind says everything about itself, so outside records/kinds/ nothing asks which kind a record is of: a kind's
// identifier (`awards`), label (`获奖`) and object (`kinds.awards`) are not compared, switched on, keys of a table or
// looked for in a list. An identifier may be the value of a key that asks for a kind, and part of a type. Only rooms
// that select may take the records of one kind (`records.awards`, `peopleOf("awards", …)`).

/** Rooms that select records by their kind. */
export const selectingRooms = ["school/", "checks/", "figures/named/", "figures/gaps/", "outline/annexes/"];

/** What takes the name of a figure, which may be equal to a kind's. */
export const takesFigure = "figureNamed";

/** Keys whose value is a kind or a list of kinds; a figure's `name` may be equal to a kind's. */
export const keysForKinds = ["kind", "kinds", "needs", "needsNames", "name"];

/** What has its own teachers and groups, apart from the records. */
export const notRecords = ["roster"];

/** Labels of kinds that a field may hold as a value: 对象: 教师, 形式: 公开课. */
export const alsoValues = ["教师", "公开课"];

// What is worded for people is printed, never read again: no behaviour hangs on a Chinese sentence.

/** Names of what holds a sentence. It is not searched or cut, and not compared with Chinese. */
export const sentences = ["message", "hint", "why", "rule", "summary", "help"];

const searches = ["includes", "startsWith", "endsWith", "indexOf", "lastIndexOf", "search", "match", "matchAll"];

/** Methods that look for something in a text or cut it. */
export const readsText = [...searches, "test", "exec", "split", "slice", "substring", "at", "replace", "replaceAll"];

/** Names of other wording, and what is not done to it with a text or a pattern in Chinese. A label may be compared. */
export const wordings: Readonly<Record<string, readonly string[]>> = {
  words: ["===", ...readsText],
  label: readsText,
  name: ["split"],
};

/** Methods that look something up. */
export const looksUp = [...searches, "has", "get", "set", "add"];
