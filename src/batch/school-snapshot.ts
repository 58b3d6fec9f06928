/** What a run found in a school, as far as the next one tells what has changed since. */
export interface SchoolSnapshot {
  /** How many records there are, by what their kind is called. */
  readonly records: Readonly<Record<string, number>>;
  /** What its reports say of each figure. */
  readonly figures: Readonly<Record<string, string>>;
  /** The errors, each with what stays the same while lines move. */
  readonly errors: readonly string[];
}

/** What is different from the last run. */
export interface SchoolChanges {
  readonly added: number;
  readonly removed: number;
  /** By kind, more or fewer. */
  readonly records: Readonly<Record<string, number>>;
  readonly figures: readonly { readonly label: string; readonly before: string; readonly now: string }[];
  readonly newErrors: number;
  readonly goneErrors: number;
}

/** What is different from the last run; `undefined`: nothing. */
export function changesBetween(before: SchoolSnapshot, now: SchoolSnapshot): SchoolChanges | undefined {
  const kinds = [...new Set([...Object.keys(before.records), ...Object.keys(now.records)])];
  const differences = kinds.map((kind) => [kind, (now.records[kind] ?? 0) - (before.records[kind] ?? 0)] as const);
  const records = Object.fromEntries(differences.filter(([, more]) => more !== 0));
  const sumOf = (sign: 1 | -1) => Object.values(records).reduce((sum, more) => sum + Math.max(0, sign * more), 0);
  const figures = Object.entries(now.figures).flatMap(([label, text]) => {
    const old = before.figures[label];
    return old === undefined || old === text ? [] : [{ label, before: old, now: text }];
  });
  const newErrors = withoutThose(now.errors, before.errors).length;
  const goneErrors = withoutThose(before.errors, now.errors).length;
  const isSame = Object.keys(records).length + figures.length + newErrors + goneErrors === 0;
  return isSame ? undefined : { added: sumOf(1), removed: sumOf(-1), records, figures, newErrors, goneErrors };
}

/** Those of a list that are not in the other one; one that is there twice is only taken for one that is there twice. */
function withoutThose(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
