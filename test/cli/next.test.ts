import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nextPeriod } from "../../src/cli/commands/next/next-period.ts";
import { openWorkbook } from "../../src/pipeline.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

/** A copy of an example, in a folder of its own name. */
function copyOf(example: string): string {
  const root = makeFolder({});
  cpSync(`examples/${example}`, join(root, example), { recursive: true });
  return root;
}
const read = (...path: string[]) => readFileSync(join(...path), "utf8");
const mistakes = async (root: string, folder: string) => {
  const { out, code } = await runYanxiu(root, "check", folder, "--format", "concise");
  return { code, codes: [...new Set(out.match(/[a-z]+\/[a-z-]+$/gm))].sort() };
};
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

// 教师.yaml: 64 people, of whom 蓝启鸣 left in 2025-02. 课题.yaml: 6, two of them 结题, one 中止. 青蓝结对: 8, three until
// 2025-06-30. 称号证书: two with 有效期至, 2027-12-20.
test("next: the example school, with what goes on", async () => {
  const root = copyOf("central-school");
  const { code, out, err } = await runYanxiu(root, "next", "central-school", "--yes");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toBe(`已写入：
  苇溪中心小学2025学年/term.yaml
  苇溪中心小学2025学年/教师.yaml
  苇溪中心小学2025学年/组织.yaml
  苇溪中心小学2025学年/记录/教师发展.yaml
  苇溪中心小学2025学年/记录/课题.yaml
  苇溪中心小学2025学年/计划.yaml
  苇溪中心小学2025学年/文字/论文发表.md
  苇溪中心小学2025学年/文字/存在问题.md
  苇溪中心小学2025学年/文字/下阶段打算.md

接下来：
  1. 学期文件里的学期、放假按校历改；前面加了“#”的是要重新定的，落款的日期先写作2026-08-31；主题、依据也看一遍。
  2. 文字/ 里照抄了上一期的话，逐个改成这一期的。
  3. 改好运行 yanxiu check。
`);
  const next = join(root, "苇溪中心小学2025学年");
  expect(count(read(next, "教师.yaml"), /姓名:/g)).toBe(63);
  expect(read(next, "教师.yaml")).not.toMatch(/蓝启鸣|产假|病假|调组/);
  expect(count(read(next, "记录/课题.yaml"), / 名称:/g)).toBe(3);
  expect(count(read(next, "记录/教师发展.yaml"), /师傅:/g)).toBe(5);
  expect(count(read(next, "记录/教师发展.yaml"), /有效期至: 2027-12-20/g)).toBe(2);
  expect(await mistakes(root, "苇溪中心小学2025学年")).toEqual({
    code: 0,
    codes: ["source/empty-file", "template/missing-prose", "template/sentence-left-out"],
  });
});

test("next: the term file keeps its comments and settings, with other days", async () => {
  const root = copyOf("central-school");
  await runYanxiu(root, "next", "central-school", "--yes", "--from", "2025-09-02");
  const term = read(root, "苇溪中心小学2025学年/term.yaml");
  expect(term).toContain("# 苇溪中心小学 2025学年：学年末校本培训总结用\n# 各条记录见 教师.yaml");
  expect(term).toContain("  名称: 2025学年\n  起: 2025-09-02\n  止: 2026-08-31\n");
  expect(term).toContain("{名称: 第一学期, 起: 2025-09-01, 止: 2026-01-18}");
  expect(term).toContain("  # 放假:\n  #   - {名称: 中秋, 起: 2024-09-15, 止: 2024-09-17}\n");
  expect(term).toContain("# 统计截止: 2025-07-03\n# 基准日: 2025-06-30\n上期统计截止: 2025-07-03 ");
  expect(term).toContain("落款: {单位: 苇溪中心小学, 日期: 2026-08-31, 盖章: 是}");
  expect(term).toContain("依据: [《青禾县中小学校本培训管理办法》（青教〔2022〕31号）]");
});

