import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newSchool } from "../../src/cli/commands/new/new-school.ts";
import { readNames } from "../../src/cli/commands/new/read-names.ts";
import { Refusal } from "../../src/cli/refusal.ts";
import { chineseToday } from "../../src/cli/usage/chinese-today.ts";
import { periodAfter, usualPeriod } from "../../src/records/settings/usual-period.ts";
import { fillForm } from "../excel/fill-form.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const files = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort();
const read = (root: string, file: string) => readFileSync(join(root, file), "utf8");

test("new: a folder that the check finds no error in", async () => {
  const root = makeFolder({});
  const made = await runYanxiu(
    root,
    "new",
    "明湖小学",
    "--yes",
    "--from",
    "2026-09-01",
    "--to",
    "2027-01-29",
    "--names",
    "方晓荷、秦望",
  );
  expect(made).toEqual({
    code: 0,
    err: "",
    out: `已写入：
  明湖小学/term.yaml
  明湖小学/教师.yaml
  明湖小学/记录/2026-09.yaml
  明湖小学/文字/存在问题.md
  明湖小学/文字/下阶段打算.md
  明湖小学/学期.schema.json
  明湖小学/记录.schema.json
  明湖小学/.vscode/settings.json
  明湖小学/登记/明湖小学2026学年第一学期登记表.xlsx

接下来：
  1. 打开 教师.yaml，补上各人的学科和教研组；term.yaml 里的日期按校历改。
  2. 办一次活动、上一节公开课，就在 登记/ 的登记表里填一行，或在 记录/ 的文件里照例子写一条。
  3. 写完一批就查一遍：yanxiu check 明湖小学；期末出报告：yanxiu report 明湖小学
`,
  });
  const checked = await runYanxiu(root, "check", "明湖小学", "--format", "concise");
  expect(checked.out.match(/\S+\/\S+$/gm)).toEqual([
    "template/missing-prose",
    "template/missing-prose",
    "source/empty-file",
  ]);
  expect(checked.code).toBe(0);
  expect(read(root, "明湖小学/term.yaml")).toContain("  名称: 2026学年第一学期\n  起: 2026-09-01\n  止: 2027-01-29\n");
});

test.each([
  ["学年", "2025学年", "学年总结"],
  ["年度", "2026年度", "年度总结"],
])("new: a %s", async (type, name, report) => {
  const root = makeFolder({});
  const from = type === "学年" ? "2025-09-01" : "2026-01-01";
  await runYanxiu(root, "new", "校", "--yes", "--type", type, "--from", from, "--region", "云州市 云岭区");
  const term = read(root, "校/term.yaml");
  expect(term).toContain(`名称: ${name}\n`);
  expect(term).toContain("所在: {市: 云州市, 县: 云岭区}");
  expect(term).toContain(`报告:\n  - {名称: ${report}}`);
  expect((await runYanxiu(root, "check", "校")).code).toBe(0);
});

