import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "./base-school.ts";

/** What became of a run: `fault` if it crashed, was killed or took too much memory. */
export interface Bounded {
  readonly out: string;
  /** Of the processor: a busy machine takes no more of them. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly fault: string | undefined;
}

/** No school takes more, in MiB. */
const mostMegabytes = 2048;

/** Notes at the end of the run what it took. */
const usage = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require("node:fs").writeFileSync(process.env.YANXIU_USAGE, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));
});`;

/** Writes a school into a folder of its own, gives it to `work`, and removes it. */
export async function inSchool<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), "yanxiu-bounds-"));
  const folder = join(place, "学校");
  try {
    for (const one of new Set(Object.keys(files).map((name) => dirname(join(folder, name)))))
      mkdirSync(one, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(place, "usage.cjs"), usage);
    return await work(folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Runs the built program of the project at `root` in a folder of `inSchool`; it is killed after so many seconds of the processor. */
export async function runBounded(
  root: string,
  folder: string,
  args: readonly string[],
  seconds: number,
): Promise<Bounded> {
  const place = dirname(folder);
  const env = { ...process.env, YANXIU_USAGE: join(place, "usage"), NO_COLOR: "1" };
  const command = [process.execPath, "--require", join(place, "usage.cjs"), join(root, "bin/yanxiu.js"), ...args];
  const child = spawn("sh", ["-c", `ulimit -t ${seconds}; exec "$@"`, "sh", ...command], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.on("close", (...ended) => done(ended)),
  );
  const out = said.join("");
  const [megabytes, took] = signal
    ? [0, seconds]
    : (JSON.parse(readFileSync(join(place, "usage"), "utf8")) as [number, number]);
  const crash = code === 3 ? crashIn(out) : undefined;
  const fault = signal
    ? `killed by ${signal}`
    : (crash ??
      (megabytes > mostMegabytes ? `took ${Math.round(megabytes)} MiB` : code! > 2 ? `exit code ${code}` : undefined));
  return { out, seconds: took, megabytes: Math.round(megabytes), fault };
}

function crashIn(out: string): string {
  const file = /详情已记在 (.*?\.txt)/.exec(out)?.[1];
  return file ? `crash: ${readFileSync(file, "utf8").slice(0, 600)}` : `crash: ${out.slice(0, 300)}`;
}