// 52 on the roster, all in post, 50 of them 专任教师. 课题: 9, two 结题, one 未立项; one of the 6 was only applied for.
test("next: who retires, leaves, comes and moves", async () => {
  const root = copyOf("middle-year");
  const typed = ["--retired", "谷长河", "--left", "武景行", "--joined", "顾小满 语文组", "--moved", "晏学文 理化生组"];
  expect((await runYanxiu(root, "next", "middle-year", "--yes", ...typed)).code).toBe(0);
  const roster = read(root, "石榴湾中学2026年度/教师.yaml");
  expect(roster).not.toContain("谷长河");
  // Projects that go on name him.
  expect(roster).toMatch(/姓名: 武景行, .*状态: \[\{值: 调出, 起: 2026-01-01\}\]\}/);
  expect(roster).toContain("- {姓名: 顾小满, 到校: 2026-01-01, 教研组: 语文组}");
  expect(roster).toMatch(/姓名: 晏学文, .*教研组: 理化生组\}/);
  expect(count(roster, /姓名:/g)).toBe(52);
  expect(roster).not.toContain("调组: [");
  expect(
    count(
      read(root, "石榴湾中学2026年度/记录/成果.yaml"),
      /编号: LH2025-014|状态: 申报, 日期: 2025-12-15|类别: 青年课题/g,
    ),
  ).toBe(6);
  const groups = read(root, "石榴湾中学2026年度/组织.yaml");
  expect(groups).not.toMatch(/名称: 物理组|整合以前的小组/);
  expect((await mistakes(root, "石榴湾中学2026年度")).code).toBe(0);
  const stats = await runYanxiu(root, "stats", "石榴湾中学2026年度");
  expect(stats.out).toMatch(/^专任教师 +49人/m);
});

test.each(["primary-term", "kindergarten", "rural-school", "campuses/东园校区"])(
  "next of %s has no error",
  async (example) => {
    const root = copyOf(example);
    const { code, out } = await runYanxiu(root, "next", example, "--yes");
    expect(code).toBe(0);
    const term = /\S+term\.yaml/.exec(out)![0];
    expect((await mistakes(root, term.replace("/term.yaml", ""))).code).toBe(0);
  },
);

test("next: several term files in a folder share what has no year in its name", async () => {
  const root = copyOf("three-years");
  const { out } = await runYanxiu(root, "next", "three-years", "--yes", "--retired", "赖志刚", "--joined", "顾小满");
  expect(out).toContain("已写入：\n  three-years/2025.yaml\n  three-years/2025学年/2025-09.yaml\n\n");
  expect(out).toContain("名册是共用的，在“赖志刚”名下写：状态: [{值: 退休, 起: 2025-09-01}]\n");
  expect(out).toContain("名册是共用的，加上：- {姓名: 顾小满, 到校: 2025-09-01}\n");
  expect(read(root, "three-years/2025.yaml")).toContain("包含: [教师.yaml, 组织.yaml, 课题.yaml, 2025学年/**/*.yaml]");
  expect((await mistakes(root, "three-years")).code).toBe(0);
});

const small = (more: Record<string, string>) =>
  makeFolder({
    "2025/term.yaml": `学校: 云岭小学
时段: {类型: 学年, 起: 2025-09-01, 止: 2026-08-31, 放假: [{名称: 国庆, 起: 2025-10-01, 止: 2025-10-07}]}
统计截止: 2026-07-03
包含: [../教师.yaml, 记录.yaml]
`,
    "教师.yaml": "教师:\n  - {姓名: 林秋野}\n  - {姓名: 许知行, 状态: [{值: 调出, 起: 2026-02-01}]}\n",
    "2025/记录.yaml": "听课:\n  - {日期: 2025-10-08, 听课人: 许知行, 执教: 林秋野}\n",
    ...more,
  });

