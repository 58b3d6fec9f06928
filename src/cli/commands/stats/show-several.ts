import { inCommand } from "../../files/in-command.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { rollUpSchools } from "../rollup/roll-up-schools.ts";
import type { StatsOptions } from "./show-stats.ts";

/** The figures of several schools side by side, with 合计. Refuses what can be asked of one school alone. */
export function showSeveral(
  terms: readonly string[],
  { format, ...asked }: StatsOptions,
  terminal: Terminal,
): Promise<number> {
  const [option] = Object.keys(asked);
  if (option !== undefined)
    throw new Refusal(
      `几所学校一起统计时，不能用 --${option}`,
      `去掉它；或只写一所学校，如 yanxiu stats ${inCommand(terms[0]!)} --${option} …。`,
    );
  return rollUpSchools(terms, format ? { format } : {}, terminal);
}
