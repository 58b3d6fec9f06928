import { type BatchSchool, batchSchool, type SchoolOptions } from "./batch-school.ts";
import type { SchoolResult } from "./school-result.ts";

/** What a worker of a batch is given. */
export interface SchoolTask {
  readonly school: BatchSchool;
  readonly options: SchoolOptions;
}

// Ctrl-C reaches all processes of a terminal. Whoever started the workers ends them; what is begun is finished.
process.on("SIGINT", () => {});

/** Runs in a process of its own: one school at a time. */
export const runTask = ({ school, options }: SchoolTask): Promise<SchoolResult> => batchSchool(school, options);
