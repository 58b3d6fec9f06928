import type { Diagnostic, Severity } from "../../../diagnostics/diagnostic.ts";
import { isReadFault } from "../../files/read-file.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { updateBaseline } from "./baseline/update-baseline.ts";
import { type CheckOptions, refuseContradictions } from "./check-options.ts";
import { checkSchool, checkWithoutTerm, type Findings } from "./check-school.ts";
import { fixTargets, showFixes } from "./fix/fix-targets.ts";
import { chooseTargets } from "./targets/choose-targets.ts";
import type { Target } from "./targets/target.ts";
import { writeResults } from "./write-results.ts";

/** The work of `yanxiu check`; returns the exit code. Throws a Refusal for a PATH that cannot be read. */
export async function checkPaths(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  refuseContradictions(paths, options);
  const { targets, read } = await chooseTargets(paths, options, terminal);
  if (targets.length === 0) terminal.err(`“${options.since}”以来没有改过记录和文字`);
  const groups = byTerm(targets);
  if (options.diff) return showFixes(groups, terminal);
  if (options.fix) await fixTargets(groups, terminal);
  if (options.writeBaseline) await updateBaselines([...groups.keys()], terminal);
  const checked = [...groups].map(([term, group]) =>
    term === undefined ? checkWithoutTerm(group, cwd, read) : checkSchool(term, group, cwd, read),
  );
  if (groups.has(undefined)) terminal.err("没有找到 term.yaml，只按单条记录的规则核查");
  const findings = together(checked);
  const diagnostics = options.strict ? findings.diagnostics.map(strictly) : findings.diagnostics;
  const fails = ({ severity }: Diagnostic) => failing[options.failOn].includes(severity);
  await writeResults({ ...findings, diagnostics, fails }, options.format ?? [], terminal);
  if (diagnostics.some(isReadFault)) return 2;
  return diagnostics.some(fails) ? 1 : 0;
}

async function updateBaselines(terms: readonly (string | undefined)[], terminal: Terminal): Promise<void> {
  for (const term of terms) {
    if (term === undefined) throw new Refusal("没有找到 term.yaml，不能写基线", "基线写在 term.yaml 旁边。");
    await updateBaseline(term, terminal);
  }
}

const failing: Readonly<Record<CheckOptions["failOn"], readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  never: [],
};

/** With `--strict` every warning is an error, in every form and for the exit code. */
const strictly = (d: Diagnostic): Diagnostic => (d.severity === "warning" ? { ...d, severity: "error" } : d);

function byTerm(targets: readonly Target[]): Map<string | undefined, Target[]> {
  const groups = new Map<string | undefined, Target[]>();
  for (const target of targets) groups.set(target.term, [...(groups.get(target.term) ?? []), target]);
  return groups;
}

function together(parts: readonly Findings[]): Findings {
  const records = parts.map(({ extent }) => extent.records);
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
  const unread = parts.flatMap(({ extent }) => extent.unread ?? []);
  const ignored = sum(parts.map(({ extent }) => extent.ignored));
  const tolerated = sum(parts.map(({ extent }) => extent.tolerated));
  return {
    diagnostics: sortDiagnostics(parts.flatMap(({ diagnostics }) => diagnostics)),
    extent: {
      files: sum(parts.map(({ extent }) => extent.files)),
      ...(records.length > 0 && records.every((n) => n !== undefined) && { records: sum(records) }),
      ...(unread.length > 0 && { unread }),
      ...(ignored > 0 && { ignored }),
      ...(tolerated > 0 && { tolerated }),
    },
    files: parts.flatMap(({ files }) => files),
  };
}
