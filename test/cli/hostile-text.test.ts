// Names of files and values of records that command a terminal or a runner of CI. No command, in no format, prints them raw.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guarded, harmless } from "../../src/cli/print/guarded.ts";
import { note, printAsked } from "../../src/cli/print/note.ts";
import { visible, visibleName } from "../../src/cli/print/visible.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const worst =
  "\u001b]0;甲\u0007\u009b31m\u202e文\u2066\u2028\n::stop-commands::x\r::error::y\n##[group]z\n##vso[task.x]";
const name = "\u001b[2J\u202e\n::stop-commands::甲\n##[error]";
/** Nothing in it is a mistake, so that it gets further. */
const allowed = "甲\n::stop-commands::x\n##[group]z\n  ::add-mask::乙";

/** As a value of YAML: in double quotes, with escapes. */
const quoted = (bad: string) =>
  JSON.stringify(bad).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

function schoolWith(bad: string) {
  const typed = quoted(bad);
  return {
    "term.yaml": `学校: ${typed}
时段: {名称: 2025学年第一学期, 类型: 学期, 起: 2025-09-01, 止: 2026-01-31}
包含: [教师.yaml, "记录/*.yaml"]
报告: [{名称: 培训项目总结}${bad === worst ? `, {名称: ${typed}}` : ""}]
主题: ${typed}
落款: {单位: ${typed}, 日期: 2026-01-23}
`,
    "教师.yaml": `教师:
- {姓名: 林秋野, 教研组: 语文组}
- {姓名: 周明远, 教研组: ${typed}}
- {姓名: ${typed}}
${bad === worst ? `- {姓名: 许知行, ${typed}: ${typed}}` : ""}
组织:
- {名称: ${typed}, 类别: 教研组}
- {名称: 语文组, 类别: 教研组}
`,
    [`记录/${name}.yaml`]: `公开课:
- {日期: 2025-10-09, 执教: 林秋野, 课名: ${typed}, 级别: 县级}
- {日期: 2025-10-10, 执教: ${typed}, 课名: 甲, 级别: 县级}
${bad === worst ? `- {日期: ${typed}, 执教: 林秋野, 课名: 甲, 级别: ${typed}}\n- 日期: 2025-10-09\n  \u202e坏: 键` : ""}
`,
    [`文字/${name}.md`]: bad === worst ? `{{${bad}}}\n` : bad,
    "文字/存在问题.md": `本学期公开课99节 ${bad} ${bad === worst ? "{{没有这个}}" : ""}\n`,
  };
}

/** What no reader of the output may find. */
const raw = [
  /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
  /\r(?!\n)/,
  /^\s*::(?!(?:error|warning|notice) file=[^:\n]*::)/m,
  /##(?:vso|teamcity)?\[/,
];

const commandsWith = (bad: string): readonly (readonly string[])[] => [
  ...["text", "concise", "json", "github", "gitlab", "sarif", "junit"].map((format) => ["check", "--format", format]),
  ["check", "--diff"],
  ["check", "--write-baseline"],
  ["check"],
  ["check", "--fix"],
  ...["text", "json"].map((format) => ["stats", "term.yaml", "--format", format]),
  ["stats", "term.yaml", "--group", bad],
  ["gaps", "term.yaml"],
  ["report", "term.yaml"],
  ["report", "term.yaml", "--draft", "--format", "docx,html,md", "--report", "培训项目总结"],
  ["report", "term.yaml", "--report", bad],
  ["reports", "term.yaml"],
  ["sections", "培训项目总结", "term.yaml"],
  ["export", "term.yaml", "全部记录"],
  ["form", "term.yaml"],
  ["batch", "."],
  ["batch", ".", "--format", "json"],
  ["next", ".", "--yes"],
  ["import", "教师.yaml", "--dry-run"],
  ["import", bad],
  ["check", bad],
  ["explain", bad],
  ["kinds", bad],
  [bad],
  ["check", `--${bad}`],
  ["schema", "--for", bad],
];

