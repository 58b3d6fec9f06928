import { measureOf, type Requirement } from "../../records/settings/requirement.ts";

/** Requirements as they are told: one that a stricter one contains would only contradict it. */
export const withoutImplied = (all: readonly Requirement[]): readonly Requirement[] =>
  all.filter((one) => !all.some((other) => other !== one && contains(other, one)));

/** 学期 lie in a 学年 and in a 年度, two in each. */
const timesIn: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  学期: { 学期: 1, 学年: 2, 年度: 2 },
  学年: { 学年: 1 },
  年度: { 年度: 1 },
};

/**
 * Whether who reaches `strict` has reached `loose`: of the same people, records of the same kind under the same conditions or
 * more, as often at least. 校级研究课 of every 学期 contains 公开课 of every 学年.
 */
function contains(strict: Requirement, loose: Requirement): boolean {
  const [ours, theirs] = [measureOf(strict), measureOf(loose)];
  const times = timesIn[strict.per]?.[loose.per];
  if (!ours || !theirs || times === undefined || "anyOf" in ours || "anyOf" in theirs) return false;
  const isSameWork = ours.kind === theirs.kind && strict.obligors.name === loose.obligors.name;
  const arePlain = isPlain(strict) && isPlain(loose);
  const isNarrower = Object.entries(theirs.filters).every(([label, words]) =>
    (ours.filters[label] ?? [""]).every((word) => words.some((other) => word === other || `${word}以上` === other)),
  );
  const isMore = times * (strict.atLeast ?? 1) >= (loose.atLeast ?? 1);
  const isTwin = times === 1 && strict.atLeast === loose.atLeast && sizeOf(ours.filters) === sizeOf(theirs.filters);
  return isSameWork && arePlain && isNarrower && isMore && !isTwin;
}

/** Only such a requirement is compared: one number of 至少 at most. */
const isPlain = ({ atMost, moreThan, lessThan, byPost, items }: Requirement): boolean =>
  [atMost, moreThan, lessThan, byPost, items].every((one) => one === undefined);

const sizeOf = (filters: object): number => Object.keys(filters).length;
