// A 集团.yaml is checked with its schools: what they share counts, and what was not looked at is said.
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runWithInput, runYanxiu } from "./run-yanxiu.ts";

const term = (school: string) => `学校: ${school}
所在: {省: 浙江省, 市: 云州市, 县: 青禾县}
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [记录.yaml]
落款: {日期: 2025-07-05}
`;
const records = `教师: [{姓名: 林秋野}]
研修活动: [{日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 主讲: 钟明岸, 参加: [林秋野]}]
`;
const group = `名称: 云渡教育集团
类别: 集团
学校: [城南, 河西]
名册: 教师.yaml
规则: 规则.yaml
报告: [培训项目总结]
`;

let root: string;
beforeEach(() => {
  root = makeFolder({
    "集团.yaml": group,
    "教师.yaml": "教师: [{姓名: 钟明岸}]\n",
    "规则.yaml": "名称: 集团规则\n要求: [{名称: 学时, 对象: 全员, 每: 学年, 指标: 学时, 至少: 4}]\n",
    "城南/term.yaml": term("城南小学"),
    "城南/记录.yaml": records,
    "河西/term.yaml": term("河西小学"),
    "河西/记录.yaml": records,
  });
});
const change = (file: string, from: string, to: string) => {
  const text = readFileSync(join(root, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
};

/** The codes in the order in which they are shown, with their files. */
const codes = async (...args: string[]) => {
  const { out } = await runYanxiu(root, "check", ...args, "--format", "concise");
  return out.split("\n").flatMap((line) => {
    const [, file, severity, code] = /^(\S+?):\d+:\d+:? (\S+) .*?(\S+\/\S+)$/.exec(line) ?? [];
    return file ? [`${file} ${severity} ${code}`] : [];
  });
};

test("people of the shared roster, its rules and its reports hold in every school, also where one is checked alone", async () => {
  const missing = "集团.yaml 警告 template/missing-prose";
  expect(await codes("集团.yaml")).toEqual([missing, missing]);
  expect(await codes("城南")).toEqual([missing, missing]);
  expect(await codes("城南/记录.yaml")).toEqual([]);
  expect(await codes("城南/记录.yaml", "河西/term.yaml")).toEqual([missing, missing]);
  change("规则.yaml", "每: 学年", "每: 学期");
  expect(await codes("集团.yaml")).toContain("规则.yaml 错误 query/no-terms");
  expect(await codes("城南")).toContain("规则.yaml 错误 query/no-terms");
});

test("a baseline of a group holds for a school alone, too", async () => {
  expect((await runYanxiu(root, "check", "集团.yaml", "--write-baseline")).code).toBe(0);
  expect(readFileSync(join(root, "城南/yanxiu-基线.json"), "utf8")).toContain("template/missing-prose");
  expect(await codes("集团.yaml")).toEqual([]);
  expect(await codes("城南")).toEqual([]);
});

test("what is told at a place of the group says in which schools", async () => {
  const { out } = await runYanxiu(root, "check", "集团.yaml", "--format", "json");
  const places = JSON.parse(out).diagnostics.map((d: { related: { file: string }[] }) =>
    d.related.map(({ file }) => file),
  );
  expect(places).toEqual([
    ["城南/term.yaml", "河西/term.yaml"],
    ["城南/term.yaml", "河西/term.yaml"],
  ]);
});

test("a file that the schools share is checked with all of them, and its lines are shown", async () => {
  change("规则.yaml", "每: 学年", "每: 学期");
  expect(await codes("规则.yaml")).toEqual(["规则.yaml 错误 query/no-terms"]);
  expect((await runYanxiu(root, "check", "城南")).out).toContain("2 │ 要求: [{名称: 学时");
  const around = await runYanxiu(dirname(root), "check", `${basename(root)}/规则.yaml`, "--format", "concise");
  expect(around.out).toContain(`${basename(root)}/规则.yaml:2:`);
  change("教师.yaml", "[{姓名: 钟明岸}]", "[{姓名: 钟明岸, 教研组: 语文组}, {姓名: 钟明岸}]");
  expect(await codes("教师.yaml")).toEqual(["教师.yaml 错误 check/name-twice"]);
});

test("a comment in a shared file that only one school of the group needs is not called unused in the others", async () => {
  const head = (comment: string) =>
    `教师: [{姓名: 钟明岸}]\n组织:\n${comment}  - {名称: 语文组, 类别: 教研组, 组长: 林秋野}\n`;
  change("河西/记录.yaml", "{姓名: 林秋野}", "{姓名: 林秋野, 状态: [{值: 调出, 起: 2024-12-01}]}");
  const found = async (school: string) => (await codes(school)).filter((code) => code.startsWith("教师.yaml"));
  writeFileSync(join(root, "教师.yaml"), head(""));
  expect([await found("城南"), await found("河西")]).toEqual([[], ["教师.yaml 警告 check/leader-left"]]);
  writeFileSync(join(root, "教师.yaml"), head("  # 忽略 check/leader-left：代到期末\n"));
  expect([await found("城南"), await found("河西")]).toEqual([[], []]);
});

test("a group that is wrong: its schools are not checked, and that is said", async () => {
  change("集团.yaml", "报告", "报高");
  const { code, out, err } = await runYanxiu(root, "check", "集团.yaml");
  expect(out).toContain("集团.yaml:6:1 错误 集团文件没有“报高”这一项");
  expect(out).toContain("1处错误");
  expect([code, err]).toEqual([1, "集团文件或它写的规则里有错误，各校这次没有核查；改好再查一遍\n"]);
});

test("wrong rules are told in their file, whichever file of the group is asked about", async () => {
  change("规则.yaml", "对象: 全员, ", "");
  for (const file of ["集团.yaml", "规则.yaml", "教师.yaml"])
    expect(await codes(file)).toEqual(["规则.yaml 错误 record/missing-field"]);
  const piped = await runWithInput("名称: 集团规则\n要求: 0\n", root, "check", "--stdin-file", "规则.yaml");
  expect(piped.out).toContain("规则.yaml:2:5 错误");
});

test("a requirement of the group that asks nobody is told where it stands, with the schools that have nobody", async () => {
  change("集团.yaml", "报告: ", "# 报告: ");
  change("规则.yaml", "对象: 全员", "对象: 专任老师");
  const { out, code } = await runYanxiu(root, "check", "规则.yaml");
  expect([code, out.split("\n")[0]]).toEqual([
    0,
    "规则.yaml:2:19 警告 各校共用的要求“学时”的对象“专任老师”里一个人也没有 check/nobody-asked",
  ]);
  expect(out).toContain("是否想写“专任教师”？");
  expect(out).toContain("另见 河西/term.yaml:1:1");
  change("规则.yaml", "对象: 专任老师, 每: 学年, 指标: 学时", "对象: 学校, 每: 学年, 指标: 研修学时");
  expect((await runYanxiu(root, "check", "规则.yaml")).out).toContain("没有发现问题");
});

test("--fix mends the files of a group, and then checks its schools", async () => {
  change("集团.yaml", "报告: ", "# 报告: ");
  change("集团.yaml", "名册: ", "名册：");
  change("规则.yaml", "名称: 学时,", "名称：学时,");
  change("教师.yaml", "姓名: ", "姓名：");
  expect((await runYanxiu(root, "check", "规则.yaml")).out).toContain("其中1处可用 yanxiu check --fix 改正");
  expect(await runYanxiu(root, "check", "集团.yaml", "--fix")).toEqual({
    code: 0,
    out: "没有发现问题（7个文件，5条记录）\n",
    err: "已改正 集团.yaml：1行\n已改正 规则.yaml：1行\n已改正 教师.yaml：1行\n",
  });
});

test("--since: a change of what the group shares, or of its file, looks at all its schools", async () => {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", ...args], {
      cwd: root,
    });
  change("集团.yaml", "报告: ", "# 报告: ");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "甲");
  const since = async () => (await runYanxiu(root, "check", "--since", "HEAD")).out.split("\n")[0];
  expect(await since()).toBe("没有发现问题（0个文件）");
  change("规则.yaml", "每: 学年", "每: 学期");
  expect(await since()).toMatch(/^规则\.yaml:2:26 错误/);
  git("checkout", "-q", "规则.yaml");
  change("教师.yaml", "钟明岸", "钟明安");
  expect(await since()).toContain("“钟明岸”");
  git("checkout", "-q", "教师.yaml");
  change("集团.yaml", "名册", "名删");
  expect(await since()).toContain("集团文件“集团.yaml”里有错误");
});

