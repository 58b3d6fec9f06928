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

/**
 * If a file cannot be read, other mistakes in it are hidden, so such an error is never an old mistake; nor is one in the term
 * file `term`, on which all others hang.
 */
const canBeOld = (d: Diagnostic, term: string): boolean =>
  d.severity !== "error" || !(isUnread(d) || d.file === term || /^(ignore|baseline)\//.test(d.code));

/** The diagnostics as a baseline, by file, code and words. `term`: the term file as it is shown. */
export function baselineOf(diagnostics: readonly Diagnostic[], identify: Identify, term: string): OldMistake[] {
  const counted = new Map<string, OldMistake>();
  for (const identity of diagnostics.filter((d) => canBeOld(d, term)).map(identify)) {
    const key = keyOf(identity);
    counted.set(key, { ...identity, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted].sort(([a], [b]) => byCodePoint(a, b)).map(([, old]) => old);
}

/** Takes the old mistakes away, as many of each as the baseline holds. `gone` are those that are no longer found. */
export function tolerate(
  diagnostics: readonly Diagnostic[],
  baseline: readonly OldMistake[],
  identify: Identify,
  term: string,
) {
  const room = new Map(baseline.map((old) => [keyOf(old), old.count]));
  const left = diagnostics.filter((d) => {
    if (!canBeOld(d, term)) return true;
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
