// The commands, in the order in which a person needs them.
import { addBatchCommand } from "./batch.ts";
import { addCheckCommand } from "./check.ts";
import type { AddCommand } from "./command.ts";
import { addExplainCommand } from "./explain.ts";
import { addKindsCommand } from "./kinds.ts";
import { addReportCommand } from "./report.ts";
import { addSchemaCommand } from "./schema.ts";
import { addStatsCommand } from "./stats.ts";

export const commands: readonly AddCommand[] = [
  addReportCommand,
  addCheckCommand,
  addExplainCommand,
  addStatsCommand,
  addBatchCommand,
  addKindsCommand,
  addSchemaCommand,
];