test("next: a folder for each year; what came after 统计截止 goes along with its plan, 计入 does not", async () => {
  const root = small({
    "2025/记录.yaml": `# 本学年的
计划:
  - {名称: 暑期方案, 日期: 2026-06-20}
  - {名称: 上学期方案, 日期: 2025-09-02}

听课:
  - {日期: 2025-10-08, 听课人: 许知行, 执教: 林秋野}
研修活动:
  - {日期: 7月10日, 主题: 读书, 形式: 讲座, 计划: 暑期方案, 参加: 林秋野}

青蓝结对:
  - {师傅: 许知行, 徒弟: 林秋野, 起: 2025-09-10}
课题:
  - 名称: 甲   # 校级
    级别: 校级
    负责人: 林秋野
    进程: [{状态: 立项, 日期: 2025-09-01, 计入: 2025学年}]
  - {名称: 乙, 级别: 校级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 9月20日}]}
`,
  });
  const { out } = await runYanxiu(root, "next", "2025", "--yes");
  expect(out).toContain("已写入：\n  2026/term.yaml\n  2026/记录.yaml\n\n");
  expect(read(root, "2026/term.yaml")).toBe(`学校: 云岭小学
时段: {类型: 学年, 起: 2026-09-01, 止: 2027-08-31}
# 统计截止: 2026-07-03
上期统计截止: 2026-07-03      # 此后的记录没有计入上一期，计入本期
包含: [../教师.yaml, 记录.yaml]
`);
  expect(read(root, "2026/记录.yaml")).toBe(`# 本学年的
计划:
  - {名称: 暑期方案, 日期: 2026-06-20}

研修活动:
  - {日期: 2026-07-10, 主题: 读书, 形式: 讲座, 计划: 暑期方案, 参加: 林秋野}

课题:
  - 名称: 甲
    级别: 校级
    负责人: 林秋野
    进程:
      - {状态: 立项, 日期: 2025-09-01}
  - {名称: 乙, 级别: 校级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 2025-09-20}]}
`);
  expect(await mistakes(root, "2026")).toEqual({ code: 0, codes: [] });
});

test("next: who comes stands where the others stand, also where the list is not indented", async () => {
  const roster = (...people: string[]) => `教师:\n${people.map((one) => `- {姓名: ${one}}\n`).join("")}`;
  const root = makeFolder({
    "2025/term.yaml": "学校: 云岭小学\n时段: {类型: 学年, 起: 2025-09-01, 止: 2026-08-31}\n包含: [教师.yaml]\n",
    "2025/教师.yaml": roster("林秋野", "许知行"),
  });
  await runYanxiu(root, "next", "2025", "--yes", "--retired", "许知行", "--joined", "顾小满");
  expect(read(root, "2026/教师.yaml")).toBe(roster("林秋野", "顾小满, 到校: 2026-09-01"));
});

test("next: records side by side, and the late ones of a series", async () => {
  const root = small({
    "2025/记录.yaml": `课题: [{名称: 甲, 级别: 校级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 10.8}, {状态: 结题, 日期: 2026-05-10}]}, {名称: 乙, 级别: 校级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 10.8}]}]
研修活动:
  - 主题: 读书
    形式: 讲座
    参加: 林秋野
    场次:
      - {日期: 2026-06-10}
      - {日期: 2026-07-10}
`,
  });
  await runYanxiu(root, "next", "2025", "--yes");
  expect(read(root, "2026/记录.yaml")).toBe(`课题:
  - 名称: 乙
    级别: 校级
    负责人: 林秋野
    进程:
      - {状态: 立项, 日期: 2025-10-08}

研修活动:
  - 主题: 读书
    形式: 讲座
    参加: 林秋野
    场次:
      - {日期: 2026-07-10}
`);
});

test.each([
  [["2025"], "这里没有人回答问题，什么也没有写入\n"],
  [["2025", "--yes", "--retired", "沈一舟"], "名册中没有“沈一舟”，或不止一位\n"],
  [["2025", "--yes", "--moved", "林秋野"], "没有写“林秋野”换到哪个组\n"],
  [["2025", "--yes", "--joined", "林秋野"], "名册里已有“林秋野”\n"],
  [["2025", "--yes", "--from", "2026-08-01"], "新的时段（2026-08-01起）与原来的（到2026-08-31止）重叠\n"],
  [["2025", "--yes", "--from", "2026-08-31"], "新的时段（2026-08-31起）与原来的（到2026-08-31止）重叠\n"],
  [["2025", "--yes", "--from", "2026-10-01", "--to", "2026-09-30"], "时段的止（2026-09-30）早于起（2026-10-01）\n"],
  [["2025", "--yes", "--out", "2025"], "新的文件夹就是原来的\n"],
  [["2025", "--yes", "--out", "别处/2026"], "“包含”里有上一级文件夹的文件，新的文件夹要和原来的并排\n"],
])("refused: next %j", async (args, err) => {
  const root = small({});
  const said = await runYanxiu(root, "next", ...args);
  expect([said.code, said.out]).toEqual([2, ""]);
  expect(said.err).toContain(err);
  expect(existsSync(join(root, "2026"))).toBe(false);
});

