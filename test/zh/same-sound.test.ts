import { expect, test } from "vitest";
import { sameSound } from "../../src/zh/same-sound.ts";

const forms = ["集体备课", "讲座", "评课", "磨课"];

test.each([
  ["讲坐", "讲座"],
  ["集体备棵", "集体备课"],
  ["评客", "评课"],
])("%s sounds like %s", (typed, meant) => expect(sameSound(typed, forms)).toBe(meant));

test.each([
  ["听课", "another first character that sounds otherwise"],
  ["备课", "a part of a word"],
  ["平克", "no character in common"],
  ["讲坐稿", "a word and more"],
])("%s is no word of the list: %s", (typed) => expect(sameSound(typed, forms)).toBeUndefined());

test("of two words that sound alike none is meant", () => {
  expect(sameSound("讲做", ["讲座", "讲坐"])).toBeUndefined();
  expect(sameSound("讲做", ["讲座", "评课"])).toBe("讲座");
});
