import type { Diagnostic, Place, Severity } from "./diagnostic.ts";

/** Steps from a value to a part of it: labels of keys, positions in lists from 0. */
export type Path = readonly (string | number)[];

/** How a mistake is worded and explained. `args` are the values its sentences need. */
interface Words<Args extends object> {
  /** What is wrong, in Chinese, without a full stop. */
  message(args: Args): string;
  /** What to write instead, one imperative sentence. */
  hint?(args: Args): string | undefined;
  /** The hint where the mistake stands in a table and not in YAML. Left out: the same. */
  hintInTable?(args: Args): string | undefined;
  /** One fault wherever it is found, if these arguments are equal: it is reported once with all its places. */
  readonly oneFault?: readonly (keyof Args & string)[];
  /** The hint of one fault in several places. Left out: the same. */
  hintOfMany?(args: Args, count: number): string | undefined;
  /** Why it matters, one sentence; `yanxiu explain` shows it with the examples. */
  readonly why: string;
  /** What a person may have typed, and what to type instead. Both are run by the tests. */
  readonly wrong: string;
  readonly right: string;
}

type Rest<Args extends object> = object extends Args
  ? [args?: Args, related?: readonly Place[]]
  : [args: Args, related?: readonly Place[]];

/** A mistake as it is declared, beside the rule that finds it. */
export interface DeclaredMistake<Args extends object = object> extends Words<Args> {
  /** `<stage>/<mistake>`, never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** The diagnostic at a place; `related` are other places it is about, such as the first of two duplicates. */
  at(place: Place, ...rest: Rest<Args>): Diagnostic;
  /**
   * The mistake without a place, where only the caller knows the place. `path` leads from the value that was looked at to
   * the part that is wrong; with `mark` the key there is marked, not its value.
   */
  of(args: Args, path?: Path, mark?: "key"): Mistake;
}

/** A declared mistake with its arguments. */
export interface Mistake {
  readonly type: "mistake";
  readonly declared: DeclaredMistake;
  readonly args: object;
  readonly path: Path;
  readonly mark: "key" | "value";
  /** It is of a value that was only used here: it is reported where that stands, and the path leads nowhere. */
  readonly isOfAnotherValue?: true;
  /** The diagnostic at a place; `usual` holds arguments that the mistake lacks. */
  at(place: Place, usual?: object): Diagnostic;
}

/** Whether a function gave a mistake instead of a value. */
export const isMistake = (value: unknown): value is Mistake =>
  typeof value === "object" && value !== null && (value as { readonly type?: unknown }).type === "mistake";

/** The same mistake, its path beginning at a value further out. */
export const under = (path: Path, mistake: Mistake): Mistake => ({ ...mistake, path: [...path, ...mistake.path] });

/** The first mistake among values that may each be one; all of them if there is none. */
export const noneOrMistake = <T>(all: readonly (T | Mistake)[]): readonly T[] | Mistake =>
  all.find(isMistake) ?? (all as readonly T[]);

const byCode = new Map<string, DeclaredMistake>();

/** Every mistake that the files loaded so far declare, by code. `mistakes.ts` loads them all. */
export const declaredMistakes: ReadonlyMap<string, DeclaredMistake> = byCode;

/** Declares a mistake beside the rule that finds it. */
export function defineMistake<Args extends object = object>(
  code: string,
  severity: Severity,
  words: Words<Args>,
): DeclaredMistake<Args> {
  const declared: DeclaredMistake<Args> = {
    code,
    severity,
    ...words,
    wrong: outdent(words.wrong),
    right: outdent(words.right),
    at: (place, ...[args = {} as Args, related = []]) => diagnosticOf(declared, place, args, related),
    of: (args, path = [], mark) => ({
      type: "mistake",
      declared: declared as unknown as DeclaredMistake,
      args,
      path,
      mark: mark ?? "value",
      at: (place, usual) => diagnosticOf(declared, place, { ...usual, ...args }, []),
    }),
  };
  byCode.set(code, declared as unknown as DeclaredMistake);
  return declared;
}

function diagnosticOf<Args extends object>(
  declared: DeclaredMistake<Args>,
  { file, line, column, length, cell }: Place,
  args: Args,
  related: readonly Place[],
): Diagnostic {
  const hint = (cell && declared.hintInTable ? declared.hintInTable : declared.hint)?.(args);
  return {
    code: declared.code,
    severity: declared.severity,
    message: declared.message(args),
    ...(hint && { hint }),
    file,
    line,
    column,
    ...(length !== undefined && { length }),
    ...(cell && { cell }),
    ...(related.length > 0 && { related }),
    args,
  };
}

/** Examples are typed with the indentation of the code around them, which is taken away. */
function outdent(text: string): string {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ ]*$/, "")
    .split("\n");
  const depth = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length));
  return lines.map((line) => line.slice(Math.min(depth, line.length))).join("\n");
}
