import type { Severity } from "../../../diagnostics/diagnostic.ts";
import { Refusal } from "../../refusal.ts";
import type { FormatChoice } from "./format-choice.ts";

type FailOn = "error" | "warning" | "never";

/** The levels of `--fail-on`: the severities that make the exit code 1. */
export const failOnLevels: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  never: [],
};

/** The options of `yanxiu check`. */
export interface CheckOptions {
  readonly format?: readonly FormatChoice[];
  readonly failOn: FailOn;
  readonly strict?: true;
  readonly all?: true;
  readonly fix?: true;
  readonly diff?: true;
  readonly writeBaseline?: true;
  readonly stdinFile?: string;
  readonly since?: string;
}

/** Refuses options that contradict each other. */
export function refuseContradictions(paths: readonly string[], options: CheckOptions): void {
  const { fix, diff, writeBaseline, stdinFile, since } = options;
  const given = [
    paths.length > 0 && "路径",
    fix && "--fix",
    diff && "--diff",
    writeBaseline && "--write-baseline",
    since !== undefined && "--since",
  ].filter((option) => typeof option === "string");
  if (stdinFile !== undefined && given.length > 0) throw together("--stdin-file", given);
  if (writeBaseline && since !== undefined) throw together("--since", ["--write-baseline"]);
  if (writeBaseline && diff) throw together("--diff", ["--write-baseline"]);
}

function together(option: string, others: readonly string[]): Refusal {
  const list = others.join("、");
  // There are spaces around options, but not around Chinese words.
  const spaced = list.includes("--") ? ` ${list} ` : list;
  return new Refusal(`${option} 不能和${spaced}一起用`, "请分两次运行。");
}
