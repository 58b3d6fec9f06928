import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const termOf = (include: string) =>
  `学校: 明德小学\n时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}\n包含: ${include}\n`;
const roster = "教师:\n  - {姓名: 林秋野}\n  - {姓名: 许知行}\n";
const heard = "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野, 课名: 落花生}\n";
const files = (include = "[教师.yaml, 记录/*.yaml]") => ({
  "term.yaml": termOf(include),
  "教师.yaml": roster,
  "记录/甲.yaml": heard,
});

test.each(["term.yaml.txt", "term.txt", "term", "term.ymal", "ｔｅｒｍ.yaml.txt"])(
  "a term file called %s is said to have the wrong name, whatever the command",
  async (name) => {
    const { "term.yaml": term, ...others } = files();
    const root = makeFolder({ ...others, [name]: term });
    for (const command of ["check", "report", "stats"]) {
      const { code, err } = await runYanxiu(root, command, ".");
      expect(err).toContain(`“${name}”像是学期文件，但名称不对，没有读入\n把它改名为 term.yaml`);
      expect(code).toBe(2);
    }
  },
);

test.each(["term.yml", "Term.yaml", "term.yaml.yaml", "TERM.YAML", "学期.yaml"])(
  "a term file called %s is read",
  async (name) => {
    const { "term.yaml": term, ...others } = files();
    const { out } = await runYanxiu(makeFolder({ ...others, [name]: term }), "check");
    expect(out).toBe("没有发现问题（3个文件，3条记录）\n");
  },
);

test("a folder without a term file: what is missing, and the next step", async () => {
  const root = makeFolder({ "表/登记.csv": "姓名\n林秋野\n", "文/总结.docx": "" });
  mkdirSync(join(root, "空"));
  expect((await runYanxiu(root, "report", "空")).err).toBe(
    "“空”里没有学期文件 term.yaml\n新的学校用 yanxiu new 空 建；已经建好的，写上它的文件夹。\n",
  );
  expect((await runYanxiu(root, "check", "文")).err).toContain("新的学校用 yanxiu new 建");
  expect((await runYanxiu(root, "stats", "表")).err).toBe(
    "“表”里没有学期文件 term.yaml，只有表格\n用 yanxiu new 建好学校的文件夹，把表格放进去，在 term.yaml 的“包含”里列入它。\n",
  );
});

test.each([
  ["反斜杠", "[教师.yaml, 记录\\*.yaml]"],
  ["全角斜杠", "[教师.yaml, 记录／*.yaml]"],
  ["全角星号", "[教师.yaml, 记录/＊.yaml]"],
  ["句号", "[教师.yaml, 记录/*。yaml]"],
  ["全角扩展名", "[教师.yaml, 记录/*．ｙａｍｌ]"],
])("包含 is understood: %s", async (_, include) => {
  expect((await runYanxiu(makeFolder(files(include)), "check")).out).toBe("没有发现问题（3个文件，3条记录）\n");
});

test("包含 with a character that nobody sees is understood, and it is named", async () => {
  const { code, out } = await runYanxiu(makeFolder(files("[教师.yaml, 记录\u200b/*.yaml]")), "check");
  expect(out).toContain("term.yaml:3:17 提示 这里有看不见的字符（零宽空格，U+200B）");
  expect(out).toMatch(/\n1处提示\n$/);
  expect(code).toBe(0);
});

test.each([
  ["别的扩展名", "[教师.yaml, 记录/*.yml]", "是否想写“记录/*.yaml”？"],
  ["没有扩展名", "[教师.yaml, 记录/甲]", "是否想写“记录/甲.yaml”？"],
  ["多了学校的文件夹", "[教师.yaml, 明德小学/记录/*.yaml]", "是否想写“记录/*.yaml”？"],
  ["盘符", "[教师.yaml, C:\\明德小学\\记录\\*.yaml]", "写成“记录/*.yaml”。"],
  ["绝对路径", "[教师.yaml, /home/明德小学/记录/*.yaml]", "写成“记录/*.yaml”。"],
  ["用顿号连着写", "教师.yaml、记录/*.yaml", "是否想写“[教师.yaml, 记录/*.yaml]”？"],
])("包含 is told what to write: %s", async (_, include, hint) => {
  const { code, out } = await runYanxiu(makeFolder(files(include)), "check");
  expect(out).toContain(hint);
  expect(code).toBe(1);
});

/** A path with its last names in GBK, as unzip leaves those of an archive from Windows. */
const inGbk = (root: string, ...names: readonly (readonly number[])[]): Buffer =>
  Buffer.concat([Buffer.from(root), ...names.flatMap((name) => [Buffer.from("/"), Buffer.from(name)])]);
const gbk = {
  甲: [0xbc, 0xd7, 0x2e, 0x79, 0x61, 0x6d, 0x6c],
  记录: [0xbc, 0xc7, 0xc2, 0xbc],
};

test("a file or a folder whose name is in GBK is named as it was meant, never left out silently", async () => {
  const root = makeFolder(files());
  renameSync(Buffer.from(join(root, "记录/甲.yaml")), inGbk(join(root, "记录"), gbk.甲));
  const { code, out } = await runYanxiu(root, "check");
  expect(out).toContain(
    "term.yaml:3:15 错误 “记录/甲.yaml”的名称不是 UTF-8（多半是 GBK），打不开，没有读入 file/foreign-name",
  );
  expect(code).toBe(1);

  const other = makeFolder(files());
  renameSync(Buffer.from(join(other, "记录")), inGbk(other, gbk.记录));
  expect((await runYanxiu(other, "check")).out).toContain("“记录”的名称不是 UTF-8");

  const loose = makeFolder({ "教师.yaml": roster });
  writeFileSync(inGbk(loose, gbk.甲), heard);
  expect((await runYanxiu(loose, "check")).err).toContain("“甲.yaml”的名称不是 UTF-8（多半是 GBK），打不开，没有读入");
});
