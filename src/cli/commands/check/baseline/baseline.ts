import { type Diagnostic, isUnread } from "../../../../diagnostics/diagnostic.ts";
import { byCodePoint } from "../../../by-code-point.ts";

/** What a diagnostic is known by while lines move. */
interface Identity {
  /** The file's name inside the school's folder. */
  readonly file: string;
  readonly code: string;
  /** The message without line numbers. */
  readonly message: string;
}

export type Identify = (diagnostic: Diagnostic) => Identity;

/** What was wrong when the baseline was written, and in how many places of the file. */
export interface OldMistake extends Identity {
  readonly count: number;
}

const keyOf = ({ file, code, message }: Identity): string => JSON.stringify([file, code, message]);

/** If a file cannot be read, other mistakes in it are hidden, so such an error is never an old mistake. */
const canBeOld = (d: Diagnostic): boolean =>
  d.severity !== "error" || !(isUnread(d) || /^(ignore|baseline)\//.test(d.code));

/** The diagnostics as a baseline, by file, code and words. */
export function baselineOf(diagnostics: readonly Diagnostic[], identify: Identify): OldMistake[] {
  const counted = new Map<string, OldMistake>();
  for (const identity of diagnostics.filter(canBeOld).map(identify)) {
    const key = keyOf(identity);
    counted.set(key, { ...identity, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted].sort(([a], [b]) => byCodePoint(a, b)).map(([, old]) => old);
}

/** Takes the old mistakes away, as many of each as the baseline holds. `gone` are those that are no longer found. */
export function tolerate(diagnostics: readonly Diagnostic[], baseline: readonly OldMistake[], identify: Identify) {
  const room = new Map(baseline.map((old) => [keyOf(old), old.count]));
  const left = diagnostics.filter((d) => {
    if (!canBeOld(d)) return true;
    const key = keyOf(identify(d));
    const more = room.get(key) ?? 0;
    room.set(key, more - 1);
    return more <= 0;
  });
  const gone = baseline
    .map((old, index) => ({ ...old, index, count: room.get(keyOf(old)) ?? 0 }))
    .filter(({ count }) => count > 0);
  return { left, gone };
}
