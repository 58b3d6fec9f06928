import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundled.mjs";
import { costOfChild } from "./cost-of-child.mjs";
import { withReport } from "./one-report.mjs";
import { changeSchool, writeSchools } from "./sample-schools.mjs";
import { each, median, spread, table } from "./spread.mjs";

const yanxiu = "bin/yanxiu.js";
const takes = (option) =>
  execFileSync(process.execPath, [yanxiu, "batch", "--help"], { encoding: "utf8" }).includes(option);

/** So many schools plain libraries make: more of them take hours, and the same time each. */
const mostPlain = 100;

/** What is run on the schools of a folder, which are written anew before each but those that are run `again`. */
function runsOf({ folder, cache }, plain, outline, count) {
  const remembers = takes("--cache") ? ["--cache", cache] : [];
  const takesJobs = takes("--jobs");
  const batch = (jobs) =>
    costOfChild([yanxiu, "batch", folder, "--quiet", ...remembers, ...(takesJobs ? ["--jobs", `${jobs}`] : [])]);
  const changed = () => {
    changeSchool(join(folder, "1"));
    return batch(1);
  };
  return {
    ...(takesJobs && { "yanxiu, 2 workers": { run: () => batch(2) } }),
    "yanxiu, 1 worker": { run: () => batch(1) },
    "yanxiu again, nothing changed": { again: true, run: () => batch(1) },
    "yanxiu again, one school changed": { again: true, run: changed },
    ...(count <= mostPlain && {
      "plain libraries, 1 worker": { run: () => costOfChild([plain, folder, outline, "1"]) },
      "plain libraries, 2 workers": { run: () => costOfChild([plain, folder, outline, "2"]) },
    }),
  };
}

async function batchesOf(count, rounds, runs, { folder, cache }) {
  const costs = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { again, run }] of Object.entries(runs)) {
      if (!again) {
        writeSchools(folder, count);
        rmSync(cache, { recursive: true, force: true });
      }
      costs[name].push(run());
    }
  return costs;
}

/** Milliseconds of one school by the clock. */
const wallOf = (all, count) => median(each(all, "wall")) / count;

/** Milliseconds of one school in each run, `plain` those of plain libraries, with those of the run of fewer schools to see how they grow. */
function rowsOf(count, costs, before, plain) {
  return Object.entries(costs).map(([name, all]) => [
    count.toLocaleString("en"),
    name,
    spread(each(all, "wall"), count, 1),
    (median(each(all, "cpu")) / count).toFixed(1),
    (plain / wallOf(all, count)).toFixed(2),
    median(each(all, "memory")).toFixed(0),
    before ? (median(each(all, "wall")) / median(each(before.costs[name], "wall"))).toFixed(1) : "",
    before ? (median(each(all, "memory")) / median(each(before.costs[name], "memory"))).toFixed(2) : "",
  ]);
}

/** Reports of more and more schools, against plain libraries. `sizes`: how many schools, and how many rounds of them. */
export async function wholeBatch(sizes) {
  const rows = [];
  const temporary = mkdtempSync(join(tmpdir(), "yanxiu-bench-"));
  const places = { folder: join(temporary, "schools"), cache: join(temporary, "cache") };
  const outline = join(temporary, "outline.json");
  let records;
  await withReport(({ report }) => {
    writeFileSync(outline, JSON.stringify(report.outline));
    records = report.records;
  });
  const plain = await bundle("plain-pipeline.ts", "node_modules/.cache");
  try {
    let before;
    let plainOne;
    for (const [count, rounds] of sizes) {
      const costs = await batchesOf(count, rounds, runsOf(places, plain, outline, count), places);
      const ofPlain = costs["plain libraries, 1 worker"];
      if (ofPlain) plainOne = wallOf(ofPlain, count);
      rows.push(...rowsOf(count, costs, before, plainOne));
      before = { count, costs };
    }
  } finally {
    rmSync(plain);
    rmSync(temporary, { recursive: true, force: true });
  }
  return [
    `Reports of so many schools of ${records} records, one report with two annexes each, against \`js-yaml\`, \`ajv\` and \`docx\` that write`,
    `a prepared text with the same tables and check nothing (up to ${mostPlain} schools); medians of interleaved rounds (${sizes.map(([count, rounds]) => `${rounds} of ${count.toLocaleString("en")}`).join(", ")}).`,
    "How it grows: time and memory of the whole run, as ratios to those of the run of fewer schools:",
    "",
    ...(takes("--jobs") ? [] : ["`yanxiu batch` has one worker: it has no `--jobs`.", ""]),
    ...table(
      [
        "schools",
        "",
        "ms a school",
        "of the processor",
        "times as fast as plain libraries on 1 worker",
        "MiB at most",
        "time grows",
        "memory grows",
      ],
      rows,
    ),
  ];
}
