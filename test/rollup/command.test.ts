import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { group } from "./summaries.ts";

/** A folder with the example group in 集团/. */
function withGroup(): string {
  const cwd = makeFolder({});
  cpSync(group, join(cwd, "集团"), { recursive: true, filter: (path) => !path.endsWith("报告") });
  return cwd;
}

/** The same schools, which no 集团.yaml names. */
function withFolders(): string {
  const cwd = withGroup();
  rmSync(join(cwd, "集团/集团.yaml"));
  return cwd;
}

const change = (file: string, from: string, to: string): void =>
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));

const comparison = `【各校对比】
学校              应参训（人）  人均学时  研修活动（次）  公开课（节）  听课（节）  人均听课  论文成果（篇）  教师获奖（项）
云渡小学城南校区  6             4.0       2               2             10          1.7       2               1
云渡小学文峰校区  5             6.4       2               2             5           1.0       0               0
云渡小学望湖校区  5             4.0       2               1             4           0.8       0               1
云渡小学河西校区  5             3.6       2               1             6           1.2       1               1
云渡小学青禾校区  5             4.0       2               0             2           0.4       0               0
合计              18            6.3       10              6             27          1.5       2               3
`;

test("汇总一个集团：各校和合计，一人一篇只计一次", async () => {
  const cwd = withFolders();
  const { code, out, err } = await runYanxiu(cwd, "rollup", "集团", "--name", "云渡教育集团");
  expect(out).toContain(`云渡教育集团2025学年第一学期（5所学校）\n\n${comparison}`);
  expect(out).toContain(
    "\n发表人次  2人次  2人次             0人次             0人次             1人次             0人次\n",
  );
  expect([code, err]).toEqual([0, ""]);
});

test("继教号相同、姓名不同的，提醒核对", async () => {
  const cwd = withGroup();
  change(join(cwd, "集团/城南校区/教师.yaml"), "姓名: 安亦朗,", "姓名: 安亦朗, 继教号: YD7777,");
  change(join(cwd, "集团/河西校区/教师.yaml"), "姓名: 方以宁,", "姓名: 方以宁, 继教号: YD7777,");
  const { err } = await runYanxiu(cwd, "rollup", "集团/集团.yaml");
  expect(err).toBe(
    "云渡小学城南校区、云渡小学河西校区有继教号相同、姓名不同的人，合计里算作一人；请核对名册里的继教号\n",
  );
});

test("没有计入的学校，json 里也都有；名称有空格的，命令照着能用", async () => {
  const cwd = withGroup();
  rmSync(join(cwd, "集团/望湖校区/term.yaml"));
  writeFileSync(join(cwd, "集团/青禾校区/term.yaml"), "学校: [\n");
  change(join(cwd, "集团/集团.yaml"), "- 城南校区", "- 城南 校区");
  renameSync(join(cwd, "集团/城南校区"), join(cwd, "集团/城南 校区"));
  change(join(cwd, "集团/城南 校区/记录.yaml"), "形式:", "型式:");
  const { out, err } = await runYanxiu(cwd, "rollup", "集团/集团.yaml", "--format", "json");
  expect(JSON.parse(out).left).toEqual([
    { school: "云渡小学城南校区", reason: "errors", errors: expect.any(Number) },
    { school: "青禾校区", reason: "unreadable" },
    { school: "望湖校区", reason: "no term" },
  ]);
  expect(err).toContain('yanxiu check "集团/城南 校区/term.yaml" 看它错在哪里');
});

test("集团.yaml：它的名称、规则、学校", async () => {
  const cwd = withGroup();
  rmSync(join(cwd, "集团/望湖校区/term.yaml"));
  const { code, out } = await runYanxiu(cwd, "rollup", "集团/集团.yaml");
  expect(out).toContain("云渡教育集团2025学年第一学期（4所学校）\n");
  // 韩听雨 was ill once; nobody else has less than 4. 纪云深, 卢千帆 (at 河西 and 青禾), 欧阳澈 and 钟明岸 (at 青禾) heard nothing.
  expect(out).toContain(`【未达标情况】
要求          学校              应达标  达标  未达标  未到期、未判
集团听课      云渡小学城南校区  6人     6人   0人
集团听课      云渡小学河西校区  5人     4人   1人
集团听课      云渡小学文峰校区  5人     4人   1人
集团听课      云渡小学青禾校区  5人     2人   3人
集团听课      合计              15人    13人  2人
集团学期学时  云渡小学城南校区  6人     6人   0人
集团学期学时  云渡小学河西校区  5人     4人   1人
集团学期学时  云渡小学文峰校区  5人     5人   0人
集团学期学时  云渡小学青禾校区  5人     5人   0人
集团学期学时  合计              15人    14人  1人
`);
  expect(out).toContain("【没有计入的学校】\n学校      原因\n望湖校区  未报送，没有学期文件\n");
  expect(code).toBe(0);
  const two = await runYanxiu(cwd, "rollup", "集团/集团.yaml", "集团/城南校区");
  expect(two.err).toContain("请写成 yanxiu rollup 集团/集团.yaml 。\n");
  const folder = await runYanxiu(cwd, "rollup", "集团");
  expect(folder.err).toContain(
    "集团/集团.yaml 写明了有哪些学校，这次只看文件夹里有的；要照它写的（连未交的），写 yanxiu rollup 集团/集团.yaml 。\n",
  );
});

