// What a person sees in an editor that runs yaml-language-server.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Finding, LanguageServer } from "./language-server.ts";

const example = resolve("examples/central-school");
let texts = 0;
/** A file of its own for each text: what is said of one cannot be taken for another. */
const newFile = () => join(example, `记录/新的${++texts}.yaml`);
const modeline = "# yaml-language-server: $schema=../../schema/记录.schema.json\n";

let editor: LanguageServer;
beforeAll(async () => {
  const schema = pathToFileURL(resolve("examples/schema/学期.schema.json")).href;
  editor = new LanguageServer({ [schema]: "settings-*.yaml" });
  await editor.start(example);
});
afterAll(() => editor.stop());

const labels = async (marked: string) =>
  (await editor.complete(newFile(), modeline + marked)).map(({ label }) => label);
const hover = (marked: string) => editor.hover(newFile(), modeline + marked);
/** Line in the text, and what is said. */
const said = (found: readonly Finding[]) => found.map(({ range, message }) => `${range.start.line} ${message}`);

test.each<[string, string, readonly string[], readonly string[]]>([
  ["文件的第一层", "|", ["公开课", "听课", "公开课（例）"], ["执教"]],
  ["新的一条", "公开课:\n  - |", ["日期", "执教", "级别", "公开课：必填的项"], ["公开课", "主题"]],
  ["下一项，已写的不再提示", "公开课:\n  - 日期: 2024-09-12\n    |", ["执教", "级别"], ["日期"]],
  ["选一的值", "公开课:\n  - 级别: |", ["县级", "省级"], ["县", "true"]],
  ["学校可以自定的值", "公开课:\n  - 类别: |", ["研究课", "同课异构"], ["true"]],
  ["是或否", "公开课:\n  - 不公开: |", ["是", "否"], ["true", "有"]],
  ["一项里面的键", "论文成果:\n  - 题目: 家访\n    发表:\n      |", ["刊物", "级别"], ["题目"]],
  ["一项里面的值", "论文成果:\n  - 发表: {级别: |}", ["市级"], ["市"]],
  ["列表里的一项", "课题:\n  - 进程:\n      - |", ["状态", "等级"], ["负责人"]],
  ["一场", "研修活动:\n  - 场次:\n      - |", ["日期", "主备"], ["场次"]],
])("completion offers: %s", async (_, marked, offered, not) => {
  const found = await labels(marked);
  expect(found).toEqual(expect.arrayContaining([...offered]));
  expect(found.filter((label) => not.includes(label))).toEqual([]);
});

test("a completed key brings its colon, and what is needed comes at once", async () => {
  const items = await editor.complete(newFile(), `${modeline}公开课:\n  - |`);
  const textOf = (label: string) => items.find((item) => item.label === label)?.insertText;
  expect(textOf("级别")).toMatch(/^级别: /);
  expect(textOf("备注")).toMatch(/^备注: /);
  expect(textOf("公开课：必填的项")).toBe("日期: $1\n  执教: $2\n  课名: $3");
});

test.each<[string, string, readonly string[]]>([
  ["帮助和例子", "公开课:\n  - 听课|人: 全员", ["#### 听课人\n", "姓名、教研组名、校区名或全员", "中心校语文组"]],
  ["可写的值和别的写法", "公开课:\n  - 级|别: 县级", ["#### 级别\n", "* `县级`", "也认：", "区级"]],
  ["写成别的写法时，名称只出现一次", "公开课:\n  - 级|别: 县", ["#### 级别\n"]],
  ["列表的名称只出现一次", "公开课:\n  - 执|教: [林秋野]", ["#### 执教\n"]],
  ["单位", "研修活动:\n  - 应|到: 58", ["单位：人"]],
  ["种类", "公|开课:\n  - 级别: 县级", ["研究课、汇报课、示范课"]],
])("hover shows: %s", async (_, marked, parts) => {
  const shown = await hover(marked);
  for (const part of parts) expect(shown).toContain(part);
});

test.each<[string, string, readonly string[]]>([
  ["没有的种类", "公开颗: []", ["1 没有这种记录"]],
  ["没有的项", "听课:\n  - 课明: 落花生", ["2 这里只能写这些项：日期、听课人"]],
  ["缺少的项", "公开课:\n  - 日期: 2024-09-12\n    执教: 林秋野", ["2 缺少“课名”"]],
  ["日期", "听课:\n  - 日期: 9月中旬", ["2 应写日期，如 2024-09-12"]],
  ["数", "研修活动:\n  - {日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 应到: 一些}", ["2 应写整数，如 3"]],
  ["选一", "听课:\n  - 方式: 随便", ["2 应选一：预约、推门、线上"]],
  ["文字处写了一组“名称: 内容”", "听课:\n  - 课名: {书名: 落花生}", ["2 应写文字"]],
  ["校外的人缺单位", "听课:\n  - 执教: {姓名: 周砚}", ["2 缺少“单位”"]],
  ["列表里的一项", "听课:\n  - 执教: [林秋野, {姓名: 周砚}]", ["2 缺少“单位”"]],
  ["不是列表", "听课:\n  日期: 2024-09-12", ["2 应写成列表，每项另起一行，以“- ”开头"]],
  ["一场里缺少的项", "研修活动:\n  - 主题: 备课\n    场次:\n      - 日期: 2024-09-12", ["4 缺少“形式”"]],
  ["写对的", "听课:\n  - {日期: 2024年9月12日, 听课人: 全员, 方式: 推门, 课名: 1}", []],
])("flagged: %s", async (_, text, expected) => {
  const found = said(await editor.open(newFile(), modeline + text));
  expect(found).toHaveLength(expected.length);
  for (const [i, words] of expected.entries()) expect(found[i]).toContain(words);
});

test("term.yaml, by the editor's settings instead of a first line", async () => {
  const file = join(example, "settings-term.yaml");
  expect(said(await editor.open(file, "学校: 云岭中心小学\n包含: 教师.yaml\n时段: {类型: 半年}\n"))).toEqual([
    "2 应选一：学期、学年、年度、多年",
    "2 缺少“起”",
    "2 缺少“止”",
  ]);
});

test("the example school: every file names its schema, and nothing is flagged", async () => {
  const files = readdirSync(example, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(15);
  const looked = files.map(async (file) => {
    const text = readFileSync(join(example, file), "utf8");
    expect(text, file).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+schema\/(记录|学期|集团)\.schema\.json\n/);
    const twin = join(example, dirname(file), `又-${basename(file)}`);
    const broken = editor.open(twin, `${text.split("\n", 1)[0]}\n没有的: []\n`);
    expect(said(await editor.open(join(example, file), text)), file).toEqual([]);
    expect(said(await broken).join(), file).toMatch(/没有这种记录|这里只能写这些项/);
  });
  await Promise.all(looked);
});