test.each([
  ["values that are mistakes", worst],
  ["values that are none", allowed],
])("every command, every format: %s", async (_, bad) => {
  const files = Object.entries(schoolWith(bad)).map(([path, text]) => [join("校", path), text]);
  const root = makeFolder(Object.fromEntries(files));
  let all = "";
  for (const args of commandsWith(bad)) {
    const { out, err } = await runYanxiu(join(root, "校"), ...args);
    for (const form of raw) expect(`${out}${err}`.match(form)?.[0], `${args.join(" ")}: ${form}`).toBeUndefined();
    all += out + err;
  }
  for (const part of ["stop-commands", "# #["]) expect(all).toContain(part);
});

test("a file of results is as safe as the screen", async () => {
  const root = makeFolder(schoolWith(worst));
  const formats = ["text", "concise", "json", "github", "gitlab", "sarif", "junit"];
  await runYanxiu(root, "check", ...formats.flatMap((format) => ["--format", `${format}=出/${format}`]));
  expect(readdirSync(join(root, "出")).toSorted()).toEqual(formats.toSorted());
  for (const format of formats) {
    const text = readFileSync(join(root, "出", format), "utf8");
    for (const form of raw) expect(text.match(form)?.[0], `${format}: ${form}`).toBeUndefined();
    if (["json", "gitlab", "sarif"].includes(format))
      expect(JSON.stringify(JSON.parse(text))).toContain("stop-commands");
  }
});

test("colours stay where there are colours, tabs and two-byte line breaks always", () => {
  expect(harmless("\u001b[31m错\u001b[39m\u001b[2J\u001b]0;甲\u0007", true)).toBe("\u001b[31m错\u001b[39m␛[2J␛]0;甲␇");
  expect(harmless("\u001b[31m错")).toBe("␛[31m错");
  expect(harmless("甲\t乙\r\n丙\r丁")).toBe("甲\t乙\r\n丙␍丁");
  expect(harmless("  ::debug::甲\n::error file=a::乙\n　::x::\n甲::乙")).toBe(
    "  : :debug::甲\n::error file=a::乙\n　: :x::\n甲::乙",
  );
  expect(harmless("a##[b ##vso[c ##teamcity[d ##e")).toBe("a# #[b # #vso[c # #teamcity[d ##e");
});

test("a terminal prints nothing raw, whether it says, complains or asks; under --quiet only what was asked for", async () => {
  const said: string[] = [];
  const say = (where: string) => (text: string) => void said.push(`${where} ${text}`);
  const silent = { input: async () => Buffer.of(), color: false, width: 100, isTTY: true, cwd: "." };
  const ask = async (text: string) => {
    say("问")(text);
    return "";
  };
  const terminal = guarded({ ...silent, out: say("说"), err: say("错"), ask });
  terminal.out("甲\u202e乙");
  terminal.err("::error::丙");
  await terminal.ask?.("丁\u001b[2J");
  note(terminal, "##[戊");
  printAsked({ ...terminal, outAsked: say("给") }, "己");
  printAsked(terminal, "庚");
  note({ ...terminal, isQuiet: true }, "辛");
  expect(said).toEqual(["说 甲\ufffd乙", "错 : :error::丙", "问 丁␛[2J", "错 # #[戊", "给 己", "说 庚"]);
  expect(guarded({ ...silent, out: say("说"), err: say("错") }).ask).toBeUndefined();
});

test("signs in the place of what nobody sees", () => {
  expect(visible("\u0007\u007f\u009b\u061c\u200e\u202a\u2028\u2066\u2069\ufeff甲\n乙")).toBe(
    `␇${"\ufffd".repeat(9)}甲\n乙`,
  );
  expect(visibleName("甲\n乙\t")).toBe("甲⏎乙␉");
});