test("what several schools read is counted once", async () => {
  // 集团.yaml, 教师.yaml, 规则.yaml and two files of each school; a teacher of the group, one and an activity of each school
  change("集团.yaml", "报告", "# 报告");
  for (const asked of ["集团.yaml", "."])
    expect((await runYanxiu(root, "check", asked)).out).toBe("没有发现问题（7个文件，5条记录）\n");
  expect((await runYanxiu(root, "check", "教师.yaml")).out).toBe("没有发现问题（3个文件）\n");
});

test("a school without term.yaml is named", async () => {
  renameSync(join(root, "河西"), join(root, "河东"));
  const { err } = await runYanxiu(root, "check", "集团.yaml");
  expect(err).toContain("未交：河西/term.yaml（没有 term.yaml）\n");
  change("集团.yaml", "河西", "河西/学期.yaml");
  expect((await runYanxiu(root, "check", "集团.yaml")).err).toContain("未交：河西/学期.yaml（");
});

test("piped in, or beside other files, it is read by itself", async () => {
  const piped = await runWithInput(group.replace("报告", "报高"), root, "check", "--stdin-file", "集团.yaml");
  expect([piped.code, piped.err]).toEqual([1, ""]);
  expect(piped.out).toContain("集团.yaml:6:1 错误 集团文件没有“报高”这一项");
  change("集团.yaml", "报告", "报高");
  const { out, err } = await runYanxiu(root, "check", "集团.yaml", "城南/记录.yaml", "--format", "concise");
  expect(out).toContain("集团.yaml:6:1");
  expect(out).toContain("城南/term.yaml:1:1 错误 集团文件“集团.yaml”里有错误");
  expect(err).toBe("");
});

