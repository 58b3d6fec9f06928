import { checkSchool, checkWithoutTerm, type Findings } from "./check-school.ts";
import { type Target, targetsOf } from "./check-targets.ts";
import { isReadFault } from "./files/read-file.ts";
import { diagnosticsText } from "./print/diagnostics.ts";
import { diagnosticsJson } from "./print/json.ts";
import { sourceLines } from "./print/source-lines.ts";
import { countOf, summaryText } from "./print/summary.ts";
import { sortDiagnostics } from "./sort-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

interface CheckOptions {
  readonly format: "text" | "json";
  readonly failOn: "error" | "warning" | "never";
}

/** The work of `yanxiu check`; returns the exit code. Throws a Refusal for a PATH that cannot be read. */
export async function checkPaths(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const targets = (paths.length > 0 ? paths : ["."]).flatMap((path) => targetsOf(path, cwd));
  const groups = byTerm(targets);
  const checked = [...groups].map(([term, group]) =>
    term === undefined ? checkWithoutTerm(group, cwd) : checkSchool(term, group, cwd),
  );
  if (groups.has(undefined)) terminal.err("没有找到 term.yaml，只按单条记录的规则核查");
  const findings = together(checked);
  terminal.out(
    options.format === "json" ? diagnosticsJson(findings.diagnostics, findings.extent) : text(findings, terminal),
  );
  return exitCode(findings, options.failOn);
}

function byTerm(targets: readonly Target[]): Map<string | undefined, Target[]> {
  const groups = new Map<string | undefined, Target[]>();
  for (const target of targets) groups.set(target.term, [...(groups.get(target.term) ?? []), target]);
  return groups;
}

function together(parts: readonly Findings[]): Findings {
  const records = parts.map(({ extent }) => extent.records);
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
  return {
    diagnostics: sortDiagnostics(parts.flatMap(({ diagnostics }) => diagnostics)),
    extent: {
      files: sum(parts.map(({ extent }) => extent.files)),
      ...(records.every((n) => n !== undefined) && { records: sum(records) }),
    },
    files: parts.flatMap(({ files }) => files),
  };
}

function text({ diagnostics, extent, files }: Findings, terminal: Terminal): string {
  const summary = summaryText(diagnostics, extent);
  if (diagnostics.length === 0) return summary;
  return `${diagnosticsText(diagnostics, sourceLines(files), terminal)}\n\n${summary}`;
}

function exitCode({ diagnostics }: Findings, failOn: CheckOptions["failOn"]): number {
  if (diagnostics.some(isReadFault)) return 2;
  const failing = { error: ["error"], warning: ["error", "warning"], never: [] } as const;
  return failing[failOn].some((severity) => countOf(diagnostics, severity) > 0) ? 1 : 0;
}
