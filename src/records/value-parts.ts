import type { Data, DataPath } from "../source/document.ts";

/** Where one entry of a value is typed: 沈一舟 in 许知行（病假）、沈一舟. */
export interface Part {
  /** From the typed value to the text, the map or the key that it is. */
  readonly path: DataPath;
  /** Some characters of that text. */
  readonly within?: Characters;
  /** It is the key at the end of `path`, not the value there. */
  readonly isKey?: true;
}
export interface Characters {
  readonly offset: number;
  readonly length: number;
}

const whole: readonly Part[] = [{ path: [] }];

/** The entries of a value that is one entry, however it is typed. */
export const wholePart = (): readonly Part[] => whole;

/** The entries of all items of a list. An item without content has none. Of a long list each is asked for: they are kept. */
export function partsOfItems({ parts }: { parts(typed: Data): readonly Part[] }): (typed: Data) => readonly Part[] {
  const kept = new WeakMap<object, readonly Part[]>();
  return (typed) => {
    if (!Array.isArray(typed)) return whole;
    const known = kept.get(typed);
    if (known) return known;
    const all = typed.flatMap((item: Data, i) =>
      item === null ? [] : parts(item).map((part) => ({ ...part, path: [i, ...part.path] })),
    );
    kept.set(typed, all);
    return all;
  };
}
