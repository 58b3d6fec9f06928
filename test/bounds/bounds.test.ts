import { join } from "node:path";
import { expect, test } from "vitest";
import { inputs } from "./inputs.ts";
import { inSchool, runBounded } from "./run-bounded.ts";

const root = join(import.meta.dirname, "../..");

/** In seconds of the processor: what grows with the square of its size takes far longer, a busy machine does not. */
const longest = 40;

// How many, what the program says to it, what is run. Where it says nothing of it, that it ends is all there is to prove.
type Case = readonly [name: string, count: number, said: string, args?: readonly string[]];
const cases: readonly Case[] = [
  ["空行", 3_500_000, "file/too-many-lines"],
  ["没有收尾的方括号", 1_000_000, "file/long-line"],
  ["一层套一层的横线", 200, "source/too-deep"],
  ["文档分隔线", 90_000, "source/several-documents"],
  ["一条记录里不认识的键", 20_000, "source/too-many-entries"],
  ["不认识的种类", 20_000, "source/too-many-entries"],
  ["忽略", 30_000, ""],
  ["十层别名", 60, "source/alias"],
  ["一长串“ ”", 4000, "file/long-repeat"],
  ["文字里一长串“ ”", 2400, "file/long-repeat"],
  ["文字里一长串“、”", 450, ""],
  ["模板里一层套一层的 if", 1500, "file/long-line"],
  ["模板里很多行的 if", 1500, "template/too-deep"],
  ["模板里一层套一层的括号", 100, "template/too-deep"],
  ["很多行的一段", 9000, ""],
  ["很长的姓名", 20_000, "file/long-line"],
  ["很长而不重复的姓名", 1200, "record/long-name", ["report", ".", "--draft", "--mask"]],
  ["一处的不认识的姓名", 5000, "record/too-long"],
  ["写错的姓名和大名册", 1500, "check/unknown-teacher"],
  ["听课记录", 8000, ""],
  ["研修活动", 2500, ""],
  ["一个文件夹里的文件", 6000, "file/too-many-files"],
  ["八个十六兆的文件", 4_000_000, "file/long-line"],
  ["九百兆的文件夹", 40, "file/too-big-together"],
  ["包含里的花括号", 18, "file/too-many-choices"],
  ["包含里的星号", 24, "file/no-match"],
  ["要求", 2000, "source/too-many-entries"],
  ["一层套一层的基线", 7_000_000, "baseline/unreadable"],
  ["很多人的全员活动", 1100, "record/too-many-people", ["stats", "."]],
  ["不同分母的学分", 20, "record/mixed-fractions"],
  ["各不相同的错处", 1000, "check/unknown-teacher", ["check", "--format", "sarif"]],
  ["各种记录", 500, "", ["report", ".", "--draft", "--format", "html"]],
  ["二十年里每周的要求", 3, ""],
  ["名册里的组", 1000, ""],
  ["很多教研组的要求", 1100, "record/too-many-of-kind", ["stats", "."]],
  ["每人每周的许多项", 100, "query/too-many-judged"],
  ["许多行里一层套一层的列表", 9000, ""],
  ["一行里混着的引用和列表", 700, ""],
  ["工作簿的行", 130_000, "workbook/too-large"],
  ["样板里的段落", 500, "", ["report", ".", "--draft"]],
  ["六千字的一段", 6000, "1处警告"],
];

test.each(cases)("%s × %d: %s", async (...given) => {
  const [name, count, said, args = ["check"]] = given as unknown as Case;
  const input = inputs.find((one) => one.name === name);
  await inSchool(input!.files(count), async (folder) => {
    const ran = await runBounded(root, folder, args, longest);
    expect(ran.fault).toBeUndefined();
    expect(ran.out).toContain(said);
  });
});
