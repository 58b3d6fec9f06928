// The commands, in the order in which a person needs them.
import { addBatchCommand } from "./batch/batch.ts";
import { addCheckCommand } from "./check/check.ts";
import type { AddCommand } from "./command.ts";
import { addCompareCommand } from "./compare/compare.ts";
import { addExplainCommand } from "./explain/explain.ts";
import { addExportCommand } from "./export/export.ts";
import { addFormCommand } from "./form/form.ts";
import { addGapsCommand } from "./gaps/gaps.ts";
import { addHelpCommand } from "./help/help.ts";
import { addImportCommand } from "./import/import.ts";
import { addKindsCommand } from "./kinds/kinds.ts";
import { addNewCommand } from "./new/new.ts";
import { addNextCommand } from "./next/next.ts";
import { addReportCommand } from "./report/report.ts";
import { addReportsCommand } from "./reports/reports.ts";
import { addRollUpCommand } from "./rollup/rollup.ts";
import { addSchemaCommand } from "./schema/schema.ts";
import { addSectionsCommand } from "./sections/sections.ts";
import { addStatsCommand } from "./stats/stats.ts";

export const commands: readonly AddCommand[] = [
  addNewCommand,
  addNextCommand,
  addReportCommand,
  addCheckCommand,
  addExplainCommand,
  addStatsCommand,
  addGapsCommand,
  addExportCommand,
  addCompareCommand,
  addFormCommand,
  addImportCommand,
  addBatchCommand,
  addRollUpCommand,
  addReportsCommand,
  addSectionsCommand,
  addKindsCommand,
  addSchemaCommand,
  addHelpCommand,
];
