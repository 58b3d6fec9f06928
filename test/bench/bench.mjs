// npm run bench [-- ROUNDS]: cold starts, reports per second, many records and large files, as ratios, into test/bench/README.md.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(join(here, "../.."));
const rounds = Number(process.argv[2] ?? 21);
const term = "examples/central-school/term.yaml";
const temporary = mkdtempSync(join(tmpdir(), "yanxiu-bench-"));
const out = join(temporary, "out");

/** What is started, and what it is called in the table. */
const starts = {
  "`node -e ''`": ["-e", ""],
  "`yanxiu --help`": ["bin/yanxiu.js", "--help"],
  "`yanxiu check`": ["bin/yanxiu.js", "check", term],
  "`yanxiu stats`": ["bin/yanxiu.js", "stats", term],
  "`yanxiu report`": ["bin/yanxiu.js", "report", term, "--out", out],
};

/** Milliseconds of one start. The report is written anew each time. */
function time(args) {
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - start;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** One after the other in each round, so that what else the computer does falls on all alike. */
function coldStarts() {
  const times = Object.fromEntries(Object.keys(starts).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(starts)) times[name].push(time(args));
  return Object.entries(times).map(([name, all]) => [name, median(all)]);
}

/** Bundles a file beside this one and lets `work` use it: its exports and its address. */
async function bundled(file, work, folder = "dist") {
  const outfile = join(here, "../..", folder, file.replace(/ts$/, "mjs"));
  const banner = "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);";
  const entry = join(here, file);
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", banner: { js: banner } });
  try {
    const { href } = pathToFileURL(outfile);
    return await work(await import(href), href);
  } finally {
    rmSync(outfile);
  }
}

const cold = coldStarts();
const [[, node]] = cold;
const { fromFiles, fromRecords } = await bundled("reports-per-second.ts", (m) => m.reportsPerSecond(term, 3));
const { time: docxTime, memory } = await bundled("docx-against-library.ts", (m, href) =>
  m.docxAgainstLibrary(rounds, href),
);
const features = await bundled("docx-features.ts", (m) => m.docxFeatures(rounds));
const photos = await bundled("photos-against-plain.ts", (m, href) => m.photosAgainstPlain(rounds, href));
const frame = await bundled("price-of-frame.ts", (m) => m.priceOfFrame(rounds));
// A build while this runs empties dist/.
const apart = "node_modules/.cache";
const many = await bundled("check-against-ajv.ts", (m, href) => m.checkAgainstAjv(5, href), apart);
const large = await bundled("check-against-ajv.ts", (m, href) => m.largeFiles(href), apart);
const tables = await bundled("workbooks.ts", (m, href) => m.workbooks(5, href), apart);
rmSync(temporary, { recursive: true });

const lines = [
  "# Speed",
  "",
  "Written by `npm run bench`. Lines to beat: compare only numbers of one run.",
  "",
  `Cold start on \`examples/central-school\`, median of ${rounds} interleaved rounds, as a ratio to \`node -e ''\`:`,
  "",
  "| start | ratio |",
  "|---|---|",
  ...cold.map(([name, milliseconds]) => `| ${name} | ${(milliseconds / node).toFixed(2)} |`),
  "",
  "In one warm process, the whole school year each time:",
  "",
  "| work | per second | starts of node that one takes |",
  "|---|---|---|",
  ...[
    ["from files to docx", fromFiles],
    ["from records to docx", fromRecords],
  ].map(([name, rate]) => `| ${name} | ${rate.toFixed(1)} | ${(1000 / rate / node).toFixed(2)} |`),
  "",
  "One docx of a school year (six pages of text, annexes of 250 and 59 rows), as a share of what the `docx`",
  `library takes for the same one, median of ${rounds} interleaved rounds:`,
  "",
  "| | share |",
  "|---|---|",
  `| time, warm | ${docxTime.toFixed(2)} |`,
  `| memory at its most, above loading both | ${memory.toFixed(2)} |`,
  "",
  `The price of what a docx may have besides, warm, against the same six pages without it; the quickest of ${rounds}`,
  "interleaved rounds. The library that draws charts is loaded once, before:",
  "",
  "| | time | size |",
  "|---|---|---|",
  ...features.map(({ name, time, size }) => `| ${name} | ${time.toFixed(2)} | ${size.toFixed(2)} |`),
  "",
  "Photos, as ratios to writing the same report without any; a photo is made ready once in a run:",
  "",
  "| | ratio |",
  "|---|---|",
  `| writing a report with four photos that are ready | ${photos.written.toFixed(2)} |`,
  `| making one photo of 12 megapixels ready | ${photos.developed.toFixed(0)} |`,
  `| memory at its most for one of 48 megapixels, in sizes of its pixels | ${photos.memory.toFixed(1)} |`,
  "",
  "A report in a school's own Word file, as a ratio to the plain one:",
  "",
  "| | ratio |",
  "|---|---|",
  `| four pages of text | ${frame.small.toFixed(2)} |`,
  `| with annexes of 250 and 59 rows | ${frame.large.toFixed(2)} |`,
  `| reading that file, once in a run, against four pages of text | ${frame.read.toFixed(2)} |`,
  "",
  "Check of 30,000 records in 100 files, as a ratio to `js-yaml` and `ajv` with our JSON Schema for the same files,",
  "which know no places and no rules over several records; median of 5 interleaved rounds, warm:",
  "",
  "| | ratio |",
  "|---|---|",
  `| time of the whole check | ${many.check.toFixed(2)} |`,
  `| time of reading each file by itself | ${many.alone.toFixed(2)} |`,
  `| memory at its most, above the program and the files, of the whole check | ${many.memory.toFixed(2)} |`,
  "",
  "Workbooks, as ratios to reading the same records from YAML, each with its records explained; median of 5 interleaved",
  "rounds, warm. Memory at its most is that of writing and reading one:",
  "",
  "| rows | read | written | memory |",
  "|---|---|---|---|",
  ...tables.map(
    ({ rows, read, write, memory }) => `| ${rows} | ${read.toFixed(1)} | ${write.toFixed(1)} | ${memory.toFixed(1)} |`,
  ),
  "",
  "One file as large as one may be, read with its records and explained; time once, cold:",
  "",
  "| 16 MiB of | memory at its most, in sizes of the file | time, as a ratio to `js-yaml` |",
  "|---|---|---|",
  ...large.map(({ name, memory, time }) => `| ${name} | ${memory.toFixed(0)} | ${time.toFixed(1)} |`),
  "",
];
writeFileSync(join(here, "README.md"), lines.join("\n"));
console.log(lines.join("\n"));