test("分成三份存下再合，和一次做的一样", async () => {
  const cwd = withGroup();
  const whole = await runYanxiu(cwd, "rollup", "集团/集团.yaml", "--format", "json");
  const said: string[] = [];
  for (const nth of [1, 2, 3]) {
    const { code, err } = await runYanxiu(
      ...([cwd, "rollup", "集团/集团.yaml", "--shard", `${nth}/3`, "--summary", `小结${nth}.json`] as const),
    );
    expect(code).toBe(0);
    said.push(/这是3份里的第\d份：(\d)所学校/.exec(err)![1]!);
  }
  expect(said.map(Number).reduce((sum, count) => sum + count)).toBe(5);
  const merged = await runYanxiu(
    ...([cwd, "rollup", "小结3.json", "小结1.json", "小结2.json"] as const),
    ...["--name", "云渡教育集团", "--format", "json"],
  );
  expect(merged.out).toBe(whole.out);
});

test("几所学校一起 stats，列的一样", async () => {
  const cwd = join(withGroup(), "集团");
  const { code, out } = await runYanxiu(cwd, "stats", ...["城南校区", "河西校区", "文峰校区", "青禾校区", "望湖校区"]);
  expect(out).toContain(comparison);
  expect(code).toBe(0);
});

test("分两次存下小结再合，和从记录汇总一样；小结里没有姓名", async () => {
  const cwd = withGroup();
  await runYanxiu(cwd, "rollup", "集团/城南校区", "集团/河西校区", "--summary", "小结1.json");
  const second = await runYanxiu(cwd, "rollup", "集团/{文峰,青禾,望湖}校区", "--summary", "小结2.json");
  expect(second.err).not.toContain("已新建");
  const merged = await runYanxiu(cwd, "rollup", "小结2.json", "小结1.json", "--format", "json");
  const whole = await runYanxiu(cwd, "rollup", "集团", "--format", "json");
  expect(merged.out).toBe(whole.out);
  const mixed = await runYanxiu(cwd, "rollup", "集团/{城南,河西}校区", "小结2.json", "--format", "json");
  expect(mixed.out).toBe(whole.out);
  const saved = readFileSync(join(cwd, "小结1.json"), "utf8");
  expect(saved).not.toMatch(/卢千帆|YD0002|追问/);
  expect(readFileSync(join(cwd, "小结密钥"), "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
});

test("密钥不同的小结不合，说明怎么办", async () => {
  const cwd = withGroup();
  await runYanxiu(cwd, "rollup", "集团/城南校区", "--summary", "甲/小结.json");
  await runYanxiu(cwd, "rollup", "集团/河西校区", "--summary", "乙/小结.json");
  const { code, err } = await runYanxiu(cwd, "rollup", "甲/小结.json", "乙/小结.json");
  expect(err).toBe(
    "“甲/小结.json”和“乙/小结.json”的密钥不同，合不到一起\n同一篇作品、同一个人就认不出来了；请用 --key-file 写同一个密钥文件，重新存一次小结。\n",
  );
  expect(code).toBe(2);
  await runYanxiu(cwd, "rollup", "集团/河西校区", "--summary", "乙/小结.json", "--key-file", "甲/小结密钥");
  expect((await runYanxiu(cwd, "rollup", "甲/小结.json", "乙/小结.json")).code).toBe(0);
});

test("记录改了以后的小结和旧的不同，要选一份", async () => {
  const cwd = withGroup();
  await runYanxiu(cwd, "rollup", "集团", "--summary", "小结.json");
  expect((await runYanxiu(cwd, "rollup", "集团", "小结.json")).code).toBe(0);
  change(join(cwd, "集团/城南校区/记录.yaml"), "学时: 2", "学时: 3");
  const { code, err } = await runYanxiu(cwd, "rollup", "集团", "小结.json");
  expect(err).toContain("“云渡小学城南校区”有两份不同的小结\n");
  expect(code).toBe(2);
});

test("有错误的、没有交的学校不计入，列出来", async () => {
  const cwd = withFolders();
  change(join(cwd, "集团/城南校区/记录.yaml"), "执教: 安亦朗", "执教: 安亦狼");
  change(join(cwd, "集团/青禾校区/term.yaml"), "学校: ", "学校: [");
  change(join(cwd, "集团/望湖校区/term.yaml"), "起: 2025-09-01", "起: 2025-08-25");
  rmSync(join(cwd, "集团/文峰校区/term.yaml"));
  mkdirSync(join(cwd, "集团/新校区"));
  const { code, out, err } = await runYanxiu(cwd, "rollup", "集团");
  expect(out).toContain("2025学年第一学期（1所学校）\n");
  expect(out).toContain(`【没有计入的学校】
学校              原因
云渡小学城南校区  记录有1处错误，待改正
云渡小学望湖校区  时段不同：2025学年第一学期（2025-08-25至2026-01-23）
青禾校区          学期文件有错误
集团/文峰校区     未报送，没有学期文件
集团/新校区       未报送，没有学期文件
`);
  expect(err).toBe(
    "云渡小学城南校区有1处错误，没有计入合计；用 yanxiu check 集团/城南校区/term.yaml 看它错在哪里\n青禾校区：学期文件有错误，没有计入合计；用 yanxiu check 集团/青禾校区/term.yaml 看它错在哪里\n",
  );
  expect(code).toBe(1);
});

test("没有交的也存在小结里，合起来照样列出", async () => {
  const cwd = withGroup();
  rmSync(join(cwd, "集团/文峰校区/term.yaml"));
  await runYanxiu(cwd, "rollup", "集团", "--summary", "小结.json");
  const { out } = await runYanxiu(cwd, "rollup", "小结.json");
  expect(out).toContain("【没有计入的学校】\n学校           原因\n集团/文峰校区  未报送，没有学期文件\n");
});

test("没有一所能计入，退出码是2", async () => {
  const cwd = withGroup();
  change(join(cwd, "集团/城南校区/记录.yaml"), "执教: 安亦朗", "执教: 安亦狼");
  const { code, err } = await runYanxiu(cwd, "rollup", "集团/城南校区");
  expect(err).toContain("没有一所学校能计入合计\n");
  expect(code).toBe(2);
});

test("写成表和 Word：数一样，人改过的不覆盖", async () => {
  const cwd = withFolders();
  const formats = ["xlsx=汇总.xlsx", "csv=汇总.csv", "docx=汇总.docx"].flatMap((one) => ["--format", one]);
  const { code, err } = await runYanxiu(
    cwd,
    "rollup",
    "集团",
    "--name",
    "云渡教育集团",
    "--date",
    "2026-01-26",
    ...formats,
  );
  expect(err).toBe(
    "已生成 汇总.xlsx（依据63条记录）\n已生成 汇总.csv（依据63条记录）\n已生成 汇总.docx（依据63条记录）\n",
  );
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, "汇总.csv"), "utf8")).toContain("\n研修活动,出勤率,%,98.1,100,100,100,90,100\r\n");
  const texts = await paragraphTexts(readFileSync(join(cwd, "汇总.docx")));
  expect(texts[0]).toBe("云渡教育集团2025学年第一学期\n教师研修情况汇总");
  expect(texts).toContain("2025学年第一学期，云渡教育集团5所学校的研修记录计入本汇总，应参训教师18人。");
  expect(texts).toContain("开出公开课6节，执教5人；听课27节。教师论文等成果2篇，发表1篇、2人次。教师获奖3项。");
  expect(texts.at(-1)).toBe("2026年1月26日");
  writeFileSync(join(cwd, "汇总.docx"), "改过");
  const again = await runYanxiu(cwd, "rollup", "集团", "--format", "docx=汇总.docx");
  expect(again.err).toContain("已生成 汇总-新版.docx");
  expect(readFileSync(join(cwd, "汇总.docx"), "utf8")).toBe("改过");
  expect(existsSync(join(cwd, "汇总-新版.docx"))).toBe(true);
});

