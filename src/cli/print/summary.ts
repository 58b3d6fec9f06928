import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { placesInAll } from "../../diagnostics/gather.ts";
import { severityWords } from "./colors.ts";
import { visible } from "./visible.ts";

/** What was looked at. If only a part of a term is shown, the number of records is unknown. */
export interface Extent {
  readonly files: number;
  readonly records?: number | undefined;
  /** Files that could not be read, so that not every rule over several records was checked. */
  readonly unread?: readonly string[];
  /** How many diagnostics a comment in the files ignores; only for a whole term. */
  readonly ignored?: number;
  /** How many diagnostics the baseline holds; only for a whole term. */
  readonly tolerated?: number;
}

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  placesInAll(diagnostics.filter((d) => d.severity === severity));

/** A line that says which files left some rules unchecked; none if everything was checked. */
export const unreadText = (unread: readonly string[] = []): string[] => {
  const [first] = unread;
  if (first === undefined) return [];
  const files = visible(unread.length > 1 ? `“${first}”等${unread.length}个文件` : `“${first}”`);
  return [`${files}没有读全，要靠它判断的（如名册、核对）这次没有核查，改好再查一遍`];
};

/** `3处错误，2处警告`, or that nothing was found; in a second line what was not checked. */
export function summaryText(diagnostics: readonly Diagnostic[], extent: Extent): string {
  const left = [
    ...(extent.ignored ? [`忽略${extent.ignored}处`] : []),
    ...(extent.tolerated ? [`基线里的旧问题${extent.tolerated}处`] : []),
  ];
  if (diagnostics.length === 0) {
    const records = extent.records === undefined ? [] : [`${extent.records}条记录`];
    const nothing = `没有发现问题（${[`${extent.files}个文件`, ...records, ...left].join("，")}）`;
    return [nothing, ...unreadText(extent.unread)].join("\n");
  }
  const counts = (["error", "warning", "notice"] as const)
    .map((severity) => [countOf(diagnostics, severity), severityWords[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count}处${word}`);
  const isGathered = placesInAll(diagnostics) > diagnostics.length;
  const total =
    counts.join("，") +
    (isGathered ? `，合起来是${diagnostics.length}个问题` : "") +
    (left.length > 0 ? `（${left.join("，")}）` : "");
  return [total, ...unreadText(extent.unread)].join("\n");
}