const unknown = "城南/记录.yaml 错误 check/unknown-teacher";

test.each([
  ["names other schools", group.replace("城南", "城北"), [unknown]],
  ["means nothing by a pattern", group.replace("[城南, 河西]", "[分校/*]"), [unknown]],
  ["shares nothing", group.replace(/名册[\s\S]*/, ""), [unknown]],
  ["is wrong", group.replace("报告", "报高"), ["城南/term.yaml 错误 file/group-wrong"]],
])("a school alone of a group that %s", async (_, text, found) => {
  writeFileSync(join(root, "集团.yaml"), text);
  expect(await codes("城南")).toEqual(found);
});

test("a group that is wrong is told once, also where the school compares itself with another year", async () => {
  change("集团.yaml", "报告", "报高");
  change("城南/term.yaml", "落款:", "对比: 去年.yaml\n落款:");
  const lastYear = (text: string) =>
    text.replaceAll("2025-", "2024-").replace("2024-09-", "2023-09-").replace("2024学年", "2023学年");
  writeFileSync(join(root, "城南/去年.yaml"), lastYear(term("城南小学")).replace("记录.yaml", "去年记录.yaml"));
  writeFileSync(join(root, "城南/去年记录.yaml"), lastYear(records));
  expect(await codes("城南/term.yaml")).toEqual(["城南/term.yaml 错误 file/group-wrong"]);
});

test("numbers of a school alone are those of the group", async () => {
  const figure = async (...args: string[]) => /^应参训 +(\S+)/m.exec((await runYanxiu(root, ...args)).out)?.[1];
  expect(await figure("stats", "城南")).toBe("2人");
  expect((await runYanxiu(root, "gaps", "城南", "--all")).out).toContain("钟明岸");
  await runYanxiu(root, "report", "城南", "--draft");
  const [alone, ...others] = readdirSync(join(root, "城南/报告"));
  expect([alone, others]).toEqual(["城南小学2024学年培训项目总结.docx", []]);
  const bytes = readFileSync(join(root, "城南/报告", alone!));
  rmSync(join(root, "城南/报告"), { recursive: true });
  await runYanxiu(root, "batch", "集团.yaml", "--draft");
  expect(readFileSync(join(root, "城南/报告", alone!)).equals(bytes)).toBe(true);
});

test("nothing of the group is written into a school: neither by form nor by next", async () => {
  change("城南/term.yaml", "[记录.yaml]", "[教师.yaml, 记录.yaml]");
  change("城南/记录.yaml", "教师: [{姓名: 林秋野}]\n", "");
  writeFileSync(join(root, "城南/教师.yaml"), "教师:\n  - {姓名: 林秋野}\n");
  const form = await runYanxiu(root, "form", "城南", "--kinds", "教师");
  expect(form.out).toContain("“教师”已填好1条");
  const next = await runYanxiu(root, "next", "城南", "--yes", "--retired", "钟明岸、林秋野", "--joined", "顾小满");
  expect(next.out).toContain("名册是共用的，在“钟明岸”名下写：状态: [{值: 退休, 起: 2025-09-01}]\n");
  expect(next.out).not.toMatch(/在“林秋野”名下写|名册是共用的，加上/);
  expect(next.out).toContain("新的文件夹写进“集团.yaml”的“学校”里。\n");
  const roster = readFileSync(join(root, "城南小学2025学年/教师.yaml"), "utf8");
  expect(roster.match(/姓名: \S+?(?=[,}])/g)).toEqual(["姓名: 顾小满"]);
});