test("next: where several schools lie, one has to be named", async () => {
  const root = small({
    "石桥/term.yaml": "学校: 石桥小学\n时段: {类型: 学年, 起: 2025-09-01, 止: 2026-08-31}\n包含: [../教师.yaml]\n",
  });
  const { code, err } = await runYanxiu(root, "next", "--yes");
  expect([code, err]).toEqual([2, "这里不止一所学校\n写明是哪一份学期文件。\n"]);
});

const project = (name: string, ...milestones: string[]) =>
  `- {名称: ${name}, 级别: 校级, 负责人: 林秋野, 进程: [${["{状态: 立项, 日期: 2025-09-20}", ...milestones].join(", ")}]}\n`;

test("next: what stands around records goes on as it was typed, and so do files that belong to them", async () => {
  const closed = "{状态: 结题, 日期: 2026-05-10}";
  const typed = (...projects: string[]) => `课题:

# 本校的都在这里

# —— 语文组 ——
${projects.join("")}# —— 数学组 ——
- 名称: 丙
  级别: 校级
  负责人: 许知行
  进程: [{状态: 立项, 日期: 2025-09-20}]
  佐证: [佐证/甲.pdf, 佐证/没有.pdf, ../佐证/共用的.pdf]
${project("丁")}`;
  const root = makeFolder({
    "教师.yaml": "教师: [{姓名: 林秋野}, {姓名: 许知行}]\n",
    "佐证/共用的.pdf": "%PDF",
    "2025学年/term.yaml":
      "学校: 云岭小学\r\n时段: {类型: 学年, 名称: 2025学年, 起: 2025-09-01, 止: 2026-08-31}\r\n包含: [../教师.yaml, '记录\\*.yaml']\r\n",
    "2025学年/记录/课题.yaml": typed(project("甲", closed), "# 还在做\n", project("乙")).replaceAll("\n", "\r\n"),
    "2025学年/佐证/甲.pdf": "%PDF",
    "2025学年/模板/自己的.md": "# 自己的\n",
    "2025学年/.vscode/settings.json": "{}",
  });
  const { out } = await runYanxiu(root, "next", "2025学年", "--yes", "--name", "新学年");
  expect(out.split("\n\n")[0]).toBe(`已写入：
  新学年/term.yaml
  新学年/记录/课题.yaml
  新学年/模板/自己的.md
  新学年/佐证/甲.pdf
  新学年/学期.schema.json
  新学年/记录.schema.json
  新学年/.vscode/settings.json`);
  expect(read(root, "新学年/记录/课题.yaml")).toBe(typed("# 还在做\n", project("乙")));
  expect(read(root, "新学年/term.yaml")).toBe(
    "学校: 云岭小学\n时段: {类型: 学年, 名称: 新学年, 起: 2026-09-01, 止: 2027-08-31}\n包含: [../教师.yaml, '记录\\*.yaml']\n",
  );
});

test.each([
  ["2025秋.yaml", "2025秋"],
  ["term.yaml", "一"],
])(
  "next: %s of several term files in a folder gets one beside it, and what has its name the new one",
  async (term, folder) => {
    const half = (year: number) => `学校: 云岭小学
时段: {类型: 学期, 名称: ${year}学年第一学期, 起: ${year}-09-01, 止: ${year + 1}-01-23}
包含: [教师.yaml, ${folder}/*.yaml]
`;
    const root = makeFolder({
      [`校/${term}`]: half(2025),
      "校/2024秋.yaml": half(2024).replace(folder, "2024秋"),
      "校/教师.yaml": "教师: [{姓名: 林秋野}]\n",
      [`校/${folder}/课题.yaml`]: `课题:\n${project("甲")}`,
      "校/2024秋/课题.yaml": "课题: []\n",
      "校/文字/2025秋/引言.md": "引言。\n",
    });
    const { out } = await runYanxiu(root, "next", `校/${term}`, "--yes");
    expect(out.split("\n\n")[0]).toBe(
      term === "term.yaml"
        ? "已写入：\n  校/2025学年第二学期.yaml"
        : "已写入：\n  校/2025学年第二学期.yaml\n  校/2025学年第二学期/课题.yaml\n  校/文字/2025学年第二学期/引言.md",
    );
  },
);

