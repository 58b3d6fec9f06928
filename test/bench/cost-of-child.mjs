import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const hook = join(import.meta.dirname, "cost-hook.cjs");

/**
 * What a process of node takes, with the threads and processes of node that it starts: milliseconds by the clock and of the
 * processor, and MiB of memory at its most (of several processes, their sum). `exits`: what it may end with.
 */
export function costOfChild(args, { exits = [0], cwd } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "yanxiu-cost-"));
  const file = join(folder, "cost");
  const start = performance.now();
  const child = spawnSync(process.execPath, ["--require", hook, ...args], {
    ...{ cwd, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 2 ** 28 },
    env: { ...process.env, BENCH_COST: file },
  });
  const wall = performance.now() - start;
  if (!exits.includes(child.status)) throw new Error(`${args.join(" ")} ended with ${child.status}: ${child.stderr}`);
  const used = readFileSync(file, "utf8").trim().split("\n").map(JSON.parse);
  rmSync(folder, { recursive: true });
  const sum = (of) => used.reduce((all, one) => all + of(one), 0);
  return {
    wall,
    cpu: sum(({ userCPUTime, systemCPUTime }) => userCPUTime + systemCPUTime) / 1000,
    memory: sum(({ maxRSS }) => maxRSS) / 1024,
  };
}