test("paths in the file of a group may be typed as Windows shows them", async () => {
  const deep = makeFolder({
    "集团.yaml": group
      .replace("[城南, 河西]", "['各校\\城南']")
      .replace("教师.yaml", "'共用\\教师.yaml'")
      .replace("规则.yaml", "'共用\\规则.yaml'"),
    "共用/教师.yaml": "教师: [{姓名: 钟明岸}]\n",
    "共用/规则.yaml": "名称: 集团规则\n要求: [{名称: 学时, 对象: 全员, 每: 学年, 指标: 学时, 至少: 4}]\n",
    "各校/城南/term.yaml": term("城南小学"),
    "各校/城南/记录.yaml": records,
  });
  const { out, code } = await runYanxiu(deep, "rollup", "集团.yaml");
  expect(out).toContain("（1所学校）");
  expect(out).toMatch(/^学时 +合计 +2人 +0人 +2人/m);
  expect(code).toBe(0);
});

test("the group may be two folders above, with a pattern; a school that joins is found", async () => {
  const deep = makeFolder({
    "集团.yaml": group.replace("[城南, 河西]", "[各校/*]"),
    "教师.yaml": "教师: [{姓名: 钟明岸}]\n",
    "规则.yaml": "名称: 集团规则\n",
    "各校/城南/term.yaml": term("城南小学"),
    "各校/城南/记录.yaml": records,
  });
  expect((await runYanxiu(deep, "stats", "各校/城南")).out).toMatch(/^应参训 +2人/m);
  cpSync(join(deep, "各校/城南"), join(deep, "各校/河西"), { recursive: true });
  expect((await runYanxiu(deep, "stats", "各校/河西")).out).toMatch(/^应参训 +2人/m);
  writeFileSync(join(deep, "教师.yaml"), "教师: [{姓名: 钟明岸}, {姓名: 韩听雨}]\n");
  expect((await runYanxiu(deep, "stats", "各校/河西")).out).toMatch(/^应参训 +3人/m);
});

test("the group may lie beside the term files that it names", async () => {
  const flat = makeFolder({
    "集团.yaml": group.replace("[城南, 河西]", "[城南.yaml, 河西.yaml]"),
    "教师.yaml": "教师: [{姓名: 钟明岸}]\n",
    "规则.yaml": "名称: 集团规则\n",
    "城南.yaml": term("城南小学").replace("[记录.yaml]", "[记录/城南.yaml]"),
    "河西.yaml": term("河西小学").replace("[记录.yaml]", "[记录/河西.yaml]"),
    "记录/城南.yaml": records,
    "记录/河西.yaml": records,
  });
  for (const school of ["城南.yaml", "河西.yaml"])
    expect((await runYanxiu(flat, "stats", school)).out).toMatch(/^应参训 +2人/m);
  expect((await runYanxiu(flat, "check", "记录/城南.yaml")).code).toBe(0);
  expect((await runYanxiu(flat, "rollup", "集团.yaml")).out).toMatch(/^应参训 +3人 +2人 +2人/m);
});

test("a file of the group that an editor pipes in counts as it is piped", async () => {
  const rules = "名称: 集团规则\n要求: [{名称: 学时, 对象: 全员, 每: 学期, 指标: 学时, 至少: 4}]\n";
  const piped = await runWithInput(rules, root, "check", "--stdin-file", "规则.yaml");
  expect([piped.code, piped.out]).toEqual([1, expect.stringContaining("规则.yaml:2:26 错误")]);
  const saved = await runWithInput(
    readFileSync(join(root, "规则.yaml"), "utf8"),
    root,
    "check",
    "--stdin-file",
    "规则.yaml",
  );
  expect(saved.code).toBe(0);
});

test.each([["report"], ["stats"], ["gaps"], ["form"], ["next"], ["next", "--yes"], ["export", "记录"]])(
  "%s wants one school, and names the commands for a group",
  async (command, ...more) => {
    const { code, out, err } = await runYanxiu(root, command!, "集团.yaml", ...more);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("“集团.yaml”是集团文件，这里要写一所学校的文件夹或 term.yaml\n");
    expect(err).toContain("各校合起来的数：yanxiu rollup 集团.yaml");
  },
);
