import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inOrder } from "../../../batch/in-order.ts";
import { openWorkers } from "../../../batch/worker-pool.ts";
import { unchangedResult } from "./cache/school-cache.ts";
import { emptyResult, type SchoolResult } from "./school-result.ts";
import type { BatchSchool, SchoolOptions, SchoolTask } from "./school-task.ts";

/** Beside the bundle; in a checkout there is none, and everything is done in this process. */
const workerFile = fileURLToPath(new URL("./school-worker.cjs", import.meta.url));

/** A worker is worth its start from so many schools on. */
const leastSchools = 4;

/** How many workers do so many schools; `asked`: what `--jobs` says. */
export function workersFor(schools: number, asked: number | undefined, processors: number): number {
  if (!existsSync(workerFile)) return 1;
  return asked === undefined
    ? Math.max(1, Math.min(processors, Math.floor(schools / leastSchools)))
    : Math.max(1, Math.min(asked, schools));
}

interface HowToRun {
  readonly options: SchoolOptions;
  /** How many processes make them; 1: this one. */
  readonly jobs: number;
  isStopped(): boolean;
  /** Called as soon as a school is worked on. */
  begin(school: BatchSchool): void;
}

/** The results of schools in their order, whatever is ready first. */
export async function* runSchools(
  schools: readonly BatchSchool[],
  { options, jobs, isStopped, begin }: HowToRun,
): AsyncGenerator<SchoolResult> {
  const pace = { atOnce: jobs, ahead: jobs * 16, isStopped };
  const workers = jobs > 1 ? openWorkers<SchoolTask, SchoolResult>(workerFile, jobs, ownProcess()) : undefined;
  const run = async (school: BatchSchool) => {
    if (school.isMissing) return { ...emptyResult(school, options.cwd), outcome: "missing" as const };
    const kept = await unchangedResult(school, options);
    if (kept) return kept;
    begin(school);
    if (workers === undefined) {
      const { batchSchool } = await import("./batch-school.ts");
      return batchSchool(school, options);
    }
    return workers.run({ school, options }).catch(() => lost(school, options.cwd));
  };
  try {
    yield* inOrder(schools, pace, run);
  } finally {
    await workers?.close();
  }
}

const ownProcess = () => ({ env: process.env, argv: process.argv.slice(2) });

/** A worker says itself what goes wrong in a school; only its own end it cannot tell. */
const lost = (school: BatchSchool, cwd: string): SchoolResult => ({
  ...emptyResult(school, cwd),
  outcome: "crashed",
  message:
    "做这所学校的进程中途停了（内存不够，或被人、被系统结束），没有写完的报告不会留下\n请再运行一次；还是这样，加 --jobs 1 。",
});
