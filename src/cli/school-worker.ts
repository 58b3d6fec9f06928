import "./optimize-later.ts";
import { batchSchool } from "./commands/batch/batch-school.ts";
import type { SchoolResult } from "./commands/batch/school-result.ts";
import type { SchoolTask } from "./commands/batch/school-task.ts";

// Ctrl-C reaches all processes of a terminal. Whoever started the workers ends them; what is begun is finished.
process.on("SIGINT", () => {});

/** Runs in a process of its own: one school at a time. */
export const runTask = ({ school, options }: SchoolTask): Promise<SchoolResult> => batchSchool(school, options);
