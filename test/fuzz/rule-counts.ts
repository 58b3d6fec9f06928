/** In how many schools each rule of domain.md 12 decided a number of the second count. */
export const ruleCounts = new Map<string, number>();

let inThisSchool = new Set<string>();

/** Says that a rule decided something: without it, a number would be another. */
export const decided = (rule: string): void => {
  inThisSchool.add(rule);
};

/** Forgets what was decided since: a school that is only made smaller is none of its own. */
export const forgetSchool = (): void => {
  inThisSchool = new Set();
};

/** Begins a new school; what was decided in the one before is added up. */
export function nextSchool(): void {
  for (const rule of inThisSchool) ruleCounts.set(rule, (ruleCounts.get(rule) ?? 0) + 1);
  inThisSchool = new Set();
}

/** Every rule that concerns a number, in order. 12.9 is about how a day is typed, 12.28 about a printed word. */
export const countedRules = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
].map((n) => `12.${n}`);

export const printedRules = (): string =>
  countedRules.map((rule) => `${rule}: ${ruleCounts.get(rule) ?? 0}`).join("  ");
