// npm run bench [-- ROW... --quick --all ROUNDS]: all tables, or some of them, side by side in one run, into test/bench/README.md.
// --quick (3 rounds, small numbers) and ROUNDS only print them. --all also makes 10,000 schools, which takes hours.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { checkMany } from "./check-many.mjs";
import { coldStarts } from "./cold-starts.mjs";
import {
  docxExtras,
  docxWriter,
  largeFiles,
  ownWordFile,
  photoCosts,
  warmReports,
  workbookCosts,
} from "./older-tables.mjs";
import { oneReport } from "./one-report.mjs";
import { installPeers, peerVersions } from "./peers/install-peers.mjs";
import { wholeBatch } from "./whole-batch.mjs";

process.chdir(join(import.meta.dirname, "../.."));
const words = process.argv.slice(2);
const isQuick = words.includes("--quick");
const asked = words.map(Number).find((n) => n > 0);
const rounds = asked ?? (isQuick ? 3 : 21);
const few = Math.min(rounds, 5);

const schools = [
  [10, Math.min(rounds, 5)],
  [100, Math.min(rounds, 3)],
  [1_000, 1],
  [10_000, 1],
];
const sizes = words.includes("--all") ? schools : isQuick || asked ? schools.slice(0, 1) : schools.slice(0, 3);

/** What each row is called in the table of contents, and what makes it. */
const rows = {
  cold: ["Cold start", () => coldStarts(rounds)],
  check: ["Check of many records", () => checkMany(few, isQuick || asked !== undefined)],
  report: ["One report", () => oneReport(rounds)],
  batch: ["Many schools", () => wholeBatch(sizes)],
  warm: ["Reports of a school year", () => warmReports(rounds)],
  docx: ["Writing Word files", () => docxWriter(rounds)],
  features: ["Contents, captions, footnotes, charts", () => docxExtras(rounds)],
  photos: ["Photos", () => photoCosts(rounds)],
  frame: ["A school's own Word file", () => ownWordFile(rounds)],
  workbooks: ["Workbooks", () => workbookCosts(few)],
  large: ["Large files", () => largeFiles()],
};

const names = words.filter((word) => !word.startsWith("--") && !(Number(word) > 0));
const unknown = [
  ...names.filter((name) => !(name in rows)),
  ...words.filter((word) => word.startsWith("--") && !["--quick", "--all"].includes(word)),
];
if (unknown.length > 0) {
  console.error(
    `Not known: ${unknown.join(", ")}. Rows: ${Object.keys(rows).join(", ")}; --quick, --all, a number of rounds`,
  );
  process.exit(2);
}

installPeers();
const file = join(import.meta.dirname, "README.md");
for (const name of names.length > 0 ? names : Object.keys(rows)) {
  const [title, make] = rows[name];
  const text = [`\`npm run bench -- ${name}\`, ${machine()}.`, "", ...(await make())].join("\n");
  console.log(`## ${title}\n\n${text}\n`);
  // What is there of other rows stays: compare only numbers of one row.
  if (!isQuick && asked === undefined) writeFileSync(file, withSection(readFileSync(file, "utf8"), title, text));
}

/** Of what the numbers are. */
function machine() {
  return `Node ${process.versions.node}, ${availableParallelism()} cores, ${peerVersions().join(", ")}`;
}

/** The text of the README with one section written anew, in the order of the rows. */
function withSection(readme, title, text) {
  const [, ...old] = readme.split(/^## /m);
  const sections = new Map(old.map((one) => [one.slice(0, one.indexOf("\n")), one.slice(one.indexOf("\n")).trim()]));
  sections.set(title, text);
  const titles = Object.values(rows).map(([title]) => title);
  const head = "# Speed\n\nWritten by `npm run bench`. Lines to beat: compare only numbers of one section.";
  const known = titles.filter((title) => sections.has(title));
  return `${[head, ...known.map((title) => `## ${title}\n\n${sections.get(title)}`)].join("\n\n")}\n`;
}
