import { expect, test } from "vitest";
import { nearest } from "../../src/zh/nearest.ts";
import { randomFrom } from "../fuzz/random.ts";

/** Levenshtein distance, neighbours that changed places being one slip, from its definition. */
function plainDistance(a: string, b: string): number {
  const all = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min(all[i - 1]![j]! + 1, all[i]![j - 1]! + 1, all[i - 1]![j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      all[i]![j] = swapped ? Math.min(least, all[i - 2]![j - 2]! + 1) : least;
    }
  return all[a.length]![b.length]!;
}

test("少算了的格不改变结果：两千对词，近不近和照定义算的一样", () => {
  const random = randomFrom(7);
  const character = () => random.of([..."甲乙丙丁"]);
  const word = () => Array.from({ length: 3 + random.whole(9) }, character).join("");
  const spoiled = (typed: string) => {
    const all = [...typed];
    for (let left = random.whole(5); left > 0; left--)
      all.splice(random.whole(all.length), random.whole(2), ...(random.chance(0.5) ? [character()] : []));
    return all.join("");
  };
  let near = 0;
  for (let n = 0; n < 2000; n++) {
    const typed = word();
    const candidate = random.chance(0.2) ? word() : spoiled(typed);
    if (typed.includes(candidate) || candidate.includes(typed)) continue;
    const distance = plainDistance(typed, candidate);
    const most = Math.max(1, Math.floor(typed.length / 3));
    const isNear = distance <= most && distance < Math.max(typed.length, candidate.length);
    if (isNear) near++;
    expect([typed, candidate, nearest(typed, [candidate])]).toEqual([typed, candidate, isNear ? candidate : undefined]);
  }
  expect(near).toBeGreaterThan(300);
});

test("几个词里取最近的", () => {
  const random = randomFrom(8);
  const word = () => Array.from({ length: 6 }, () => random.of([..."甲乙丙"])).join("");
  let found = 0;
  for (let n = 0; n < 500; n++) {
    const [typed, candidates] = [word(), Array.from({ length: 8 }, word)];
    const best = nearest(typed, candidates);
    const least = Math.min(...candidates.map((one) => plainDistance(typed, one)));
    if (best) found++;
    if (least <= 2) expect(plainDistance(typed, best!)).toBe(least);
    else expect(best).toBeUndefined();
  }
  expect(found).toBeGreaterThan(100);
});

test("一张表里问得太多，就不再猜", () => {
  const names = ["林秋野", ...Array.from({ length: 5000 }, (_, i) => `林${i}`)];
  expect(nearest("林秋也", names)).toBe("林秋野");
  for (let i = 0; i < 400; i++) expect(nearest("问".repeat(100), names)).toBeUndefined();
  expect(nearest("林秋也", names)).toBeUndefined();
});

test.each([
  ["两个一样近的，接着写下去的那个", "图", ["见图", "图表"], "图表"],
  ["一个字都不同的不近", "甲", ["乙"], undefined],
  ["两个字的，先要含着它的", "备课", ["磨课", "集体备课"], "集体备课"],
  ["几个含着它的，长短最近的", "语文", ["中心校语文组", "语文组"], "语文组"],
  ["一个字含在许多词里，不说是哪个", "级", ["县级以上"], undefined],
  ["太长的词不猜", "问".repeat(101), ["问".repeat(101)], undefined],
])("%s", (_, word, candidates, expected) => expect(nearest(word, candidates)).toBe(expected));
