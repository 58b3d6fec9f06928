import type { ChalkInstance } from "chalk";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { placesOf } from "../../diagnostics/gather.ts";
import { codeTitle } from "./code-titles.ts";
import { severityColor, severityWords } from "./colors.ts";
import { displayWidth } from "./display-width.ts";

interface Counted {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

const order: readonly Severity[] = ["error", "warning", "notice"];

/** How many places there are of each code, errors first, then the most. */
export function tallyText(diagnostics: readonly Diagnostic[], paint: ChalkInstance): string[] {
  const byCode = new Map<string, Counted>();
  for (const d of diagnostics) {
    const key = `${d.severity} ${d.code}`;
    byCode.set(key, { code: d.code, severity: d.severity, count: (byCode.get(key)?.count ?? 0) + placesOf(d) });
  }
  const all = [...byCode.values()].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count,
  );
  const digits = Math.max(...all.map(({ count }) => String(count).length));
  const widest = Math.max(...all.map(({ code }) => displayWidth(codeTitle(code))));
  return all.map(({ code, severity, count }) => {
    const title = codeTitle(code);
    const word = severityColor(paint, severity)(severityWords[severity]);
    const gap = " ".repeat(widest - displayWidth(title) + 2);
    return `  ${String(count).padStart(digits)}处${word}  ${title}${gap}${paint.dim(code)}`;
  });
}