/** Everything after `# ` where a line looks like YAML and not like a sentence. */
const uncommented = (text: string) => text.replace(/^( *)# ?(?= *- | {2,}|[^\s，。：]+:(?: |$))/gm, "$1");

test("new: the examples in the comments are right", async () => {
  const root = makeFolder({});
  await runYanxiu(root, "new", "校", "--yes", "--from", "2026-09-01", "--to", "2027-01-29");
  for (const file of ["term.yaml", "教师.yaml", "记录/2026-09.yaml"])
    writeFileSync(join(root, "校", file), uncommented(read(root, `校/${file}`)));
  const stats = await runYanxiu(root, "stats", "校/term.yaml");
  expect(stats.out).toMatch(/^研修活动 +2次/m);
  expect(stats.out).toMatch(/^公开课 +1节/m);
  const { out } = await runYanxiu(root, "check", "校", "--format", "concise");
  expect(out.split("\n").filter((line) => line.includes(" 错误 "))).toEqual([]);
});

test("new: what is there already is kept", async () => {
  const root = makeFolder({ "校/教师.yaml": "教师:\n  - {姓名: 林秋野}\n" });
  const { out } = await runYanxiu(root, "new", "校", "--yes", "--names", "许知行");
  expect(out).toContain("已有，没有动：\n  校/教师.yaml\n");
  expect(read(root, "校/教师.yaml")).toBe("教师:\n  - {姓名: 林秋野}\n");
});

test.each(["github", "gitlab", "gitee"])("new --ci %s writes the file of examples/ci", async (platform) => {
  const root = makeFolder({});
  await runYanxiu(root, "new", "校", "--yes", "--ci", platform);
  const workflow = files(root).find((file) => file.endsWith(".yml"))!;
  expect(workflow).toBe(
    { github: "校/.github/workflows/check.yml", gitlab: "校/.gitlab-ci.yml", gitee: "校/.workflow/check.yml" }[
      platform
    ],
  );
  expect(read(root, workflow)).toBe(readFileSync(`examples/ci/${platform}.yml`, "utf8"));
});

test.each([
  [["new"], "这里没有人回答问题，什么也没有写入\n在终端里直接运行；要程序自己定，加 --yes。\n"],
  [["new", "--yes"], "没有写学校名称\n加上 --school ‹名称›，或写明文件夹：yanxiu new 明湖小学 --yes。\n"],
  [["new", "校", "--yes", "--reports", "学年"], "没有叫“学年”的报告\n是否想写“学年总结”？\n"],
  [
    ["new", "校", "--yes", "--from", "2026-09-01", "--to", "2026-08-01"],
    "时段的止（2026-08-01）早于起（2026-09-01）\n核对两个日期。\n",
  ],
])("refused: %j", async (args, err) => {
  const root = makeFolder({});
  expect(await runYanxiu(root, ...args)).toEqual({ code: 2, out: "", err });
  expect(files(root)).toEqual([]);
});

/** Somebody who types these lines, each after a question; then they go away. */
function person(cwd: string, lines: string[]) {
  const seen: string[] = [];
  const terminal = {
    out: (text: string) => void seen.push(text),
    err: () => {},
    input: async () => Buffer.of(),
    color: false,
    width: 80,
    isTTY: true,
    cwd,
    ask: async (question: string) => {
      seen.push(question);
      const line = lines.shift();
      if (line === undefined) throw new Refusal("没有问完，什么也没有写入");
      return line;
    },
  };
  return { terminal, seen };
}

test("new: asked at a screen; Enter takes what is proposed, what cannot be read is asked again", async () => {
  const root = makeFolder({});
  const typed = ["明湖小学", "", "一学期", "学期", "", "2026-08-01", "2027-01-22", "王 芳", "李明", "", "9", "2、1"];
  const { terminal, seen } = person(root, typed);
  await newSchool(undefined, {}, terminal, "2026-10-08");
  expect(seen).toContain("   2026学年第一学期，从哪天起（2026-09-01）：");
  expect(seen).toContain("   已有2人，还有的接着写：");
  const term = read(root, "明湖小学/term.yaml");
  expect(term).toContain("  起: 2026-09-01\n  止: 2027-01-22\n");
  expect(term).toContain("报告:\n  - {名称: 培训项目总结}\n  - {名称: 学期总结}\n");
  expect(read(root, "明湖小学/教师.yaml")).toContain("\n教师:\n  - {姓名: 王芳}\n  - {姓名: 李明}\n");
});

test("new: nothing is written before the last answer", async () => {
  const root = makeFolder({});
  await expect(newSchool(undefined, {}, person(root, ["明湖小学", ""]).terminal, "2026-10-08")).rejects.toThrow(
    "没有问完",
  );
  expect(files(root)).toEqual([]);
});

test.each([
  ["方晓荷、秦望，陆小舟", ["方晓荷", "秦望", "陆小舟"]],
  ["王　芳、李明", ["王芳", "李明"]],
  ["王 芳\n李 明\n欧阳修\n", ["王芳", "李明", "欧阳修"]],
  ["方晓荷\t秦望 秦望", ["方晓荷", "秦望"]],
  [" ", []],
])("names: %j", (typed, names) => expect(readNames(typed)).toEqual(names));

test.each([
  ["学期", "2026-10-08", "2026学年第一学期", "2026-09-01"],
  ["学期", "2027-01-05", "2026学年第一学期", "2026-09-01"],
  ["学期", "2027-02-10", "2026学年第二学期", "2027-02-15"],
  ["学期", "2027-07-02", "2026学年第二学期", "2027-02-15"],
  ["学期", "2027-08-20", "2027学年第一学期", "2027-09-01"],
  ["学年", "2027-07-02", "2026学年", "2026-09-01"],
  ["年度", "2027-07-02", "2027年度", "2027-01-01"],
] as const)("the %s on %s is %s", (type, day, name, from) => {
  expect(usualPeriod(type, day)).toMatchObject({ name, from });
});

test("the period after: the other 学期, or a year later", () => {
  const first = { type: "学期", from: "2026-09-01", to: "2027-01-29" } as const;
  expect(periodAfter(first)).toMatchObject({ name: "2026学年第二学期", from: "2027-02-15", to: "2027-06-30" });
  const second = { type: "学期", from: "2027-02-22", to: "2027-07-02" } as const;
  expect(periodAfter(second)).toMatchObject({ name: "2027学年第一学期", from: "2027-09-01", to: "2028-01-31" });
  const year = {
    type: "学年",
    from: "2023-09-01",
    to: "2024-08-31",
    terms: [{ name: "甲", from: "2024-02-29", to: "2024-06-30" }],
  } as const;
  expect(periodAfter({ ...year, name: "2023—2024学年" }).name).toBe("2024—2025学年");
  expect(periodAfter(year)).toMatchObject({
    name: "2024学年",
    terms: [{ name: "甲", from: "2025-02-28", to: "2025-06-30" }],
  });
});

test("today is the day in China", () => {
  expect(chineseToday(new Date("2026-08-31T15:59:59Z"))).toBe("2026-08-31");
  expect(chineseToday(new Date("2026-08-31T16:00:00Z"))).toBe("2026-09-01");
});

test("new without names: the form has a sheet for the roster; filled in, it is the roster", async () => {
  const root = makeFolder({});
  await runYanxiu(root, "new", "云岭小学", "--yes", "--from", "2026-09-01", "--to", "2027-01-23");
  const path = join(root, "云岭小学/登记/云岭小学2026学年第一学期登记表.xlsx");
  const filled = fillForm(readFileSync(path), {
    教师: [{ 姓名: "林秋野", 教研组: "语文组" }],
    公开课: [{ 日期: "2026-10-10", 执教: "林秋野", 课名: "《搭石》" }],
  });
  writeFileSync(path, filled);
  const { out } = await runYanxiu(root, "check", "云岭小学");
  expect(out).not.toContain("错误");
  const { figures } = JSON.parse((await runYanxiu(root, "stats", "云岭小学", "--format", "json")).out);
  expect(figures.find(({ label }: { label: string }) => label === "公开课").value).toBe(1);
});
