import { aDay } from "./a-day.ts";
import type { ChineseCommand } from "./chinese-command.ts";

/** Adds `--group`, `--teacher`, `--campus`, `--from` and `--to`; `only` says what is done with the part: 只统计. */
export const addNarrowing = (command: ChineseCommand, only: string): ChineseCommand =>
  command
    .option("--group <教研组>", `${only}这个教研组或其他组织`)
    .option("--teacher <教师>", `${only}这位教师`)
    .option("--campus <校区>", `${only}这个校区`)
    .option("--from <日期>", "从这一天起，例如 2024-09-01", aDay("--from"))
    .option("--to <日期>", "到这一天止，例如 2025-01-18", aDay("--to"));
