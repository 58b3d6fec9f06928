import { symlinkSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { foldersWithoutTerm } from "../../src/cli/commands/batch/folders-without-term.ts";
import { schoolTerms } from "../../src/cli/files/school-terms.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

let root: string;
beforeAll(() => {
  root = makeFolder({
    "校/乙/term.yaml": "",
    "校/甲/term.yaml": "",
    "校/甲/记录/2024-09.yaml": "",
    "校/丁/上学期.yaml": "",
    "校/说明.md": "",
    "校/片区/丙/term.yaml": "",
    "校/甲/报告/term.yaml": "",
    "校/.旧/term.yaml": "",
    "名[1]/term.yaml": "",
    "空/记录.yaml": "",
  });
  symlinkSync(join(root, "校/甲"), join(root, "连到甲"));
});

const found = (...given: string[]) => schoolTerms(given, root).map((path) => relative(root, path).split(sep).join("/"));

test.each([
  ["一个文件", ["校/甲/term.yaml"], ["校/甲/term.yaml"]],
  ["学校的文件夹", ["校/甲"], ["校/甲/term.yaml"]],
  ["上一级文件夹：下面每一个 term.yaml", ["校"], ["校/乙/term.yaml", "校/片区/丙/term.yaml", "校/甲/term.yaml"]],
  ["星号只代表一层", ["校/*/term.yaml"], ["校/乙/term.yaml", "校/甲/term.yaml"]],
  ["两个星号代表任意层", ["校/**/term.yaml"], ["校/乙/term.yaml", "校/片区/丙/term.yaml", "校/甲/term.yaml"]],
  ["星号碰到文件夹，等于写文件夹", ["校/*"], ["校/乙/term.yaml", "校/片区/丙/term.yaml", "校/甲/term.yaml"]],
  ["末尾的两个星号，等于写文件夹", ["校/**"], ["校/乙/term.yaml", "校/片区/丙/term.yaml", "校/甲/term.yaml"]],
  ["末尾多一个斜杠", ["校/*/"], ["校/乙/term.yaml", "校/片区/丙/term.yaml", "校/甲/term.yaml"]],
  ["花括号和问号", ["校/{甲,丙}/term.yam?"], ["校/甲/term.yaml"]],
  ["学期文件叫别的名字", ["校/*/上学期.yaml"], ["校/丁/上学期.yaml"]],
  ["Windows 的反斜杠", ["校\\*\\term.yaml"], ["校/乙/term.yaml", "校/甲/term.yaml"]],
  ["Windows 不认的单引号", ["'校/*/term.yaml'"], ["校/乙/term.yaml", "校/甲/term.yaml"]],
  ["名称里真有方括号", ["名[1]"], ["名[1]/term.yaml"]],
  ["上级文件夹里的", ["空/../校/*/term.yaml"], ["校/乙/term.yaml", "校/甲/term.yaml"]],
  ["写了两遍只算一遍，次序照写的", ["校/甲", "校/*/term.yaml"], ["校/甲/term.yaml", "校/乙/term.yaml"]],
  ["连到别处的文件夹，点名写了就读", ["连到*/term.yaml"], ["连到甲/term.yaml"]],
])("%s", (_, given, expected) => {
  expect(found(...given)).toEqual(expected);
});

test("an absolute pattern", () => {
  expect(found(join(root, "校/*/term.yaml"))).toEqual(["校/乙/term.yaml", "校/甲/term.yaml"]);
});

test.each([
  ["什么也没有匹配", "校/*/学期.yaml", "“校/*/学期.yaml”没有找到任何学期文件\n请检查文件夹和文件的名称"],
  ["匹配到的都不是学期文件", "校/*.md", "“校/*.md”没有找到任何学期文件"],
  ["没有这个文件", "校/戊/term.yaml", "读不了“校/戊/term.yaml”：文件不存在\n"],
  ["文件夹里没有 term.yaml", "空", "“空”里没有 term.yaml\n"],
])("refused with exit code 2: %s", async (_, given, message) => {
  const { code, out, err } = await runYanxiu(root, "batch", "校/甲", given);
  expect(err).toContain(message);
  expect([code, out]).toEqual([2, ""]);
});

test.each([
  ["上一级文件夹", ["区"], ["区/只有记录", "区/空的"]],
  ["带星号的", ["区/*/term.yaml"], ["区/只有记录", "区/空的"]],
  ["星号到文件夹为止", ["区/空*"], ["区/空的"]],
  ["花括号里点名的", ["区/{甲,只有记录}/"], ["区/只有记录"]],
  ["学校自己的文件夹：记录、文字不是学校", ["区/甲"], []],
  ["一个学期文件", ["区/甲/term.yaml"], []],
])("folders that are no school yet are not passed over: %s", (_, given, expected) => {
  const district = makeFolder({
    "区/甲/term.yaml": "",
    "区/甲/记录/a.yaml": "",
    "区/片区/乙/term.yaml": "",
    "区/只有记录/记录/a.yaml": "",
    "区/空的/报告/a.docx": "",
    "区/收齐/甲/a.docx": "",
    "区/.旧/a.yaml": "",
    "区/说明.md": "",
  });
  expect(foldersWithoutTerm(given, district)).toEqual(expected.map((folder) => join(district, folder)));
});

test("they are named at the end of a batch, by the name from where one stands", async () => {
  const { out, err } = await runYanxiu(root, "batch", ".");
  expect(out).toMatch(/\n4所学校：/);
  expect(err).toMatch(/\n另有1个文件夹里没有 term.yaml，没有算进去：空\n$/);
});