test("next: twice, or from records with errors, nothing is written", async () => {
  const root = small({});
  await runYanxiu(root, "next", "2025", "--yes");
  const twice = await runYanxiu(root, "next", "2025", "--yes");
  expect([twice.code, twice.err]).toEqual([
    2,
    "“2026/term.yaml”已经有了，没有写入\n要重新写，先把它移走或改名，或加 --out 写到别处。\n",
  ]);
  const wrong = small({ "2025/记录.yaml": "听课:\n  - {日期: 2025-10-08, 听课人: 林秋也}\n" });
  expect(await runYanxiu(wrong, "next", "2025", "--yes")).toEqual({
    code: 1,
    out: "",
    err: "“2025/term.yaml”的记录里有错误，没有写入\n请先运行 yanxiu check，改正错误。\n",
  });
  expect(existsSync(join(wrong, "2026"))).toBe(false);
});

test("next: asked at a screen; a name that nobody knows is asked for again", async () => {
  const root = copyOf("middle-year");
  const typed = ["", "", "", "谷长", "谷长河", "", "", ""];
  const seen: string[] = [];
  const terminal = {
    out: (text: string) => void seen.push(text),
    err: () => {},
    input: async () => Buffer.of(),
    color: false,
    width: 80,
    isTTY: true,
    cwd: root,
    ask: async (question: string) => {
      seen.push(question);
      return typed.shift()!;
    },
  };
  expect(await nextPeriod("middle-year", {}, terminal)).toBe(0);
  expect(seen).toContain("从哪天起（2026-01-01）：");
  expect(seen).toContain("   名册中没有“谷长”，或不止一位");
  expect(read(root, "石榴湾中学2026年度/教师.yaml")).not.toContain("谷长河");
});

// central-school-excel holds the same school: 64 people, of whom one left; 3 of its 6 projects and 5 of its 8 pairs go on.
test("next: a school in workbooks gets workbooks, with what goes on", async () => {
  const root = copyOf("central-school-excel");
  const { code, out } = await runYanxiu(root, "next", "central-school-excel", "--yes");
  expect(code).toBe(0);
  expect(out).toContain("苇溪中心小学2025学年/登记/名册.xlsx");
  const { workbook } = (
    await openWorkbook({ file: "登记.xlsx", bytes: readFileSync(join(root, "苇溪中心小学2025学年/登记/登记.xlsx")) })
  ).value!;
  const rows = (name: string) => workbook!.sheets.find((sheet) => sheet.name === name)!.rows.length - 1;
  expect([rows("课题"), rows("青蓝结对")]).toEqual([3, 5]);
  expect((await mistakes(root, "苇溪中心小学2025学年")).code).toBe(0);
});

test("next: where workbooks are read and none goes on, the form of the new period lies there", async () => {
  const root = makeFolder({});
  await runYanxiu(root, "new", "云岭小学", "--yes", "--from", "2026-09-01", "--to", "2027-01-23", "--names", "林秋野");
  const { out } = await runYanxiu(root, "next", "云岭小学", "--yes");
  expect(out).toContain("云岭小学2026学年第二学期/登记/云岭小学2026学年第二学期登记表.xlsx");
  expect(out).not.toContain("第一学期登记表");
  expect((await mistakes(root, "云岭小学2026学年第二学期")).code).toBe(0);
});

test.each([
  ["a word of a list that is spelt otherwise is written as the list has it", "", "青年课题"],
  ["one that the school declared stays", "类别: {青年专项: {归入: 青年课题}}\n", "青年专项"],
])("next: %s", async (_, declared, kept) => {
  const root = makeFolder({
    "校/term.yaml": `学校: 云岭中心小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [教师.yaml, 课题.yaml]\n${declared}`,
    "校/教师.yaml": "教师:\n  - {姓名: 林秋野}\n",
    "校/课题.yaml":
      "课题:\n  - {名称: 识字, 级别: 县级, 类别: 青年专项, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 2024-10-08}]}\n",
  });
  await runYanxiu(root, "next", "校", "--yes", "-o", "新");
  expect(/类别: ([^,}\n]*)/.exec(read(root, "新/课题.yaml"))?.[1]).toBe(kept);
});