test.each([
  [
    "不是小结的 json",
    ["别的.json"],
    "“别的.json”不是 yanxiu rollup --summary 存下的小结\n请写存下的小结，或各校的文件夹。\n",
  ],
  ["没有的文件", ["没有.json"], "读不了“没有.json”：文件不存在\n"],
  ["表没有文件名", ["集团", "--format", "xlsx"], "--format xlsx 没有写文件名\n请写成 --format xlsx=汇总.xlsx。\n"],
  ["日期写错", ["集团", "--date", "2026年"], "--date 写的“2026年”不是日期\n写成 2026-01-26 这样。\n"],
  [
    "密钥写错",
    ["集团", "--key-file", "别的.json"],
    "“别的.json”不是小结的密钥\n密钥是程序写的一行64个字；请写对文件，或换一个还没有的文件名来新建。\n",
  ],
  [
    "小结写到别的文件上",
    ["集团", "--summary", "别的.json"],
    "“别的.json”已经有了，看不出是以前写的结果，没有覆盖\n请换一个文件名，或先把它移走。\n",
  ],
])("%s", async (_, words, said) => {
  const cwd = withFolders();
  writeFileSync(join(cwd, "别的.json"), '{"a": 1}');
  expect(await runYanxiu(cwd, "rollup", ...words)).toEqual({ code: 2, out: "", err: said });
  expect(readdirSync(cwd).sort()).toEqual(["别的.json", "集团"]);
});

