import type { Severity } from "../../diagnostics/catalogue/index.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { severityWords } from "./colors.ts";

/** What was looked at; records are unknown where only part of a term is shown. */
export interface Extent {
  readonly files: number;
  readonly records?: number;
  /** Findings that a comment says may stay; known for a whole term. */
  readonly ignored?: number;
  /** Findings that the baseline holds; known for a whole term. */
  readonly tolerated?: number;
}

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((d) => d.severity === severity).length;

/** `3处错误，2处警告`, or that there is nothing. */
export function summaryText(diagnostics: readonly Diagnostic[], extent: Extent): string {
  const left = [
    ...(extent.ignored ? [`忽略${extent.ignored}处`] : []),
    ...(extent.tolerated ? [`基线里的旧问题${extent.tolerated}处`] : []),
  ];
  if (diagnostics.length === 0) {
    const records = extent.records === undefined ? [] : [`${extent.records}条记录`];
    return `没有发现问题（${[`${extent.files}个文件`, ...records, ...left].join("，")}）`;
  }
  const counts = (["error", "warning", "notice"] as const)
    .map((severity) => [countOf(diagnostics, severity), severityWords[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count}处${word}`);
  return counts.join("，") + (left.length > 0 ? `（${left.join("，")}）` : "");
}
