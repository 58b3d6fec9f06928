import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { filePattern } from "../../src/cli/files/file-pattern.ts";
import { includedFiles } from "../../src/cli/files/included-files.ts";
import { makeFolder } from "./make-folder.ts";

test.each([
  ["一个文件", "教师.yaml", "教师.yaml", true],
  ["前面的 ./ 不算", "./教师.yaml", "教师.yaml", true],
  ["* 不跨文件夹", "记录/*.yaml", "记录/语文/甲.yaml", false],
  ["** 跨任意层", "记录/**/*.yaml", "记录/语文/上/甲.yaml", true],
  ["** 也可以是零层", "记录/**/*.yaml", "记录/甲.yaml", true],
  ["? 是一个字", "记录/2024-?.yaml", "记录/2024-9.yaml", true],
  ["? 不是两个字", "记录/2024-?.yaml", "记录/2024-10.yaml", false],
  ["花括号任选", "记录/{听课,获奖}.yaml", "记录/获奖.yaml", true],
  ["花括号之外的不算", "记录/{听课,获奖}.yaml", "记录/论文.yaml", false],
  ["括号、方括号和点就是它们自己", "记录/2024 (1)[a].yaml", "记录/2024 (1)[a].yaml", true],
  ["点不是任意字", "a.yaml", "axyaml", false],
])("pattern: %s", (_, pattern, path, expected) => {
  expect(filePattern(pattern).matches(path)).toBe(expected);
});

const place = { file: "term.yaml", line: 3, column: 5 };

