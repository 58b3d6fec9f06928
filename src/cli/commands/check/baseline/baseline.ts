import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import { byCodePoint } from "../../../by-code-point.ts";

/** Findings that were there when the baseline was written: how many of one file have this code and these words. */
export interface OldFinding {
  readonly file: string;
  readonly code: string;
  /** The message without line numbers. */
  readonly message: string;
  readonly count: number;
}

/** What names a finding while lines move: the file inside the school's folder, the code, the words. */
export type NameFinding = (diagnostic: Diagnostic) => Omit<OldFinding, "count">;

const keyOf = ({ file, code, message }: Omit<OldFinding, "count">): string => JSON.stringify([file, code, message]);

/** A file that cannot be read hides what else is wrong in it, so such an error is never an old finding. */
const canBeOld = ({ code, severity }: Diagnostic): boolean =>
  severity !== "error" || !/^(source|file|ignore|baseline)\//.test(code);

/** The findings as a baseline, by file, code and words. */
export function baselineOf(diagnostics: readonly Diagnostic[], nameOf: NameFinding): OldFinding[] {
  const counted = new Map<string, OldFinding>();
  for (const name of diagnostics.filter(canBeOld).map(nameOf)) {
    const key = keyOf(name);
    counted.set(key, { ...name, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted].sort(([a], [b]) => byCodePoint(a, b)).map(([, old]) => old);
}

/** Takes the old findings away, as many of each as the baseline holds; `gone` are those it holds in vain. */
export function tolerate(diagnostics: readonly Diagnostic[], baseline: readonly OldFinding[], nameOf: NameFinding) {
  const room = new Map(baseline.map((old) => [keyOf(old), old.count]));
  const left = diagnostics.filter((d) => {
    if (!canBeOld(d)) return true;
    const key = keyOf(nameOf(d));
    const more = room.get(key) ?? 0;
    room.set(key, more - 1);
    return more <= 0;
  });
  const gone = baseline
    .map((old, index) => ({ ...old, index, count: room.get(keyOf(old)) ?? 0 }))
    .filter(({ count }) => count > 0);
  return { left, gone };
}
