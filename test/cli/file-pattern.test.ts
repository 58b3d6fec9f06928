import { expect, test } from "vitest";
import { filePattern } from "../../src/cli/files/file-pattern.ts";
import { randomFrom } from "../fuzz/random.ts";

/** Every way a star may stand for parts, one after the other. */
function naive(pattern: readonly string[], parts: readonly string[], star: string, same: typeof isName): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return parts.length === 0;
  if (first === star)
    return parts.length > 0 && naive(pattern, parts.slice(1), star, same) ? true : naive(rest, parts, star, same);
  return parts.length > 0 && same(first, parts[0]!) && naive(rest, parts.slice(1), star, same);
}
const isName = (pattern: string, name: string): boolean =>
  naive([...pattern], [...name], "*", (sign, character) => sign === "?" || sign === character);
const isPath = (pattern: string, path: string): boolean => naive(pattern.split("/"), path.split("/"), "**", isName);

test("三万个小的写法，和一种一种试出来的一样", () => {
  const random = randomFrom(3);
  const segments = ["**", "*", "a*", "*b", "a?", "a", "ab", "*a*b", "?", "a*b*", "b"];
  const names = ["a", "b", "ab", "aab", "ba", "abab"];
  const path = (of: readonly string[]) => Array.from({ length: 1 + random.whole(4) }, () => random.of(of)).join("/");
  let matched = 0;
  for (let n = 0; n < 30_000; n++) {
    const [pattern, file] = [path(segments), path(names)];
    const said = filePattern(pattern).matches(file);
    if (said) matched++;
    if (said !== isPath(pattern, file)) expect([pattern, file, said]).toEqual([pattern, file, !said]);
    const folder = file.split("/").slice(0, -1).join("/");
    // A folder that is passed over holds nothing that is meant.
    if (said && folder !== "" && !filePattern(pattern).reaches(folder)) expect([pattern, folder]).toBe("进这个文件夹");
  }
  expect(matched).toBeGreaterThan(1000);
});

test("花括号里的每一个都算，太多的一个也不算", () => {
  const pattern = filePattern("记录/{听课,公开课}-{1,2}.yaml");
  const files = ["听课-1", "听课-2", "公开课-1", "公开课-2", "听课", "获奖-1"].map((name) => `记录/${name}.yaml`);
  expect(files.map((file) => pattern.matches(file))).toEqual([true, true, true, true, false, false]);
  expect(filePattern("{a,b}".repeat(7)).isTooMuch).toBe(false);
  expect(filePattern("{a,b}".repeat(8)).isTooMuch).toBe(true);
});