function included(root: string, ...patterns: string[]) {
  const term = join(root, "term.yaml");
  const { value, diagnostics } = includedFiles(
    term,
    patterns.map((pattern) => ({ pattern, place })),
  );
  return {
    files: value.map((path) => relative(root, path)),
    found: diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`),
  };
}

test("files come once, by code point; term.yaml, 报告/, dot files and other formats are left out", () => {
  const root = makeFolder({
    "term.yaml": "",
    "记录/b.yaml": "",
    "记录/B.yml": "",
    "记录/10月.yaml": "",
    "记录/表.xlsx": "",
    "记录/表.csv": "",
    "记录/照片.jpg": "",
    "记录/~$表.xlsx": "",
    "记录/.b.yaml.swp": "",
    ".旧/a.yaml": "",
    "报告/a.yaml": "",
  });
  expect(included(root, "记录/b.yaml", "**/*")).toEqual({
    files: ["记录/10月.yaml", "记录/B.yml", "记录/b.yaml", "记录/表.csv", "记录/表.xlsx"],
    found: [],
  });
});

test.each([
  ["没有匹配的文件", "纪录/*.yaml", "3:5 file/no-match"],
  ["只匹配到 term.yaml", "term.yaml", "3:5 file/no-match"],
  ["写了整个文件夹", "./", "3:5 file/folder"],
  ["文件夹里没有记录", "照片", "3:5 file/no-match"],
  ["上一级文件夹的下面没有", "../别校/*.yaml", "3:5 file/no-match"],
  ["上两级文件夹", "../../别校/*.yaml", "3:5 file/outside"],
  ["上一级文件夹的一切", "../**/*.yaml", "3:5 file/outside"],
  ["上一级文件夹本身", "..", "3:5 file/outside"],
  ["中间有上一级", "记录/../../别校.yaml", "3:5 file/outside"],
  ["绝对路径", "/etc/*.yaml", "3:5 file/outside"],
  ["盘符", "D:\\记录\\*.yaml", "3:5 file/outside"],
])("an entry of 包含 that cannot be right: %s", (_, pattern, finding) => {
  const root = makeFolder({ "term.yaml": "", "记录/a.yaml": "", "照片/a.jpg": "" });
  expect(included(root, pattern)).toEqual({ files: [], found: [finding] });
});

test("a folder is all records in it, whatever their endings", () => {
  const root = makeFolder({
    "记录/a.yaml": "",
    "记录/九月/b.xlsx": "",
    "记录/c.jpg": "",
    "登记/d.csv": "",
    "旧/e.yaml": "",
  });
  expect(included(root, "记录", "登记/")).toEqual({
    files: ["登记/d.csv", "记录/九月/b.xlsx", "记录/a.yaml"],
    found: [],
  });
});

test("a record file that 记事本 saved as .txt is told, other texts are not", () => {
  const root = makeFolder({ "记录/a.yaml": "", "记录/b.yaml.txt": "", "记录/c.txt": "", "旧/d.yaml.txt": "" });
  expect(included(root, "记录/*.yaml")).toEqual({ files: ["记录/a.yaml"], found: ["3:5 file/text-ending"] });
  expect(included(root, "记录/b.yaml")).toEqual({ files: [], found: ["3:5 file/text-ending"] });
});

test("a backslash typed on Windows is a slash", () => {
  const root = makeFolder({ "记录/a.yaml": "" });
  expect(included(root, "记录\\*.yaml").files).toEqual(["记录/a.yaml"]);
});

test("links that lead out of the school are errors where a pattern meets them; a link inside is read once", () => {
  const outside = makeFolder({ "秘密.yaml": "" });
  const root = makeFolder({ "term.yaml": "", "记录/a.yaml": "", "佐证/说明.yaml": "" });
  symlinkSync(join(outside, "秘密.yaml"), join(root, "记录/外.yaml"));
  symlinkSync(outside, join(root, "佐证/外"));
  symlinkSync(root, join(root, "记录/圈"));
  symlinkSync(join(root, "记录/a.yaml"), join(root, "记录/又名.yaml"));
  expect(included(root, "记录/*.yaml")).toEqual({ files: ["记录/a.yaml"], found: ["3:5 file/link-outside"] });
  expect(included(root, "佐证/*.yaml")).toEqual({ files: ["佐证/说明.yaml"], found: [] });
  expect(included(root, "佐证/**/*.yaml")).toEqual({ files: ["佐证/说明.yaml"], found: ["3:5 file/link-outside"] });
});

test("terms in folders of their own share what lies beside them", () => {
  const outside = makeFolder({ "秘密.yaml": "" });
  const root = makeFolder({
    "教师.yaml": "",
    "2023/term.yaml": "",
    "2023/记录/a.yaml": "",
    "2024/term.yaml": "",
    "2024/记录/a.yaml": "",
  });
  symlinkSync(join(outside, "秘密.yaml"), join(root, "外.yaml"));
  const at2024 = (...patterns: string[]) => included(join(root, "2024"), ...patterns);
  expect(at2024("../教师.yaml", "记录/*.yaml", "../2023/记录/*.yaml")).toEqual({
    files: ["../2023/记录/a.yaml", "记录/a.yaml", "../教师.yaml"],
    found: [],
  });
  expect(at2024("../*.yaml").found).toEqual(["3:5 file/link-outside"]);
  expect(at2024("..\\教师.yaml").files).toEqual(["../教师.yaml"]);
  mkdirSync(join(root, "2024/.git"));
  expect(at2024("../教师.yaml")).toEqual({ files: [], found: ["3:5 file/outside"] });
});

test("around a repository: only where the folder above is plainly the same school's", () => {
  const files = {
    "教师.yaml": "",
    "2024/.git/HEAD": "",
    "2024/term.yaml": "学校: 云岭小学\n时段: {类型: 学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [../教师.yaml]\n",
  };
  const found = (more: Record<string, string>) =>
    included(join(makeFolder({ ...files, ...more }), "2024"), "../教师.yaml").found;
  const other = (school: string) =>
    `学校: ${school}\n时段: {类型: 学年, 起: 2023-09-01, 止: 2024-08-31}\n包含: [教师.yaml]\n`;
  expect(found({})).toEqual(["3:5 file/outside"]);
  expect(found({ "2023.yaml": other("明湖小学") })).toEqual(["3:5 file/outside"]);
  expect(found({ "2023.yaml": other("云岭小学") })).toEqual([]);
  expect(found({ "集团.yaml": "名称: 云岭教育集团\n" })).toEqual([]);
});

test("a thousand files in one folder are all there", () => {
  const root = makeFolder({});
  mkdirSync(join(root, "记录"));
  for (let i = 0; i < 1000; i++) writeFileSync(join(root, `记录/${i}.yaml`), "");
  expect(included(root, "记录/*.yaml").files).toHaveLength(1000);
});