test("小结的密钥和这些学校的不同，也不合", async () => {
  const cwd = withGroup();
  await runYanxiu(cwd, "rollup", "集团/城南校区", "--summary", "甲/小结.json");
  await runYanxiu(cwd, "rollup", "集团/文峰校区", "--summary", "乙/小结.json");
  const mixed = ["rollup", "甲/小结.json", "集团/河西校区", "--key-file", "乙/小结密钥", "--summary", "丙.json"];
  const { code, err } = await runYanxiu(cwd, ...mixed);
  expect(err).toContain("“甲/小结.json”用的是别的密钥，和这些学校合不到一起\n");
  expect([code, existsSync(join(cwd, "丙.json"))]).toEqual([2, false]);
});

test("密钥一样，换一个地方存的小结也一样", async () => {
  const [here, there] = [withGroup(), join(makeFolder({}), "别处")];
  await runYanxiu(here, "rollup", "集团", "--summary", "小结.json");
  cpSync(here, there, { recursive: true });
  rmSync(join(there, "小结.json"));
  await runYanxiu(there, "rollup", "集团", "--summary", "小结.json");
  expect(readFileSync(join(there, "小结.json"), "utf8")).toBe(readFileSync(join(here, "小结.json"), "utf8"));
});

test("两份小结都说没有交的学校，只列一次", async () => {
  const cwd = withGroup();
  rmSync(join(cwd, "集团/文峰校区/term.yaml"));
  await runYanxiu(cwd, "rollup", "集团", "--summary", "小结1.json");
  await runYanxiu(cwd, "rollup", "集团", "--summary", "小结2.json");
  const { out } = await runYanxiu(cwd, "rollup", "小结1.json", "小结2.json");
  expect(out.match(/文峰校区/g)).toHaveLength(1);
});

test.each([
  ["记录有错误", "记录.yaml", "执教: 安亦朗", "执教: 安亦狼"],
  ["学期文件有错误", "term.yaml", "学校: ", "学校: ["],
])("只有一所不能计入，%s，退出码是1", async (_, file, from, to) => {
  const cwd = withFolders();
  change(join(cwd, "集团/城南校区", file), from, to);
  const { code, out } = await runYanxiu(cwd, "rollup", "集团");
  expect(out).toContain("（4所学校）");
  expect(code).toBe(1);
});

test("几份学期文件在一个文件夹里，各是一个校区：共用的名册上的人只计一次", async () => {
  const term = (campus: string) =>
    `学校: ${campus}\n时段: {类型: 学年, 起: 2025-09-01, 止: 2026-08-31}\n包含: [教师.yaml, ${campus}.yaml]\n`;
  const lesson = "公开课: [{日期: 2025-10-15, 执教: 林秋野, 课名: 搭石}]\n";
  const cwd = makeFolder({
    ...{
      "校/东.yaml": term("东校区"),
      "校/东校区.yaml": lesson,
      "校/西.yaml": term("西校区"),
      "校/西校区.yaml": lesson,
    },
    "校/教师.yaml": "教师: [{姓名: 林秋野}]\n",
  });
  const { out } = await runYanxiu(cwd, "rollup", "校");
  expect(out).toMatch(/^东校区 +1 .*\n西校区 +1 .*\n合计 +1 /m);
});

test("集团自己的汇总模板，写错了不写报告", async () => {
  const cwd = withGroup();
  const file = join(cwd, "集团/模板/学区汇总/正文.md");
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, "# {{集团}}\n\n共{{学校数}}。\n");
  const made = await runYanxiu(cwd, "rollup", "集团/集团.yaml", "--format", "docx=汇总.docx");
  expect(made.err).toBe("已生成 汇总.docx（依据63条记录）\n");
  expect(await paragraphTexts(readFileSync(join(cwd, "汇总.docx")))).toContain("共5所。");
  writeFileSync(file, "# {{集团}}\n\n共{{学校树}}。\n");
  const wrong = await runYanxiu(cwd, "rollup", "集团/集团.yaml", "--format", "docx=再汇总.docx");
  expect(wrong.err).toContain("“集团/模板/学区汇总/正文.md”有1处错误，没有写汇总报告\n");
  expect([wrong.code, existsSync(join(cwd, "再汇总.docx"))]).toEqual([2, false]);
});
