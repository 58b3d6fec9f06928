import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { mutantSchool, type SchoolFiles, schoolCorpus } from "./mutate-school.ts";

/** What went wrong with a school: its number and what happened. */
export interface SchoolFault {
  readonly n: number;
  readonly problem: string;
}

/** Of the processor, for all commands of a school; more is a hang. In milliseconds. */
const longest = 20_000;

/** Takes the schools `from` to `to` - 1 through check, stats and report, as a person would. `root` is the project. */
export async function runSchools(root: string, from: number, to: number, ofFirst?: number): Promise<SchoolFault[]> {
  const seeds = schoolCorpus(root);
  const faults: SchoolFault[] = [];
  for (let n = from; n < to && faults.length < 5; n++) {
    const problem = await problemOf(mutantSchool(n, seeds, ofFirst), n);
    if (problem !== undefined) faults.push({ n, problem });
  }
  return faults;
}

/** What goes wrong with the schools kept of earlier faults: folders in test/fuzz/kept. */
export async function runKeptSchools(root: string): Promise<string[]> {
  const kept = join(root, "test/fuzz/kept");
  const folders = readdirSync(kept, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const problems = folders.map(async ({ name }) => {
    const names = readdirSync(join(kept, name), { recursive: true, encoding: "utf8" }).filter((one) => /\./.test(one));
    const problem = await problemOf(new Map(names.map((one) => [one, readFileSync(join(kept, name, one))])), 0);
    return problem === undefined ? [] : [`${name}: ${problem}`];
  });
  return (await Promise.all(problems)).flat();
}

/** Writes a school into a folder and runs the commands in it; says what is no usual ending. */
async function problemOf(files: SchoolFiles, n: number): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "yanxiu-fuzz-"));
  const before = process.cpuUsage();
  try {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return (await runAll(folder, n)) ?? tookLong(before);
  } catch (problem) {
    return (problem as Error).stack ?? String(problem);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(folder: string, n: number): Promise<string | undefined> {
  const checked = await runIn(folder, "check");
  if (checked.code > 2) return `check: exit code ${checked.code}`;
  // Where there are errors, the figures and the draft of every fourth are made: the check has made the same outline.
  if (checked.code !== 0 && n % 4 > 0) return undefined;
  const stats = await runIn(folder, "stats", ".");
  if (stats.code > 2) return `stats: exit code ${stats.code}`;
  const report = await runIn(folder, "report", ".", ...(checked.code === 0 ? [] : ["--draft"]));
  if (report.code > 2) return `report: exit code ${report.code}`;
  // Which files a report becomes is known when it is made: none is asked for, or two have one name.
  const asksForReports = !/term.yaml 里没有写要生成哪些报告|file\/same-report/.test(report.said);
  if (checked.code === 0 && stats.code === 0 && asksForReports && report.code !== 0)
    return `nothing wrong, but no report: ${report.said.slice(0, 300)}`;
  return undefined;
}

function tookLong(before: NodeJS.CpuUsage): string | undefined {
  const { user, system } = process.cpuUsage(before);
  const took = Math.round((user + system) / 1000);
  return took > longest ? `took ${took} ms` : undefined;
}

async function runIn(cwd: string, ...args: string[]) {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const terminal = {
    out: say,
    err: say,
    input: async () => Buffer.alloc(0),
    color: false,
    width: 100,
    isTTY: false,
    cwd,
  };
  const code = await run(args, terminal);
  const said = lines.join("\n");
  const hole = /\[object|undefined/.exec(said.replaceAll(/^.*│.*$/gm, ""));
  if (hole && args[0] === "check") return { code: 9, said };
  return { code, said };
}
